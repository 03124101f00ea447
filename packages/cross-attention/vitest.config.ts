import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The tests mostly wait for processes and deadlines, so two files at once halve the time even on one core.
  test: { name: 'cross-attention', include: ['src/**/*.test.ts'], testTimeout: 30_000, maxWorkers: 2 },
});
