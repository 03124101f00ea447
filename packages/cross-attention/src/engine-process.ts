import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { checkModel } from './check-model.ts';
import { childEntry } from './child-entry.ts';
import type { EngineFacts } from './engine-facts.ts';
import type { GraphName } from './graph-name.ts';
import type { ChildMessage, ChildOrders, Feeds, Outputs, RunMessage } from './messages.ts';
import { modelInvalid } from './model-invalid.ts';
import { ProcessDied } from './process-died.ts';
import type { Settle } from './settle.ts';

/** What a child needs of its parent's environment: where libraries lie. Not its secrets, not its NODE_OPTIONS. */
const PASSED_ON = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'MALLOC_ARENA_MAX', 'SystemRoot', 'TEMP', 'TMPDIR'];

/** How much of a child's last output is kept, in UTF-16 units: enough to see why it died. */
const LAST_WORDS = 2_000;

/**
 * One child process with the three graphs loaded, doing at most one run at a time.
 *
 * A child never keeps its parent alive by itself: whoever waits for it holds a timer.
 */
export class EngineProcess {
  /** Resolves when the graphs are loaded and fit; rejects with `MODEL_INVALID` or {@link ProcessDied}. */
  readonly ready: Promise<EngineFacts>;
  /** Resolves when the process is gone, with what it was doing: told to stop, in a run, or neither. Never rejects. */
  readonly gone: Promise<'stopped' | 'running' | 'idle'>;

  readonly #child: ChildProcess;
  readonly #orders: ChildOrders;
  #stopped = false;
  #isGone = false;
  #lastWords = '';
  #start: Settle<EngineFacts> | undefined;
  #run: Settle<Outputs> | undefined;

  constructor(orders: ChildOrders) {
    this.#orders = orders;
    this.#child = fork(childEntry(), [JSON.stringify(orders)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // In place of the parent's own flags (a debugger's port, a loader). A child remembers little JavaScript; with
      // V8's default young generation its memory still climbs after 20,000 calls, with this one it is level by then.
      execArgv: ['--max-semi-space-size=2'],
      env: Object.fromEntries(PASSED_ON.flatMap((name) => (name in process.env ? [[name, process.env[name]]] : []))),
    });
    this.ready = new Promise((resolve, reject) => {
      this.#start = { resolve, reject };
    });
    this.gone = new Promise((resolve) => {
      this.#child.once('close', (code, signal) => {
        resolve(this.#died(signal ?? `code ${code}`));
      });
      this.#child.on('error', (error) => {
        // It never started, so it will not close either.
        if (this.#child.pid === undefined) resolve(this.#died(error.message));
      });
    });
    this.#child.on('message', (message: ChildMessage) => this.#hear(message));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
    });
    this.#child.unref();
    this.#child.channel?.unref();
    (this.#child.stderr as Socket | null)?.unref();
  }

  /** Alive, not told to stop, and without a run. */
  get idle(): boolean {
    return !this.#isGone && !this.#stopped && this.#run === undefined;
  }

  /** Rejects with the engine's own words, or with {@link ProcessDied}. */
  run(graph: GraphName, feeds: Feeds): Promise<Outputs> {
    return new Promise((resolve, reject) => {
      this.#run = { resolve, reject };
      try {
        // A channel that takes nothing belongs to a process that is dying, or of no use any more.
        this.#child.send({ graph, feeds } satisfies RunMessage, (error) => error && this.#child.kill('SIGKILL'));
      } catch (error) {
        this.#endRun()?.reject(error);
      }
    });
  }

  /** Kills the process, whatever it is doing: nothing else stops a run. Resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#child.ref();
    (this.#child.stderr as Socket | null)?.ref();
    this.#child.kill('SIGKILL');
    await this.gone;
  }

  #hear(message: ChildMessage): void {
    if (message.kind === 'answer') this.#endRun()?.resolve(message.outputs);
    else if (message.kind === 'failed') this.#endRun()?.reject(new Error(message.reason));
    else if (message.kind === 'ready') this.#judge(message.facts);
    else {
      const path = this.#orders.paths[message.graph];
      const cause = new Error(message.reason);
      this.#start?.reject(modelInvalid(path, 'a graph that loads', 'one that the engine refuses', cause));
    }
  }

  #judge(facts: EngineFacts): void {
    const complaint = checkModel(facts);
    if (complaint === undefined) return this.#start?.resolve(facts);
    this.#start?.reject(modelInvalid(this.#orders.paths[complaint.graph], complaint.expected, complaint.received));
  }

  #died(how: string): 'stopped' | 'running' | 'idle' {
    // Set before anybody hears of it, or the next run would go to a dead process.
    this.#isGone = true;
    const doing = this.#run === undefined ? 'idle' : 'running';
    const error = new ProcessDied(`The process ended (${how}). ${this.#lastWords}`.trim(), this.#stopped);
    this.#start?.reject(error);
    this.#endRun()?.reject(error);
    return this.#stopped ? 'stopped' : doing;
  }

  #endRun(): Settle<Outputs> | undefined {
    const run = this.#run;
    this.#run = undefined;
    return run;
  }
}
