/** Kinds of clips the server reads, for the file dialog; the endings are for systems that do not know Matroska. */
export const CLIP_KINDS = 'video/mp4,video/quicktime,video/webm,video/x-matroska,video/matroska,.mkv';

const ENDINGS = /\.(mp4|m4v|mov|webm|mkv)$/iu;

/** Whether a file is most likely a clip. The server tells by content; the page only chooses how to show it and wait. */
export function isClipFile({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return type === '' ? ENDINGS.test(name) : type.startsWith('video/');
}
