import { WordsightApiError } from '@wordsight/client';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../api-types.ts';
import { followJob } from './follow-job.ts';
import type { Job } from './job.ts';
import type { JobListener } from './listen-to-job.ts';

const answer = { id: 'a', words: [] } as unknown as Explanation;
const problem = {
  code: 'VIDEO_UNREADABLE',
  title: 'Broken',
  detail: 'It is broken.',
  mend: 'Send another.',
  status: 422,
  type: 'about:blank',
  requestId: 'one',
};
const job = (status: Job['status'], done = 0, more: Partial<Job> = {}): Job => ({
  id: 'a',
  status,
  progress: { stage: status === 'waiting' ? 'waiting' : 'sampling', done, total: 16 },
  ...more,
});
const unreachable = () =>
  new WordsightApiError({ code: 'SERVER_UNREACHABLE', status: 0, title: '', detail: '', mend: '' });

/** A server: what its stream says, and what it says when asked. */
function follow(stream: readonly (Job | 'lost')[], asked: readonly (Job | Explanation | Error)[] = [answer]) {
  const heard: string[] = [];
  const controller = new AbortController();
  const said = { asked: 0, closed: 0, waits: 0 };
  const listen = ({ told, lost }: JobListener) => {
    queueMicrotask(() => stream.forEach((event) => (event === 'lost' ? lost() : told(event))));
    return () => {
      said.closed += 1;
    };
  };
  const ask = async () => {
    const next = asked[Math.min(said.asked, asked.length - 1)]!;
    said.asked += 1;
    if (next instanceof Error) throw next;
    return next;
  };
  const wait = async () => {
    said.waits += 1;
  };
  const onJob = ({ status, progress }: Job) => heard.push(`${status} ${progress.done}`);
  const followed = followJob(job('waiting'), { listen, ask, wait }, { onJob, signal: controller.signal });
  return { followed, heard, said, controller };
}

describe('followJob', () => {
  it('hears the stream and then asks for the answer, once', async () => {
    const { followed, heard, said } = follow([job('running', 3), job('running', 9), job('done', 16)]);
    expect(await followed).toBe(answer);
    expect(heard).toEqual(['waiting 0', 'running 3', 'running 9', 'done 16']);
    expect(said).toEqual({ asked: 1, closed: 1, waits: 0 });
  });

  it('asks from time to time when the stream breaks off', async () => {
    const { followed, heard, said } = follow(
      [job('running', 3), 'lost'],
      [job('running', 5), job('running', 9), answer],
    );
    expect(await followed).toBe(answer);
    expect(heard).toEqual(['waiting 0', 'running 3', 'running 5', 'running 9']);
    expect(said).toEqual({ asked: 3, closed: 1, waits: 2 });
  });

  it('throws what the server refused the clip with, by stream or by asking', async () => {
    const failed = follow([job('failed', 0, { problem })]).followed;
    await expect(failed).rejects.toMatchObject({ code: 'VIDEO_UNREADABLE', mend: 'Send another.' });
    const refused = follow(['lost'], [new WordsightApiError(problem)]).followed;
    await expect(refused).rejects.toMatchObject({ code: 'VIDEO_UNREADABLE' });
  });

  it('says so when somebody else cancelled it', async () => {
    await expect(follow([job('cancelled')]).followed).rejects.toMatchObject({ code: 'ABORTED' });
  });

  it('bears a server that is gone for a moment, not one that stays away', async () => {
    const moment = follow(['lost'], [unreachable(), unreachable(), answer]);
    expect(await moment.followed).toBe(answer);
    const forEver = follow(['lost'], [unreachable()]);
    await expect(forEver.followed).rejects.toMatchObject({ code: 'SERVER_UNREACHABLE' });
    expect(forEver.said.asked).toBe(5);
  });

  it('stops at once when the visitor cancels, and closes the stream', async () => {
    const { followed, said, controller } = follow([job('running', 3)]);
    controller.abort();
    await expect(followed).rejects.toHaveProperty('name', 'AbortError');
    expect(said).toEqual({ asked: 0, closed: 1, waits: 0 });
  });
});
