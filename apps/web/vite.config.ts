import { defineConfig } from 'vite';

/** The API on the developer's machine; `vite dev` passes its paths on. */
const api = `http://localhost:${process.env.WORDSIGHT_API_PORT ?? 8080}`;

export default defineConfig({
  // The server's content security policy allows own files only, so nothing may be inlined.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/v1': api, '/samples': api, '/samples.json': api } },
});
