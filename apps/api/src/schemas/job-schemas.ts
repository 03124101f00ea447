import { z } from 'zod';
import { ProblemSchema } from './lexicon-schemas.ts';
import { named } from './registry.ts';

/** A question about a clip under way. */
export const JobSchema = named(
  'Job',
  z.object({
    id: z.string().describe('of the answer, too'),
    status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    progress: z.object({
      stage: z.enum(['waiting', 'probing', 'sampling', 'encoding', 'attending', 'done']),
      done: z.int().min(0).describe('frames'),
      total: z.int().min(0).describe('frames; 0 where they are not counted'),
    }),
    problem: ProblemSchema.optional().describe('why it failed or was cancelled'),
  }),
);
/** {@link JobSchema} as JSON. */
export type JobBody = z.infer<typeof JobSchema>;
