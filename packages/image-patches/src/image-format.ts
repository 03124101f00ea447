/** The formats Wordsight opens. */
export type ImageFormat = 'jpeg' | 'png' | 'webp';
