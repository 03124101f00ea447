import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { RunningTool, ToolEnd, ToolRun } from './frame-decoder.ts';
import { refusal } from './refusal.ts';

/** Windows cannot start a program without it; nothing else of the environment is passed on. */
const ENVIRONMENT: Readonly<Record<string, string>> =
  process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] };

const running = new Set<ChildProcess>();
let killsAtExit = false;

/**
 * Starts a program in its own process group, without input, without environment and with nobody reading its errors.
 *
 * Its output (`pipe:1`) and its notes (`pipe:3`) go to the run's callbacks as they come.
 */
export function startProcess(file: string, parameters: readonly string[], run: ToolRun): RunningTool {
  if (!killsAtExit) {
    killsAtExit = true;
    process.once('exit', () => running.forEach(killGroup));
  }
  let stoppedBy: ToolEnd['stoppedBy'];
  const child = spawn(file, parameters, {
    cwd: run.directory,
    env: ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  running.add(child);
  listen(child.stdio[1], run.onOutput);
  listen(child.stdio[3] as Readable | null, run.onNotes);

  const stop = (by: NonNullable<ToolEnd['stoppedBy']>) => {
    stoppedBy ??= by;
    killGroup(child);
  };
  const timer = setTimeout(stop, run.timeoutMs, 'timeout');
  const abort = () => stop('abort');
  run.signal?.addEventListener('abort', abort, { once: true });
  if (run.signal?.aborted) abort();

  const ended = new Promise<ToolEnd>((resolve, reject) => {
    child.once('error', (cause) => {
      if (child.pid === undefined) reject(notStarted(cause));
    });
    // Whoever it started would keep its output open, and `close` would never come.
    child.once('exit', () => killGroup(child));
    child.once('close', (exitCode, signal) => {
      resolve({ exitCode: exitCode ?? undefined, signal: signal ?? undefined, stoppedBy });
    });
  }).finally(() => {
    clearTimeout(timer);
    run.signal?.removeEventListener('abort', abort);
    running.delete(child);
  });
  return { ended, stop: () => stop('stop') };
}

function listen(stream: Readable | null | undefined, onChunk: ((chunk: Buffer) => void) | undefined): void {
  // An error here is that of a process that is dying; its end says the same.
  stream?.on('error', () => undefined);
  if (onChunk === undefined) stream?.resume();
  else stream?.on('data', onChunk);
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // Everyone in the group is gone already.
  }
}

function notStarted(cause: Error): Error {
  return refusal('FFMPEG_MISSING', {
    expected: 'to start FFmpeg',
    received: 'an error of the operating system',
    mend: 'Install ffmpeg, or let FFMPEG_PATH lead to a working one.',
    cause,
  });
}
