import { beginsWith, type Clitics, oneOf } from './clitics.ts';

const isChineseFront = oneOf('[有见見在是到看这這那的了一把和用给給从從]');
const isNumeral = oneOf('[一二两兩三四五六七八九十几幾]');
/** Words of their own that would part into a number and a noun. */
const isOtherChineseWord = beginsWith('一网 一票 一表 一针 一面 两面 三面 四面 八面 十面 三角 六角 八角 五角大 八王');

/** Function words that the platform's dictionary may have read as the first half of another word. */
export const CHINESE: Clitics = {
  before: (front, form) => form.length === 1 && form !== '月' && isNumeral(front) && !isOtherChineseWord(front + form),
  after: oneOf('[的了着在里裡裏是吗嗎]'),
  glued: (front, form) => form.length > 1 && isChineseFront(front),
};

const isThaiFront = oneOf('มี|ใน|ที่|ของ|เป็น|ไม่|จะ|ได้|และ|กับ|ให้|ไป|มา|ว่า|คือ|ดู|เห็น');

export const THAI: Clitics = {
  before: oneOf('มี'),
  glued: (front, form) => form.length > 2 && isThaiFront(front),
};
