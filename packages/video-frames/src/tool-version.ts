import { tmpdir } from 'node:os';
import type { FrameDecoder, Tool } from './frame-decoder.ts';

/** The oldest with every option that is used here. */
export const OLDEST_VERSION = '4.4';

/** Starting a program takes a moment, compiling the WebAssembly build some more. */
const TIMEOUT_MS = 20_000;

/** More than any version's text. */
const LONGEST_TEXT = 20_000;

/**
 * Asks a tool for its version.
 *
 * @returns For example `5.1.9-0+deb12u1`.
 * @throws Error with one sentence saying why the tool cannot be used.
 */
export async function toolVersion({ start }: Pick<FrameDecoder, 'start'>, tool: Tool): Promise<string> {
  let text = '';
  const onOutput = (chunk: Buffer) => {
    if (text.length < LONGEST_TEXT) text += chunk.toString('latin1');
  };
  const run = start({ tool, arguments: ['-version'], directory: tmpdir(), timeoutMs: TIMEOUT_MS, onOutput });
  const { exitCode } = await run.ended.catch(() => {
    throw new Error(`${tool} cannot be started`);
  });
  const version = new RegExp(`^${tool} version (\\S+)`).exec(text)?.[1];
  if (exitCode !== 0 || version === undefined) throw new Error(`${tool} does not tell its version`);
  if (!isRecentEnough(version)) throw new Error(`${tool} is older than ${OLDEST_VERSION}`);
  return version;
}

/** A build of a development state has no number; it is taken for recent. */
function isRecentEnough(version: string): boolean {
  const found = /^n?(\d+)\.(\d+)/.exec(version);
  if (found === null) return true;
  const [major = 0, minor = 0] = OLDEST_VERSION.split('.').map(Number);
  return Number(found[1]) > major || (Number(found[1]) === major && Number(found[2]) >= minor);
}
