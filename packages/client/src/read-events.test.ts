import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvents, type ServerEvent } from './read-events.ts';

/** A stream that brings these bytes in pieces of the given sizes. */
function streamOf(text: string, sizes: readonly number[] = []): ReadableStream<Uint8Array> {
  let rest = new TextEncoder().encode(text);
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const size = sizes[next] ?? rest.length;
      next += 1;
      if (rest.length > 0) controller.enqueue(rest.slice(0, size));
      rest = rest.slice(size);
      if (rest.length === 0) controller.close();
    },
  });
}

async function all(stream: ReadableStream<Uint8Array>): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readEvents(stream)) events.push(event);
  return events;
}

describe('readEvents', () => {
  it('gives name and data of each event, and skips comments', async () => {
    const text = ': hello\n\nevent: progress\ndata: {"done":1}\n\n:\n\nevent: done\ndata: a\ndata: b\n\n';
    expect(await all(streamOf(text))).toEqual([
      { name: 'progress', data: '{"done":1}' },
      { name: 'done', data: 'a\nb' },
    ]);
  });

  it('leaves out an event that the stream ends in', async () => {
    expect(await all(streamOf('data: whole\n\ndata: half'))).toEqual([{ name: 'message', data: 'whole' }]);
  });

  it('is the same wherever the pieces end and whatever ends the lines', async () => {
    const data = fc.array(fc.stringMatching(/^[^\r\n]{1,9}$/u), { minLength: 1, maxLength: 4 });
    const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(data, sizes, fc.constantFrom('\n', '\r\n', '\r'), async (texts, pieces, end) => {
        const stream = streamOf(texts.map((text) => `event: e${end}data: ${text}${end}${end}`).join(''), pieces);
        expect(await all(stream)).toEqual(
          texts.map((text) => ({ name: 'e', data: new TextDecoder().decode(new TextEncoder().encode(text)) })),
        );
      }),
    );
  });
});
