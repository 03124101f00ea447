import { isParticle } from './particles.ts';
import type { FoundForm, Reading } from './reading.ts';

const HIRAGANA = /^[\p{Script=Hiragana}ー]+$/u;
/** Endings of adjectives and verbs that stand before a noun: 白い, 大きな, 燃える, 見た; also この, あの. */
const ATTRIBUTIVE = /(?:.[いなるた]|^[なただ]|の)$/u;
/** Letters that may lean on a noun or end the phrase before it: お箸, きれいな. */
const LEANS = new Set('おごなただてく');
/** No particle but を and が marks an object or subject, and neither follows another one: ひもを is ひも + を. */
const IMPOSSIBLE = /^[もはがをにへでや][をが]/u;
/** Particles that are hardly ever the noun they could be. */
const NEARLY_ALWAYS_PARTICLES = new Set('がをにもでへのか');

/** Everyday nouns that look like a one-letter noun and a particle. */
const CLASHES = new Set(
  'うで うに いと いも かに かも きも くに そで たに つの とも なに はと ひと ひも ふで みの めも もと わに'.split(' '),
);
/** Letters that end a sentence: きれいですね. */
const FINAL = new Set('ねよわさぞな');
/** Makes a verb of a noun: けっこんする. */
const LIGHT_VERB = /^(?:する|し|した|して|さ|せ)$/u;
/** Goes on after the stem of a verb: かきます. */
const VERB_TAIL = /^(?:ま[すし]|ませ|ない|なか|たい|たり|たら|てい|つつ|ながら|っ)/u;
/** Hiragana or the end of the sentence: what may follow where は is a noun. A comma or kanji follows the particle. */
const SETTLED_AFTER = /^(?:$|\p{Script=Hiragana}|[。．.!！?？」』)\n])/u;
/** Endings of verbs and negations that look like a word from their second letter on. */
const LOOKALIKE = /^(?:なさい|く?ださい|[はも]なく)$/u;
/** Adverbs of time, which need no particle before a noun. */
const TIME = new Set(['昨日', '今日', '明日', '今朝', '今夜', '先日', '昨夜']);
/** Copulas end a phrase, so what follows one is no noun. */
const COPULA = /^(?:です|だ|でした|だった)$/u;

/**
 * Whether a form in hiragana stands where Japanese has a noun. Hiragana has no spaces and no capital letters, and the
 * platform's dictionary cuts what it does not know into single letters, so neighbours have to decide: は is a tooth in
 * はがいたい and a particle in 猫は白い. Forms in other letters always stand.
 *
 * @param first - Index of the segment in which the form begins.
 */
export function canBeNoun(reading: Reading, first: number, found: FoundForm): boolean {
  const { text, segments } = reading;
  const { start, end } = found;
  const form = text.slice(start, end);
  if (!HIRAGANA.test(form)) return true;
  const after = text.slice(end);
  if (!isFollowedWell(reading, first, found) || IMPOSSIBLE.test(after)) return false;
  const segment = segments[first]!;
  if (start > segment.start) return SETTLED_AFTER.test(after); // glued: matchForm has looked at what is before
  const left = wordBefore(reading, first);
  if (LOOKALIKE.test(left + form)) return false;
  const isMarked = /^[をが]/u.test(after);
  if (form.length === 1 || isParticle(form)) return shortCanBeNoun(form, left, { isMarked, after });
  if (left === '' || isNounBefore(left)) return true;
  if (left.length === 1 && HIRAGANA.test(left)) return LEANS.has(left); // else the tail of a longer word: あ|たま
  if (isMarked && TIME.has(left)) return true;
  if (form.length > 3) return true; // too long to be a particle and the beginning of a word
  const isJoinedAtParticle = segment.end < end && isParticle(form.charAt(0));
  if (isJoinedAtParticle) return false; // 猫|は|し|を
  return HIRAGANA.test(left.slice(-1)) || /^[をがはも]/u.test(after); // 昨日くもを, but not 鍵つきの
}

/** The same for one letter (歯, 目, 木) and for words that are usually particles (しか, "only" or deer). */
function shortCanBeNoun(
  form: string,
  left: string,
  { isMarked, after }: { isMarked: boolean; after: string },
): boolean {
  if (after.startsWith(form) || left === form) return false; // はは is mother, not two teeth
  if (CLASHES.has(form + after.charAt(0))) return false;
  if (left === '') return true;
  if (NEARLY_ALWAYS_PARTICLES.has(form) || COPULA.test(left)) return false;
  if (FINAL.has(form) && !/^\p{L}/u.test(after)) return false;
  if (isParticle(form) && !SETTLED_AFTER.test(after)) return false;
  if (!isParticle(form) || form.length > 1) return isNounBefore(left) || (isMarked && LEANS.has(left));
  return left.endsWith('の') || (isMarked && (isNounBefore(left) || LEANS.has(left)));
}

/** Whether a noun may come next: after a particle (海に), an adjective or a verb that stands before nouns (白い, 燃える). */
function isNounBefore(left: string): boolean {
  return isParticle(left) || ATTRIBUTIVE.test(left);
}

function wordBefore({ text, segments }: Reading, first: number): string {
  const before = segments[first - 1];
  return before?.end === segments[first]!.start && before.isWord ? text.slice(before.start, before.end) : '';
}

/** Whether the text goes on as it may after a noun or a dictionary form: with a particle, a mark, or not at all. */
function isFollowedWell({ text, segments }: Reading, first: number, { start, end, next }: FoundForm): boolean {
  const segment = segments[next];
  if (segment === undefined || segment.start > end) return true;
  const rest = text.slice(end, segment.end);
  if (!/^\p{Script=Hiragana}/u.test(rest) || isParticle(rest) || /^[をが]/u.test(rest)) return true;
  if (end - start > 2 && LIGHT_VERB.test(rest)) return true;
  // What the dictionary itself cut out is right before another word, but かき before ます is a verb.
  const isWhole = start === segments[first]!.start && end === segments[first]!.end;
  return isWhole && end - start > 1 && rest.length > 1 && !VERB_TAIL.test(rest);
}
