import type { z } from 'zod';
import { refuse } from '../errors/refuse.ts';

/**
 * Checks fields against their schema.
 *
 * @throws `FIELD_INVALID` naming the field and what it should be, never what it was.
 */
export function checkFields<Schema extends z.ZodType>(schema: Schema, fields: unknown): z.infer<Schema> {
  const read = schema.safeParse(fields);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const where = typeof issue.path[0] === 'string' ? issue.path[0] : 'the fields';
  throw refuse(
    'FIELD_INVALID',
    `Expected ${where} to be as described, received ${issue.code === 'invalid_type' ? 'none or another type' : 'another value'}: ${expectation(issue)}.`,
    'See /docs for the fields of this route.',
  );
}

/** What a value should have been. Names of unknown keys are the caller's own words, so they stay out. */
function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'only the named fields are taken';
  if (issue.code === 'too_small') return `at least ${issue.minimum} are needed`;
  if (issue.code === 'too_big') return `at most ${issue.maximum} are taken`;
  if (issue.code === 'invalid_type') return `a ${issue.expected} is needed`;
  if (issue.code === 'custom' || issue.code === 'invalid_format') return `${issue.message} is needed`;
  return 'see its description';
}
