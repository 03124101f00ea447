/** One server-sent event. */
export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/**
 * Reads a stream of server-sent events; comments and fields other than `event` and `data` are skipped, and so is an
 * event that the stream ends in.
 *
 * @param body - UTF-8, as the HTML standard describes `text/event-stream`; pieces may end anywhere.
 */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent, void, undefined> {
  let [name, data]: [string, string[]] = ['message', []];
  for await (const line of linesOf(body)) {
    const value = (field: string): string => line.slice(field.length).replace(/^ /, '');
    if (line.startsWith('event:')) name = value('event:');
    else if (line.startsWith('data:')) data.push(value('data:'));
    else if (line === '') {
      if (data.length > 0) yield { name, data: data.join('\n') };
      [name, data] = ['message', []];
    }
  }
}

/** Whole lines without their ends. */
async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      text += decoder.decode(value, { stream: !done });
      // A CR at the end of a piece may be half a line end: it waits for what follows.
      const lines = text.split(done ? /\r\n|\r|\n/ : /\r\n|\r(?!$)|\n/);
      text = lines.pop()!;
      yield* lines;
      if (done) return;
    }
  } finally {
    // Whoever stops early no longer listens.
    await reader.cancel().catch(() => undefined);
  }
}
