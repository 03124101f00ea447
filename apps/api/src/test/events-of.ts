import type { JobBody } from '../schemas/job-schemas.ts';

/** All events of a stream, each with its name and its job. */
export async function eventsOf(response: Response): Promise<{ name: string; job: JobBody }[]> {
  const text = await response.text();
  return text.split('\n\n').flatMap((block) => {
    const [, name, data] = /^event: (\w+)\ndata: (.+)$/.exec(block) ?? [];
    return name === undefined ? [] : [{ name, job: JSON.parse(data!) as JobBody }];
  });
}
