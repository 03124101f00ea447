import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { form } from './test/form.ts';
import { nothingLeft } from './test/left-behind.ts';
import { hasFfmpeg, makeClip, NEEDS_FFMPEG } from './test/make-clip.ts';
import { REFUSED_CLIPS } from './test/refused-clips.ts';
import { loadServices, type Service, type Services } from './test/open-service.ts';
import { sample } from './test/sample.ts';

let services: Services;
let service: Service;
/** Hears every connection that something inside a clip could bring about. */
let canary: Server;
let heard = 0;
let port: number;

beforeAll(async () => {
  services = await loadServices();
  service = await services.open();
  canary = createServer((_, response) => response.end()).on('connection', () => {
    heard += 1;
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  port = (canary.address() as AddressInfo).port;
});
afterAll(async () => {
  canary.close();
  await services.close();
});
afterEach(async () => {
  await nothingLeft();
  if (heard > 0) throw new Error('expected no connection to the canary, heard one');
});

async function refusalOf(media: Uint8Array<ArrayBuffer>) {
  const body = form({ text: 'a mouse on the table' }, media);
  const response = await fetch(`${service.url}/v1/explanations`, { method: 'POST', body });
  const text = await response.text();
  expect(text).not.toMatch(/root:|SECRET|\/tmp|127\.0\.0\.1/);
  expect(response.ok || text.length < 2_048).toBe(true);
  return [response.status, (JSON.parse(text) as { code?: string }).code];
}

describe('texts that tell a player what to open', () => {
  it.each([
    ['a playlist of this network', () => `#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:${port}/x.ts\n`],
    ['a playlist of local files', () => '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n'],
    ['a playlist that joins both', () => `#EXTM3U\n#EXTINF:1,\nconcat:http://127.0.0.1:${port}/h|file:///etc/passwd\n`],
    ['a list of clips', () => "ffconcat version 1.0\nfile '/etc/passwd'\n"],
    ['a list of addresses', () => `ffconcat version 1.0\nfile 'http://127.0.0.1:${port}/x.mp4'\n`],
    ['a manifest', () => `<?xml version="1.0"?><MPD><BaseURL>http://127.0.0.1:${port}/</BaseURL></MPD>`],
    ['a session', () => `v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video ${port} RTP/AVP 96\n`],
  ])('such as %s are refused, and nobody is asked', async (_, text) => {
    expect(await refusalOf(new Uint8Array(Buffer.from(text())))).toEqual([415, 'UNSUPPORTED_MEDIA']);
  });
});

describe.skipIf(!hasFfmpeg)(`clips that are broken or ask for too much${NEEDS_FFMPEG}`, () => {
  it.each(REFUSED_CLIPS)('are refused with $code: one $kind', async ({ code, parameters, extension }) => {
    expect(await refusalOf(await makeClip(parameters, extension))).toEqual([422, code]);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });

  it.each([
    ['one frame', '-f lavfi -i color=s=64x64 -frames:v 1 -c:v libx264', 'mp4'],
    ['two pixels a side', '-f lavfi -i color=s=2x2:d=1 -c:v libx264', 'mp4'],
    ['WebM', '-f lavfi -i testsrc2=s=64x48:d=1 -c:v libvpx', 'webm'],
    ['ten bits', '-f lavfi -i testsrc2=s=64x48:d=1 -c:v libx264 -pix_fmt yuv420p10le', 'mp4'],
    ['sound beside the picture', '-f lavfi -i testsrc2=s=64x48:d=1 -f lavfi -i sine=d=1 -c:v libx264 -c:a aac', 'mp4'],
  ])('are answered when they are only unusual: %s', async (_, parameters, extension) => {
    expect(await refusalOf(await makeClip(parameters, extension))).toEqual([200, undefined]);
  });
});

describe('a clip that breaks off', () => {
  const clip = sample('clips/mouse-runs-mouse-clicks.mp4');
  it.each([
    ['in its type', 40, 422],
    ['in its index', 900, 422],
  ])('%s is refused', async (_, bytes, status) => {
    expect(await refusalOf(clip.slice(0, bytes))).toEqual([status, 'VIDEO_UNREADABLE']);
  });

  it('in its pictures is answered from those that are there, and says so', async () => {
    const body = form({ text: 'a mouse on the table' }, clip.slice(0, Math.round(clip.length * 0.6)));
    const response = await fetch(`${service.url}/v1/explanations`, { method: 'POST', body });
    expect(response.status).toBe(200);
    expect(((await response.json()) as { warnings: string[] }).warnings).toContain('cut-off');
  });

  it('over the limit is refused while it is still being sent', async () => {
    const endless = new Uint8Array(104_857_601);
    endless.set(clip);
    expect(await refusalOf(endless)).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });
});
