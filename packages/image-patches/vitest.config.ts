import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'image-patches', include: ['src/**/*.test.ts'], testTimeout: 30_000 } });
