import { Admission } from '../admission/admission.ts';
import { ClipJobs } from '../jobs/clip-jobs.ts';
import type { Service, Services } from './open-service.ts';

/** A service with one place, which is taken until `leave`, and none to wait in. */
export async function fullService(services: Services): Promise<{ small: Service; leave: () => Promise<void> }> {
  const small = await services.open({ WORDSIGHT_RUNNING: '1', WORDSIGHT_WAITING: '0' });
  let end!: () => void;
  const visit = new Promise<void>((resolve) => {
    end = resolve;
  });
  const visited = small.app.get(Admission).run(() => visit, new AbortController().signal);
  const leave = (): Promise<void> => {
    end();
    return visited;
  };
  return { small, leave };
}

/** Takes the only place for clips of a service until the returned function is called. */
export function takeClipPlace({ app }: Service): () => void {
  const untilCancelled = (signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  const job = app.get(ClipJobs).start('someone else', untilCancelled, () => undefined);
  return () => job.cancel();
}
