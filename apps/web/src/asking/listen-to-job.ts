import type { Job } from './job.ts';

/** What hears of a job. */
export interface JobListener {
  readonly told: (job: Job) => void;
  /** The stream broke off; somebody must ask from now on. */
  readonly lost: () => void;
}

/** Opens the stream of a job. @returns Closes it. */
export type ListenToJob = (address: string, listener: JobListener) => () => void;

/** Listens with the browser's own EventSource, but does not let it reconnect: asking is the way out of a broken stream. */
export const listenToJob: ListenToJob = (address, { told, lost }) => {
  const source = new EventSource(address);
  const hear = ({ data }: MessageEvent<string>): void => told(JSON.parse(data) as Job);
  for (const name of ['progress', 'done', 'failed', 'cancelled']) source.addEventListener(name, hear);
  source.addEventListener('error', () => {
    source.close();
    lost();
  });
  return () => source.close();
};
