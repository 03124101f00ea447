import ffmpeg from 'fluent-ffmpeg';

/** One command of `ffmpeg`: one input, one or more outputs. */
export interface Command {
  /** For the whole run. */
  readonly options: readonly string[];
  readonly input: string;
  readonly inputOptions: readonly string[];
  readonly outputs: readonly {
    readonly target: string;
    readonly options: readonly string[];
    /** Filters that the picture passes, in order. */
    readonly filters?: readonly string[];
  }[];
}

/**
 * Puts a command together with fluent-ffmpeg, which is used for this and nothing more.
 *
 * Running it is left to `startProcess`: fluent-ffmpeg cannot start a process group or an empty environment, crashes on
 * a missing binary, and reports the end of the frames before it reports that they failed.
 */
export function fluentArguments({ options, input, inputOptions, outputs }: Command): string[] {
  const command = ffmpeg().input(input);
  // One word alone it would split at spaces; two or more, as there always are, it takes as they are.
  command.inputOptions(...options, ...inputOptions);
  for (const output of outputs) {
    command.output(output.target).outputOptions(...output.options);
    if (output.filters !== undefined) command.videoFilters([...output.filters]);
  }
  // oxlint-disable-next-line no-underscore-dangle -- the one way to have the command without running it
  return command._getArguments();
}
