import type { FrameDecoder } from './frame-decoder.ts';
import type { Workplace } from './remux-clip.ts';

const listings = new WeakMap<FrameDecoder, Promise<string>>();

/** Whether this FFmpeg was built with all of these filters. Asked once for each FFmpeg. */
export async function hasFilters(
  { decoder, limits, directory }: Workplace,
  names: readonly string[],
): Promise<boolean> {
  const listing = listings.get(decoder) ?? listFilters();
  listings.set(decoder, listing);
  const words = new Set((await listing).split(/\s+/));
  return names.every((name) => words.has(name));

  async function listFilters(): Promise<string> {
    let text = '';
    const onOutput = (chunk: Buffer) => {
      text += chunk.toString('latin1');
    };
    const parameters = ['-v', 'quiet', '-filters'];
    const run = {
      tool: 'ffmpeg',
      arguments: parameters,
      directory,
      timeoutMs: limits.ffmpegTimeoutMs,
      onOutput,
    } as const;
    await decoder.start(run).ended;
    return text;
  }
}
