import { beginsWith, type Clitics, oneOf } from './clitics.ts';

/** Plural, indefinite or linking ی and possessives, mostly behind a joiner that normalising dropped. */
const isPersianPlural = oneOf('ها(?:ی(?:ی|م|ت|ش|مان|تان|شان)?|[متش]|مان|تان|شان|مون|تون|شون)?(?:را|و)?');
const isPersianPossessive = oneOf('[متش]|مان|تان|شان|مون|تون|شون|را');
const isAfterPersianVowel = oneOf('ا[متش]|ی|ای|یی|ی[متش]');
const isOtherPersianWord = beginsWith('برجام بنام بازم تورات تورم چرخش داماش زمینه سروش شکرت علمای فیلم');

export const PERSIAN: Clitics = {
  after: (clitic, form) =>
    !isOtherPersianWord(form + clitic) &&
    (isPersianPlural(clitic) ||
      (form.length > 2 && isPersianPossessive(clitic)) ||
      (/(?:[^ا]ه|[او])$/u.test(form) && isAfterPersianVowel(clitic))),
};

/** Possessives and particles: bulannyalah. */
export const INDONESIAN: Clitics = { after: oneOf('(?:nya|ku|mu)?(?:lah|kah|pun)|nya|ku|mu') };

const isBengaliSuffix = oneOf('(?:টা|টি|টুকু|খানা|খানি|গুলো|গুলি|গুলা)(?:র|কে|তে|য়)?[ইও]?|কে[ইও]?|[ইও]');
const isAfterBengaliVowel = oneOf('(?:র|তে|য়)[ইও]?');
const isOtherBengaliWord = beginsWith('কলেরা পদকে বলয় বাসর সুইটি');

/** Classifiers, case endings that are letters of their own, and emphasis. */
export const BENGALI: Clitics = {
  after: (clitic, form) =>
    !isOtherBengaliWord(form + clitic) &&
    (isBengaliSuffix(clitic) || (/[\p{M}\u0985-\u0994]$/u.test(form) && isAfterBengaliVowel(clitic))),
};

/** Emphasis behind any inflection. */
export const MARATHI: Clitics = { after: oneOf('च|ही|सुद्धा|देखील|पण|मात्र') };

/** Plural and postpositions that begin with a consonant. */
export const TELUGU: Clitics = {
  after: oneOf(
    '(?:లు|ల)?(?:లో(?:కి|ని|ంచి|నే|నూ|పల)?|తో|కి|కు|ని|ను|పై|మీద|గా|లా|లాంటి|లాగా|కోసం|నుండి|నుంచి|దాకా|వరకు|వద్ద|దగ్గర|కూడా|వంటి)|లు|ల',
  ),
};

const isTamilDoubling = oneOf('[கசதப]்');
const isTamilPostposition = oneOf('தான்|கூட|போல|போன்ற|மீது|மட்டும்|வரை|பற்றி');

/** The consonant that is doubled from the next word (நடக்கச் சொன்னார்), and words that lean back. */
export const TAMIL: Clitics = {
  after: (clitic, form) =>
    (isTamilDoubling(clitic) && !form.endsWith('்')) || (isTamilPostposition(clitic) && !/[கசதப]்$/u.test(form)),
};
