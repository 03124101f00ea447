/** The two families of files that are opened at all. */
export type Container = 'mp4' | 'matroska';

/** How much of a file {@link sniffContainer} looks at, in bytes. */
export const SNIFFED_BYTES = 4_096;

/** The first four bytes of every Matroska and WebM file. */
const MATROSKA = '\x1a\x45\xdf\xa3';

/** Brands of ISO base media files with moving pictures; the first four letters decide for whole families. */
const VIDEO_BRAND =
  /^(iso[m0-9a-z]|mp4[12]|avc1|hvc1|hev1|av01|qt {2}|M4V[ HP]|M4A |MSNV|mmp4|dash|msdh|f4v |XAVC|CAEP|3g[p2][0-9a-z])$/;

/** Brands of pictures and sequences of pictures, which also list brands of clips as compatible. */
const PICTURE_BRAND = /^(avi[fso]|hei[cxms]|hev[cmsx]|mi[af][1-9f]|msf1|jpeg|jp2 |jpx |jxl |crx )$/;

/**
 * Tells the container from the first bytes; a file name or a declared type is never asked.
 *
 * @returns `undefined` for everything that is no ISO base media file with a brand of clips and no Matroska or WebM:
 *   playlists, texts, pictures and all other containers.
 */
export function sniffContainer(bytes: Uint8Array): Container | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED_BYTES)).toString('latin1');
  if (text.startsWith(MATROSKA)) return 'matroska';
  if (text.slice(4, 8) !== 'ftyp') return undefined;
  const length = Math.min(Buffer.from(text.slice(0, 4), 'latin1').readUInt32BE(), text.length);
  const brands = [text.slice(8, 12)];
  // The four bytes behind the major brand are its version.
  for (let at = 16; at + 4 <= length; at += 4) brands.push(text.slice(at, at + 4));
  if (PICTURE_BRAND.test(brands[0] ?? '')) return undefined;
  return brands.some((brand) => VIDEO_BRAND.test(brand)) ? 'mp4' : undefined;
}
