/** The WebAssembly build has no types of its own; these are the parts that are used. */
declare module '@ffmpeg/core' {
  import type { EmscriptenFileSystem } from './host-directory.ts';

  interface Core {
    readonly FS: EmscriptenFileSystem;
    /** Runs `ffmpeg -nostdin -y …`, returns its exit code. */
    exec(...parameters: string[]): number;
    readonly DEFAULT_ARGS_FFPROBE: readonly string[];
    stringsToPtr(words: readonly string[]): number;
    /** Runs `ffprobe …`, returns its exit code. */
    _ffprobe(count: number, words: number): number;
  }

  type CreateCore = (options: {
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): Record<string, never>;
  }) => Promise<Core>;
}
