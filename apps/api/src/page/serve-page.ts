import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { stateOf } from '../http/request-state.ts';

const pageFolder = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const sampleFolder = fileURLToPath(new URL('../../../../samples/', import.meta.url));

const IMMUTABLE = /\/assets\/[^/]+$/;

/** Serves the built page at `/` and the sample pictures, as far as they are there. */
export function servePage(): { readonly path: string; readonly handler: RequestHandler }[] {
  const options = {
    dotfiles: 'ignore',
    redirect: false,
    setHeaders: (response: Response, path: string): void => {
      stateOf(response.req as Request).route = 'page';
      response.setHeader('Cache-Control', IMMUTABLE.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  } as const;
  return [
    ...(existsSync(pageFolder) ? [{ path: '/', handler: express.static(pageFolder, options) }] : []),
    ...(existsSync(sampleFolder)
      ? [
          { path: '/samples.json', handler: express.static(`${sampleFolder}samples.json`, options) },
          { path: '/samples', handler: express.static(sampleFolder, { ...options, index: false }) },
        ]
      : []),
  ];
}
