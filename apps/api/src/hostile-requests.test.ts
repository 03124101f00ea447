import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadBudget } from './uploads/upload-budget.ts';
import { form } from './test/form.ts';
import { loadServices, type Service, type Services } from './test/open-service.ts';
import { sample } from './test/sample.ts';

let services: Services;
let service: Service;
beforeAll(async () => {
  services = await loadServices();
  service = await services.open();
});
afterAll(() => services.close());

/** A body between boundaries `b`, written by hand. */
async function sendRaw(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) {
  const response = await fetch(`${service.url}/v1/explanations`, {
    method: 'POST',
    headers: { 'Content-Type': 'multipart/form-data; boundary=b', ...headers },
    body,
  });
  return { status: response.status, problem: (await response.json()) as Record<string, string> };
}
const part = (head: string, value = 'x') => `--b\r\nContent-Disposition: form-data${head}\r\n\r\n${value}\r\n`;

/** Bytes written straight to the socket, and what came back until it closed. */
function talk(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(service.port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => {
      heard += text;
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

describe('a body that is not as FormData writes it', () => {
  it.each([
    ['is empty', '', 400, /MULTIPART_MALFORMED/],
    ['has no last boundary', part('; name="text"'), 400, /MULTIPART_MALFORMED/],
    ['has a part without a name', `${part('')}--b--\r\n`, 400, /FIELD_INVALID|MULTIPART_MALFORMED/],
    ['has a part with an empty name', `${part('; name=""')}--b--\r\n`, 400, /FIELD_INVALID|MULTIPART_MALFORMED/],
    [
      'ends after a part’s head',
      '--b\r\nContent-Disposition: form-data; name="text"\r\n--b--\r\n',
      400,
      /FIELD_INVALID|MULTIPART_MALFORMED/,
    ],
    ['reaches for a prototype', `${part('; name="__proto__[polluted]"')}--b--\r\n`, 400, /FIELD_INVALID/],
    [
      'reaches for a constructor',
      `${part('; name="constructor[prototype][polluted]"')}--b--\r\n`,
      400,
      /FIELD_INVALID/,
    ],
    ['asks for a huge list', `${part('; name="a[4294967294]"')}${part('; name="a[]"')}--b--\r\n`, 400, /FIELD_INVALID/],
    ['gives a field twice', `${part('; name="text"')}${part('; name="text"')}--b--\r\n`, 400, /FIELD_INVALID/],
    ['gives a file another name', `${part('; name="photo"; filename="a.png"')}--b--\r\n`, 400, /FIELD_INVALID/],
    ['has more fields than the route', part('; name="text"').repeat(9) + '--b--\r\n', 400, /FIELD_INVALID/],
    ['has no caption', `${part('; name="lang"', 'en')}--b--\r\n`, 400, /FIELD_INVALID/],
    [
      'has a gamma that is none',
      `${part('; name="text"', 'a mouse')}${part('; name="gamma"', 'NaN')}--b--\r\n`,
      400,
      /FIELD_INVALID/,
    ],
    [
      'has a list that is none',
      `${part('; name="text"', 'a mouse')}${part('; name="words"', '{"a":1}')}--b--\r\n`,
      400,
      /FIELD_INVALID/,
    ],
  ])('that %s is refused and nothing of it comes back', async (_, body, status, code) => {
    const answer = await sendRaw(body);
    expect(answer.status).toBe(status);
    expect(answer.problem['code']).toMatch(code);
    expect(JSON.stringify(answer.problem)).not.toMatch(/polluted|proto|4294967294|photo/);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['JSON', { 'Content-Type': 'application/json' }, '{"text":"a mouse"}', 415],
    ['another multipart', { 'Content-Type': 'multipart/mixed; boundary=b' }, part('; name="text"'), 415],
    ['no boundary', { 'Content-Type': 'multipart/form-data' }, part('; name="text"'), 400],
    ['a compressed body', { 'Content-Encoding': 'gzip' }, new Uint8Array(gzipSync(part('; name="text"'))), 415],
  ])('%s is refused', async (_, headers, body, status) => {
    expect((await sendRaw(body, headers)).status).toBe(status);
  });

  it('with bytes that are not UTF-8 is refused as TEXT_ENCODING', async () => {
    const bytes = Buffer.from(`${part('; name="text"', 'a mouse \xc0\x80')}--b--\r\n`, 'latin1');
    expect((await sendRaw(new Uint8Array(bytes))).problem).toMatchObject({ status: 400, code: 'TEXT_ENCODING' });
  });
});

describe('addresses and methods', () => {
  it.each(['/', '/v1', '/v1/explanations/..%2f..%2fetc', '/v1/explanations/%00', '/%ff', '/admin'])(
    'that are nobody’s (%s) are refused with a problem and leave no trace in the counts',
    async (path) => {
      const response = await fetch(`${service.url}${path}`, { method: 'DELETE' });
      expect([400, 404]).toContain(response.status);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      const metrics = await (await fetch(`${service.url}/metrics`)).text();
      expect(metrics).not.toContain('etc');
    },
  );

  it('that are too long are refused', async () => {
    expect(await talk(`GET /${'a'.repeat(10_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toContain('431');
    expect(await talk(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)).toContain(
      'HEADERS_TOO_LARGE',
    );
  });

  it('of something that is not HTTP get a problem and a closed connection', async () => {
    expect(await talk('hello there\r\n\r\n')).toContain('REQUEST_MALFORMED');
  });
});

describe('every answer', () => {
  it('carries the headers that keep a browser safe, and a request id', async () => {
    const { headers } = await fetch(`${service.url}/v1/languages`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('returns markup in a caption as plain data', async () => {
    const text = '<script>alert(1)</script> a mouse';
    const body = form({ text }, sample('mouse-computer.png'));
    const response = await fetch(`${service.url}/v1/explanations`, { method: 'POST', body });
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(((await response.json()) as { text: string }).text).toBe(text);
  });
});

describe('uploads that are cut off', () => {
  it('give their memory back', async () => {
    const cut = Array.from({ length: 50 }, () => {
      const abort = new AbortController();
      const asked = fetch(`${service.url}/v1/explanations`, {
        method: 'POST',
        body: form({ text: 'a mouse' }, new Uint8Array(4_000_000)),
        signal: abort.signal,
      });
      setTimeout(() => abort.abort(), 5);
      return asked.catch(() => undefined);
    });
    await Promise.all(cut);
    const budget = service.app.get(UploadBudget);
    await expect.poll(() => budget.bytesInUse, { timeout: 5_000 }).toBe(0);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });
});

describe('uploads that are only announced', () => {
  it('hold no memory that others need', async () => {
    const silent = await Promise.all(
      Array.from({ length: 6 }, () => {
        const head = 'POST /v1/rankings HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n';
        return new Promise<ReturnType<typeof connect>>((resolve) => {
          const socket = connect(service.port, '127.0.0.1', () => {
            socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`, () => resolve(socket));
          });
          socket.on('error', () => undefined);
        });
      }),
    );
    const body = form({ text: 'a mouse on the table' });
    const response = await fetch(`${service.url}/v1/explanations`, { method: 'POST', body });
    expect(response.status).toBe(200);
    expect(service.app.get(UploadBudget).bytesInUse).toBe(0);
    for (const socket of silent) socket.destroy();
  });
});

describe('uploads that are too large', () => {
  it('are told so even while they are still being sent', async () => {
    const body = form({ text: 'a mouse' }, new Uint8Array(24_000_000));
    const response = await fetch(`${service.url}/v1/explanations`, { method: 'POST', body });
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('are stopped where they pass the route’s limit, also when they announced nothing', async () => {
    const piece = new Uint8Array(8_000_000);
    const parts = Array.from({ length: 10 }, (_, index) => [
      new TextEncoder().encode(`--b\r\nContent-Disposition: form-data; name="media"; filename="${index}"\r\n\r\n`),
      piece,
      new TextEncoder().encode('\r\n'),
    ]).flat();
    const body = new ReadableStream({
      start(controller) {
        for (const part of parts) controller.enqueue(part);
        controller.close();
      },
    });
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const response = await fetch(`${service.url}/v1/rankings`, init);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(service.app.get(UploadBudget).bytesInUse).toBe(0);
  });
});
