import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadServices, type Services } from '../test/open-service.ts';
import { shapesOnly } from './shapes-only.ts';

let services: Services;
beforeAll(async () => {
  services = await loadServices();
});
afterAll(() => services.close());

describe('packages/client/openapi.json', () => {
  it('is what the service says of itself', async () => {
    const { document } = await services.open();
    const file = new URL('../../../../packages/client/openapi.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(shapesOnly(document));
  });
});
