import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'text-tokens', include: ['src/**/*.test.ts'], testTimeout: 30_000 } });
