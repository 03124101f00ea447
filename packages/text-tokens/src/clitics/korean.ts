import { beginsWith, type Clitics, oneOf } from './clitics.ts';

/** Particles that another particle may follow. */
const CASE =
  '에|에서|에게|에게서|한테|한테서|께|께서|까지|부터|마다|밖에|뿐|만|보다|처럼|같이|만큼|대로|조차|마저|하고|라고|이라고';
/** Particles that end the phrase. */
const LAST = '의|도|만|은|는|까지|부터|조차|마저|뿐|밖에|보다|이나|이라도|커녕|요';
/** What stands after any noun: a plural or an honorific, then particles or the copula in its polite form. */
const isAfterAny = oneOf(`(?:들|님|님들)?(?:(?:${CASE})(?:${LAST})?|의|도|들|님|입니다|입니까|인데|이에요)`);

const COPULA_ENDINGS =
  '다|고|며|면|죠|지|지요|지만|야|네|네요|군|군요|냐|니|니까|란|라|라고|라는|라며|라면|라서|라니|라도|나|든지|든|랑|던|시다|셨다';
/** Particles and the copula after a consonant: 은행이, 솔이야. */
const isAfterConsonant = oneOf(
  `이|은|을|과|으로(?:서|써|부터)?(?:도|만|는|의)?|은커녕|아|이여|이(?:${COPULA_ENDINGS})|이었(?:다|고|지만|는데|던|어요|습니다)`,
);
/** After a vowel; the copula loses its 이 there: 장기다, 파예요. */
const isAfterVowel = oneOf(
  '가|는|를|와|로(?:서|써|부터)?(?:도|만|는|의)?|는커녕|여|나|랑|예요|라고|라는|라며|라면|라서|라니|라도|였(?:다|고|지만|는데|던|어요|습니다)',
);
/** The copula before a noun; 인 behind one syllable is mostly a person (상인). */
const ADNOMINAL = '인|인가|인지|일|임';
const isAdnominal = oneOf(ADNOMINAL);
/** The same contracted copula after a longer noun; behind one syllable it is the ending of a verb (쥐고, 파다). */
const isContracted = oneOf(`${COPULA_ENDINGS}|${ADNOMINAL}`);
/** Verbs that are made of a noun: 사과했다, 화장하고. */
const LIGHT_VERB = /^(?:[하해했할한함합되돼됐된될됩]|시[키켰킨킬킵]|당[하했한할합])\p{Script=Hangul}*$/u;

/** Words of their own that would part into a noun and its particle. */
const isOtherWord = beginsWith(
  '가지고 가지며 가지면 가지다 가지지 가지던 가지라 경기도 불과 불만 불의 비로소 비만 상의 상이 연도 인도인 인도적 인도하 절대로 절도 창의 차도 차로 파도 파랑 해고 해도 해라 해야',
);
const afterPlural = /^(?:들|님들?)(?=.)/u;

/** Particles, the copula and light verbs, each where the last sound of the noun allows it. */
export const KOREAN: Clitics = {
  after(clitic, form) {
    if (isOtherWord(form + clitic)) return false;
    if (isAfterAny(clitic)) return true;
    if (form.length > 1 && LIGHT_VERB.test(clitic)) return true;
    const plural = afterPlural.exec(clitic)?.[0] ?? '';
    return fitsSound(clitic.slice(plural.length), form + plural);
  },
};

function fitsSound(clitic: string, noun: string): boolean {
  const last = noun.charCodeAt(noun.length - 1) - 0xac00;
  if (last < 0 || last >= 11_172) return isAfterConsonant(clitic) || isAfterVowel(clitic); // letters, digits
  const final = last % 28;
  if (final === 0) return isAfterVowel(clitic) || (noun.length > 1 && isContracted(clitic));
  if (noun.length > 1 && isAdnominal(clitic)) return true;
  return isAfterConsonant(clitic) || (final === 8 && /^로(?:서|써|부터)?(?:도|만|는|의)?$/u.test(clitic)); // ㄹ
}
