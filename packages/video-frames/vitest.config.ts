import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'video-frames', include: ['src/**/*.test.ts'], testTimeout: 60_000 } });
