import { availableParallelism } from 'node:os';
import { WordsightError } from '@wordsight/contracts';
import { z } from 'zod';

const whole = (least: number, most: number, standard: number) =>
  z.coerce.number().int().min(least).max(most).default(standard);

/** How a server is set up, read from the environment. Every name is the variable's own. */
export const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  /** 0 takes any free port. */
  PORT: whole(0, 65_535, 8080),
  /**
   * Requests that hold a model process or a decoder at the same time. One core is left to the event loop: on two cores
   * that answered as many visitors a second and cut the loop's delay by a third.
   */
  WORDSIGHT_RUNNING: whole(1, 64, Math.max(1, availableParallelism() - 1)),
  /** Requests that may wait for one of those places; more are told to come back (429). */
  WORDSIGHT_WAITING: whole(0, 10_000, 16),
  /** From the last byte of a request to its answer, waiting included. */
  WORDSIGHT_DEADLINE_MS: whole(1, 600_000, 10_000),
  /** Questions about clips that are answered at the same time, beside those about pictures. */
  WORDSIGHT_CLIPS_RUNNING: whole(1, 64, 1),
  /** Questions about clips that may wait. */
  WORDSIGHT_CLIPS_WAITING: whole(0, 1_000, 8),
  /** Longer clips are not waited for: their request is told to come back (202). In seconds. */
  WORDSIGHT_SHORT_CLIP_SECONDS: whole(0, 300, 30),
  /** From a question about a clip to its answer, waiting included. */
  WORDSIGHT_CLIP_DEADLINE_MS: whole(1, 3_600_000, 300_000),
  /** From the first byte of a request to its last. */
  WORDSIGHT_UPLOAD_MS: whole(1, 600_000, 30_000),
  /** The same once the file turns out to be a clip. */
  WORDSIGHT_CLIP_UPLOAD_MS: whole(1, 600_000, 110_000),
  /** Memory and disk of all uploads under way. */
  WORDSIGHT_UPLOAD_BYTES: whole(1_048_576, 8_589_934_592, 268_435_456),
  /** Memory of kept explanations with their pictures. */
  WORDSIGHT_KEEP_BYTES: whole(0, 8_589_934_592, 268_435_456),
  /** How long an explanation can be fetched again. */
  WORDSIGHT_KEEP_MINUTES: whole(1, 1_440, 60),
  WORDSIGHT_CONNECTIONS: whole(1, 65_535, 512),
  /** How long requests under way may take to finish when the server is told to stop. */
  WORDSIGHT_DRAIN_MS: whole(0, 600_000, 20_000),
  WORDSIGHT_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** {@link Settings}, filled in. */
export type Settings = z.infer<typeof Settings>;

/**
 * Reads the settings.
 *
 * @throws {@link WordsightError} `FIELD_INVALID` naming the variable that is out of range.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const read = Settings.safeParse(environment);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new WordsightError('FIELD_INVALID', {
    message: `Expected the environment variable ${String(issue?.path[0])} to be valid: ${issue?.message}.`,
    mend: 'Correct the variable, or unset it for its default.',
  });
}
