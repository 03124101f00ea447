import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from './chromium.ts';
import { type RunningServer, startServer } from './running-server.ts';

const TWO_BATS = 'bat-flies-bat-hits.mp4';
const clip = (name: string): string => fileURLToPath(new URL(`../../samples/clips/${name}`, import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(browserPath === undefined)('the page with clips', () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    complaints = [];
    const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 4|ERR_FAILED/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(server.url);
    await page.getByTestId('word').first().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    if (complaints.length > 0) throw new Error(`the browser complained: ${complaints.join('; ')}`);
  });

  const ask = async (text: string, file = TWO_BATS): Promise<void> => {
    await page.getByTestId('picture-input').setInputFiles(clip(file));
    await page.getByTestId('caption').fill(text);
    await page.getByTestId('ask').click();
  };
  const answer = async (text = 'there is a bat', file?: string): Promise<void> => {
    await ask(text, file);
    await page.getByTestId('film').waitFor();
  };
  const moment = () => page.getByTestId('moment').textContent();
  const heat = () => page.getByTestId('heat-canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const curve = () => page.getByTestId('film-curve').locator('path').first().getAttribute('d');

  it('tells what a word means first and then, and shows the frames that were looked at', async () => {
    await answer();
    const bands = page.getByTestId('band');
    expect(await bands.evaluateAll((all) => all.map((band) => band.getAttribute('data-sense')))).toEqual([
      'bat.animal',
      'bat.sports',
    ]);
    expect(await page.getByTestId('in-turn').textContent()).toMatch(/mammal.*→.*stick/);
    const frames = page.getByTestId('film-scrubber').locator('img');
    expect(await frames.count()).toBeGreaterThan(3);
    const widths = () => frames.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
    await expect.poll(async () => Math.min(...(await widths()))).toBeGreaterThan(100);
  });

  it('plays, and the map moves with it', async () => {
    await answer();
    expect(await page.getByTestId('stills-note').count()).toBe(0);
    await page.getByTestId('film-scrubber').focus();
    await page.keyboard.press('Home');
    const before = await heat();
    await page.getByTestId('play').click();
    await expect.poll(moment).not.toBe('0:00.0');
    await expect.poll(heat).not.toBe(before);
    await page.getByTestId('play').click();
    const still = await moment();
    await page.waitForTimeout(300);
    expect(await moment()).toBe(still);
  });

  it('goes from frame to frame with the arrow keys, and where it is clicked', async () => {
    await answer();
    const scrubber = page.getByTestId('film-scrubber');
    await scrubber.focus();
    await page.keyboard.press('Home');
    await expect.poll(moment).toBe('0:00.0');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(moment).not.toBe('0:00.0');
    expect(await scrubber.getAttribute('aria-valuetext')).toMatch(/mammal/);
    await page.getByTestId('band').nth(1).click();
    await expect.poll(() => scrubber.getAttribute('aria-valuetext')).toMatch(/stick/);
    const { width, height } = (await scrubber.boundingBox())!;
    await scrubber.click({ position: { x: width / 2, y: height / 2 } });
    await expect.poll(moment).toMatch(/^0:0[23]\.\d$/);
  });

  it('changes curve, bands and map with the word that is pointed at', async () => {
    await answer('a bat and a mouse');
    const [line, map, bands] = [await curve(), await heat(), await page.getByTestId('band').count()];
    await page.getByTestId('word').nth(1).hover();
    await expect.poll(curve).not.toBe(line);
    await expect.poll(heat).not.toBe(map);
    expect(await page.getByTestId('band').first().getAttribute('data-sense')).toMatch(/^mouse/);
    await page.getByTestId('caption').hover();
    await expect.poll(() => page.getByTestId('band').count()).toBe(bands);
  });

  it('shows the frames where the browser cannot play the clip', async () => {
    await page.route('**/samples/clips/*.mp4', (route) =>
      route.request().resourceType() === 'media' ? route.abort() : route.continue(),
    );
    await page.locator(`[data-testid=gallery-item][data-sample="clips/${TWO_BATS}"]`).click();
    await page.getByTestId('stills-note').waitFor();
    const still = () => page.getByTestId('still').getAttribute('src');
    await page.getByTestId('film-scrubber').focus();
    await page.keyboard.press('Home');
    await expect.poll(still).toMatch(/frames\/0\.jpg$/);
    await page.getByTestId('play').click();
    await expect.poll(still).not.toMatch(/frames\/0\.jpg$/);
  });

  it('finds a sample clip again by its link', async () => {
    await page.locator(`[data-testid=gallery-item][data-sample="clips/${TWO_BATS}"]`).click();
    await page.getByTestId('film').waitFor();
    const link = page.url();
    expect(decodeURIComponent(link)).toContain(`sample=clips/${TWO_BATS}`);
    const other = await page.context().newPage();
    await other.goto(link);
    await other.getByTestId('film').waitFor();
  });

  it('saves the map of the frame that is shown', async () => {
    await answer();
    await page.getByTestId('film-scrubber').focus();
    await page.keyboard.press('End');
    const [saved] = await Promise.all([
      page.waitForResponse((response) => response.url().includes('heatmap.png')),
      page.getByTestId('download-png').click(),
    ]);
    expect(saved.status()).toBe(200);
    expect(new URL(saved.url()).searchParams.get('frame')).toBe('15');
  });

  it('gets there without a stream of events, too', async () => {
    await page.route('**/events', (route) => route.abort());
    await answer();
    expect(await page.getByTestId('band').count()).toBe(2);
  });

  it('tells how far a clip is and can be stopped', async () => {
    const job = { id: 'slow', status: 'running', progress: { stage: 'sampling', done: 5, total: 16 } };
    const given: string[] = [];
    await page.route('**/v1/explanations', (route) => route.fulfill({ status: 202, json: job }));
    await page.route('**/v1/explanations/slow*', (route) => {
      given.push(route.request().method());
      return route.fulfill(route.request().method() === 'DELETE' ? { status: 204 } : { status: 202, json: job });
    });
    await ask('there is a bat');
    await expect.poll(() => page.getByTestId('job').textContent()).toMatch(/5 of 16/);
    expect(await page.getByRole('progressbar').getAttribute('aria-valuetext')).toMatch(/5 of 16/);
    await page.getByTestId('cancel').click();
    await expect.poll(() => page.getByTestId('job').count()).toBe(0);
    await expect.poll(() => given).toContain('DELETE');
    expect(await page.getByTestId('error').count()).toBe(0);
  });

  it('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    await answer();
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(overflow).toBeLessThanOrEqual(0);
  });

  it.each(['light', 'dark'] as const)('has no serious accessibility violation in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await answer();
    // Through the debugger, for the page's own policy rightly refuses injected scripts.
    const violations = await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations)`);
    const serious = (violations as { id: string; impact: string; nodes: { html: string }[] }[]).filter(({ impact }) =>
      ['serious', 'critical'].includes(impact),
    );
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
