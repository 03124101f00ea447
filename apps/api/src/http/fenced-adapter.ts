import { createServer, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { ExpressAdapter } from '@nestjs/platform-express';
import { randomUUID } from 'node:crypto';
import { PROBLEM_TYPE, toProblem } from '../errors/problem.ts';
import { refuse } from '../errors/refuse.ts';
import type { Settings } from '../settings.ts';

/** Express behind a server with its own timers and caps; Nest's adapter passes none on. */
export class FencedAdapter extends ExpressAdapter {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    super();
    this.#settings = settings;
  }

  override initHttpServer(): void {
    const server = createServer(
      {
        headersTimeout: 10_000,
        requestTimeout: 120_000,
        keepAliveTimeout: 10_000,
        // Node looks for late clients every 30 s by default, which would make a 10 s time-out a 40 s one.
        connectionsCheckingInterval: 1_000,
        maxHeaderSize: 16_384,
      },
      this.getInstance(),
    );
    server.maxConnections = this.#settings.WORDSIGHT_CONNECTIONS;
    server.maxHeadersCount = 100;
    server.maxRequestsPerSocket = 1_000;
    server.on('clientError', answerBadClient);
    this.setHttpServer(server as Server);
  }
}

/** Answers what never became a request: bytes that are not HTTP, headers that are too long or too slow. */
function answerBadClient(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = toProblem(refusalOf(error.code), randomUUID());
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} Refused\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function refusalOf(code: string | undefined): Error {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return refuse('HEADERS_TOO_LARGE', 'Expected address and headers of at most 16 KiB, received more.', 'Send less.');
  }
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return refuse('REQUEST_TIMEOUT', 'Expected the whole request in time, received a part of it.', 'Send it faster.');
  }
  return refuse('REQUEST_MALFORMED', 'Expected HTTP/1.1, received something else.', 'Use an HTTP client.');
}
