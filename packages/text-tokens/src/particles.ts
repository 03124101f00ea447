const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Particles and copulas that follow a Japanese noun without a space. */
const JAPANESE = setOf(
  'が を に は も の と で へ や か から まで より だ です には では とは にも でも とも への からの までの との のは のが ' +
    'だけ しか など ばかり さえ こそ くらい ほど とか なら だった でした じゃ みたい らしい っぽい なの なのに なので',
);

/** Particles that Korean writes onto the noun. */
const KOREAN = setOf(
  '이 가 은 는 을 를 의 에 와 과 도 만 로 나 랑 으로 이나 이랑 에서 에게 까지 부터 처럼 보다 하고 입니다 이다 에는 에도 에서는 으로는',
);

/** Function words that the platform's dictionary may leave attached to a Chinese noun. */
const CHINESE = setOf('的 了 着 在 里 裡 是 吗 嗎');

/** Whether a stretch of text is a Japanese particle or copula. */
export function isParticle(text: string): boolean {
  return JAPANESE.has(text);
}

/** Whether this may be left of a segment once a noun in front of it was taken out. */
export function isLeftover(text: string): boolean {
  return JAPANESE.has(text) || KOREAN.has(text) || CHINESE.has(text);
}
