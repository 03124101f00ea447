import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));

/** The service as `npm start` runs it, on a free port. */
export interface RunningServer {
  readonly url: string;
  /** What it printed so far. */
  printed(): string;
  /** Asks it to stop as an operator would; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built service and resolves when it said where it listens. */
export async function startServer(environment: Record<string, string> = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', WORDSIGHT_LOG: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: string) => {
      printed += text;
      const found = /ready: (http:\/\/[\d.:]+)/.exec(printed);
      if (found) resolve(found[1]!);
    });
    child.once('exit', (code) => reject(new Error(`the service ended with ${code} before it was ready`)));
  });
  return {
    url,
    printed: () => printed,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
}
