import sharp from 'sharp';

// These settings and the block list hold for the whole process: libvips knows no others.
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

/**
 * sharp behind its fence: it opens JPEG, PNG and WebP from memory and nothing else, neither files nor other formats,
 * keeps no cache and uses one thread for each picture.
 *
 * This is the only file that imports sharp, so that no code can reach a decoder without the fence.
 */
export const fencedSharp: typeof sharp = sharp;
