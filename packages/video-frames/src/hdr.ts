import type { PictureFacts } from './probe-copy.ts';

/** How HDR codes brightness: PQ of HDR10 and Dolby Vision, and HLG of broadcasts and phones. */
const HDR_TRANSFERS: readonly string[] = ['smpte2084', 'arib-std-b67'];

/** What tone mapping needs FFmpeg to be built with. */
export const HDR_FILTERS: readonly string[] = ['zscale', 'tonemap'];

/** Brightness of plain white, in candela a square metre: what a screen without HDR shows. */
const WHITE_NITS = 100;

/** Whether the clip is brighter than a screen without HDR can show. */
export function isHdr({ transfer }: Pick<PictureFacts, 'transfer'>): boolean {
  return HDR_TRANSFERS.includes(transfer);
}

/**
 * Filters that bring HDR to what a screen without it shows: linear light, scaled, in the smaller range of colours,
 * bright parts rolled off (Hable's curve), then coded as BT.709.
 */
export function toneMapping({ transfer }: PictureFacts, width: number, height: number): string[] {
  const from = `tin=${transfer}:pin=bt2020:min=bt2020nc`;
  return [
    `zscale=w=${width}:h=${height}:${from}:t=linear:npl=${WHITE_NITS}`,
    'format=gbrpf32le',
    'zscale=p=bt709',
    'tonemap=hable:desat=0',
    'zscale=t=bt709:m=bt709:r=tv',
    'format=yuv444p',
  ];
}
