import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of a browser on this machine; undefined when there is none. */
export const browserPath: string | undefined = PLACES.find((path) => path !== undefined && existsSync(path));

if (browserPath === undefined) {
  process.stderr.write(
    'No Chromium found: the tests of the page in a browser are skipped. Set CHROMIUM_PATH to run them.\n',
  );
}

/** Starts the browser; only to be called where {@link browserPath} is. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath!,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}
