import { startsWith } from './starts-with.ts';

/** Signature, its offset in bytes, and the name people know; the first that fits wins. */
const SIGNATURES: readonly (readonly [signature: string, offset: number, name: string])[] = [
  ['ftypavi', 4, 'AVIF'],
  ['ftyphe', 4, 'HEIC'],
  ['ftypmif1', 4, 'HEIC'],
  ['ftypmsf1', 4, 'HEIC'],
  ['ftyp', 4, 'an MP4 or QuickTime clip'],
  ['\x1a\x45\xdf\xa3', 0, 'a WebM or Matroska clip'],
  ['GIF8', 0, 'GIF'],
  ['II*\0', 0, 'TIFF'],
  ['MM\0*', 0, 'TIFF'],
  ['%PDF', 0, 'PDF'],
  ['BM', 0, 'BMP'],
  ['\0\0\x01\0', 0, 'ICO'],
  ['8BPS', 0, 'PSD'],
  ['\0\0\0\x0cjP  ', 0, 'JPEG 2000'],
  ['\0\0\0\x0cJXL ', 0, 'JPEG XL'],
  ['\xff\x0a', 0, 'JPEG XL'],
  ['<', 0, 'SVG or other markup'],
];

/** What a file that is no JPEG, PNG or WebP seems to be, for an error message; never a reason to open it. */
export function nameForeignFormat(bytes: Uint8Array): string {
  return SIGNATURES.find(([signature, offset]) => startsWith(bytes, signature, offset))?.[2] ?? 'an unknown format';
}
