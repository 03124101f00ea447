import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from './chromium.ts';
import { type RunningServer, startServer } from './running-server.ts';

const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(browserPath === undefined)('the page in a browser', () => {
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
      if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
    });
    await page.goto(server.url);
    await page.getByTestId('word').first().waitFor();
  });
  afterEach(async () => {
    await page.context().close();
    if (complaints.length > 0) throw new Error(`the browser complained: ${complaints.join('; ')}`);
  });

  const topSense = () => page.getByTestId('sense').first().getAttribute('data-sense');
  const ask = async (text: string, picture?: string): Promise<void> => {
    if (picture !== undefined) await page.getByTestId('picture-input').setInputFiles(sample(picture));
    await page.getByTestId('caption').fill(text);
    const answered = page.waitForResponse((response) => response.url().endsWith('/v1/explanations'));
    await page.getByTestId('ask').click();
    await answered;
  };
  /** What axe finds serious, each with the first place where it is. */
  const seriousViolations = async (): Promise<string[]> => {
    // Through the debugger, for the page's own policy rightly refuses injected scripts.
    const violations = await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations)`);
    const serious = (violations as { id: string; impact: string; nodes: { html: string }[] }[]).filter(({ impact }) =>
      ['serious', 'critical'].includes(impact),
    );
    return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  const heat = () => page.getByTestId('heat-canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

  it('explains an uploaded picture with a caption', async () => {
    await ask('a mouse on the table', 'mouse-animal.png');
    await expect.poll(topSense).toBe('mouse.animal');
    await ask('a mouse on the table', 'mouse-computer.png');
    await expect.poll(topSense).toBe('mouse.computer');
  });

  it('changes the map with the word that is pointed at', async () => {
    await ask('a mouse and a bat', 'mouse-animal.png');
    await expect.poll(() => page.getByTestId('word').count()).toBe(2);
    const before = await heat();
    await page.getByTestId('word').nth(1).hover();
    await expect.poll(heat).not.toBe(before);
  });

  it('changes the map with a head, and the bars with the picture’s strength', async () => {
    await ask('a mouse on the table', 'mouse-computer.png');
    await page.getByTestId('overview-cell').first().waitFor();
    const before = await heat();
    await page.getByTestId('overview-cell').last().click();
    await expect.poll(heat).not.toBe(before);
    const senses = () => page.getByTestId('sense').first().textContent();
    const full = await senses();
    await page.getByTestId('gamma').fill('0');
    await expect.poll(senses).not.toBe(full);
  });

  it('tests on request whether the answer hangs on where the word looked', async () => {
    await ask('a mouse on the table', 'mouse-computer.png');
    await expect.poll(topSense).toBe('mouse.computer');
    await page.getByTestId('test-map').click();
    const result = page.getByTestId('faithfulness');
    await result.waitFor();
    expect((await result.textContent())!.match(/\d+\s?%/g)).toHaveLength(3);
    expect(await seriousViolations()).toEqual([]);
    await ask('a mouse on the desk');
    await expect.poll(() => result.count()).toBe(0);
  });

  it('says in the reader’s words what is refused and what to do', async () => {
    await ask('hello there');
    const alert = page.getByRole('alert').filter({ has: page.getByTestId('error') });
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/word/i);
  });

  it.each([
    ['hi', 'hi'],
    ['ja', 'ja'],
  ])('speaks %s', async (lang, htmlLang) => {
    const before = await page.getByTestId('ask').textContent();
    await page.getByTestId('interface-language').selectOption(lang);
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(htmlLang);
    expect(await page.getByTestId('ask').textContent()).not.toBe(before);
  });

  it('keeps the caption and shows both answers when the picture is swapped', async () => {
    await ask('a mouse on the table', 'mouse-animal.png');
    await expect.poll(topSense).toBe('mouse.animal');
    await page.getByTestId('swap').click();
    await page.getByTestId('swap-input').setInputFiles(sample('mouse-computer.png'));
    await expect.poll(topSense).toBe('mouse.computer');
    expect(await page.getByTestId('caption').inputValue()).toBe('a mouse on the table');
  });

  it('asks the same picture in other languages', async () => {
    await page.getByTestId('other-languages').click();
    await page.getByTestId('other-row').first().waitFor();
    expect(await page.getByTestId('other-row').count()).toBeGreaterThan(0);
  });

  it('can be used with the keyboard alone', async () => {
    await page.getByTestId('caption').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('there is a bat over the field');
    const answered = page.waitForResponse((response) => response.url().endsWith('/v1/explanations'));
    await page.keyboard.press('Control+Enter');
    await answered;
    await expect.poll(() => page.getByTestId('word').first().textContent()).toBe('bat');
    await page.getByTestId('caption').focus();
    const reached = async (): Promise<boolean> => {
      await page.keyboard.press('Tab');
      return page.evaluate(() => document.activeElement?.getAttribute('data-testid') === 'word');
    };
    await expect.poll(reached, { interval: 10 }).toBe(true);
  });

  it('shows a right-to-left caption in its own direction without turning its surroundings', async () => {
    await ask('‏الفأرة mouse', 'mouse-computer.png');
    await page.getByTestId('word').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dir || 'ltr')).toBe('ltr');
    expect(await page.getByTestId('caption').getAttribute('dir')).toMatch(/auto|rtl/);
  });

  it('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it.each(['light', 'dark'] as const)('has no serious accessibility violation in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await seriousViolations()).toEqual([]);
  });

  it('runs no script that a caption or a file name brings', async () => {
    await ask('<img src=x onerror="document.title=1"> a mouse', 'mouse-computer.png');
    await expect.poll(() => page.getByTestId('word').first().textContent()).toBe('mouse');
    expect(await page.title()).not.toBe('1');
  });
});
