import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'model-store', include: ['src/**/*.test.ts'], testTimeout: 30_000 } });
