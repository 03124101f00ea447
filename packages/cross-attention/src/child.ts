/** The child process: loads the graphs, then runs what it is sent, one after the other, until it is killed or alone. */
import type { ChildMessage, ChildOrders, RunMessage } from './messages.ts';
import { openSessions, SessionRefused } from './sessions.ts';

const send = (message: ChildMessage): void => void process.send?.(message);

// Without the parent nobody is left to answer.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole process group; the parent decides when its children end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

try {
  const sessions = await openSessions(JSON.parse(process.argv[2] ?? '{}') as ChildOrders);
  process.on('message', ({ graph, feeds }: RunMessage) => {
    sessions.run(graph, feeds).then(
      (outputs) => send({ kind: 'answer', outputs }),
      (error: unknown) => send({ kind: 'failed', reason: String(error) }),
    );
  });
  send({ kind: 'ready', facts: sessions.facts });
} catch (error) {
  if (!(error instanceof SessionRefused)) throw error;
  send({ kind: 'refused', graph: error.graph, reason: error.message });
}
