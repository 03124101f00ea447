import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'cross-attention', include: ['src/**/*.test.ts'], testTimeout: 30_000 } });
