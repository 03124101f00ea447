/** The two programs of FFmpeg that are used. */
export type Tool = 'ffmpeg' | 'ffprobe';

/** One run of a tool. */
export interface ToolRun {
  readonly tool: Tool;
  /** Exactly as the tool will see them. */
  readonly arguments: readonly string[];
  /** Where the tool works; files in it are named without their directory. */
  readonly directory: string;
  /** From start to end; then the tool is killed. */
  readonly timeoutMs: number;
  /** Kills the tool when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** What the tool writes to `pipe:1`. */
  readonly onOutput?: (chunk: Buffer) => void;
  /** What the tool writes to `pipe:3`. */
  readonly onNotes?: (chunk: Buffer) => void;
}

/** How a run ended. What the tool said about it on standard error is never looked at. */
export interface ToolEnd {
  /** `undefined` when a signal ended it. */
  readonly exitCode: number | undefined;
  /** For example `SIGSEGV`. */
  readonly signal: string | undefined;
  /** Who ended it early: its time limit, the caller's abort signal, or {@link RunningTool.stop}. */
  readonly stoppedBy: 'timeout' | 'abort' | 'stop' | undefined;
}

/** A run under way. */
export interface RunningTool {
  /** Resolves when the tool, everything it started and its output are gone. Rejects only if it could not start. */
  readonly ended: Promise<ToolEnd>;
  /** Kills it, and everything it started. */
  stop(): void;
}

/** FFmpeg, wherever it comes from: a program of this machine or the WebAssembly build that is shipped. */
export interface FrameDecoder {
  readonly kind: 'native' | 'webassembly';
  /** As FFmpeg itself says, for example `5.1.9-0+deb12u1`. */
  readonly version: string;
  /** The better choices that could not be taken, each with its reason, for a log. */
  readonly passedOver: readonly string[];
  start(run: ToolRun): RunningTool;
}
