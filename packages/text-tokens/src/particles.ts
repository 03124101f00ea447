const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Particles and copulas that follow a Japanese noun without a space. */
const JAPANESE = setOf(
  'が を に は も の と で へ や か から まで より だ です には では とは にも でも とも への からの までの との のは のが ' +
    'だけ しか など ばかり さえ こそ くらい ほど とか なら だった でした じゃ みたい らしい っぽい という といった なの なのに なので',
);

/** Whether a stretch of text is a Japanese particle or copula. */
export function isParticle(text: string): boolean {
  return JAPANESE.has(text);
}
