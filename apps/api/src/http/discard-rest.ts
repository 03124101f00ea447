import type { Request } from 'express';

/** How much of a refused upload is still taken in, so that its sender can hear the refusal. */
const MOST_BYTES = 67_108_864;
const LONGEST_MS = 2_000;

/**
 * Reads the rest of a request away. A connection that is closed with unread bytes on it is reset, and then most clients
 * never see the answer.
 */
export function discardRest(request: Request): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let left = MOST_BYTES;
    const done = (): void => {
      clearTimeout(late);
      request.off('data', count).off('end', done).off('close', done);
      resolve();
    };
    const count = (piece: Buffer): void => {
      left -= piece.length;
      if (left < 0) done();
    };
    const late = setTimeout(done, LONGEST_MS);
    request.unpipe();
    request.on('data', count).once('end', done).once('close', done).resume();
  });
}
