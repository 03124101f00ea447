import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'sense-lexicon', include: ['src/**/*.test.ts'], testTimeout: 30_000 } });
