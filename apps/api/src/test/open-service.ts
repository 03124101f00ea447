import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createWordsight, type Wordsight } from 'wordsight';
import { createApp } from '../create-app.ts';
import { readSettings } from '../settings.ts';

/** A service that listens on a port of its own, with the real model. */
export interface Service {
  readonly url: string;
  readonly port: number;
  readonly app: NestExpressApplication;
  readonly document: OpenAPIObject;
  readonly wordsight: Wordsight;
}

/** Opens services that share one model, and closes them all. */
export interface Services {
  open(settings?: Record<string, string>): Promise<Service>;
  close(): Promise<void>;
}

/** Loads the model for the services of one test file. */
export async function loadServices(): Promise<Services> {
  const wordsight = await createWordsight({ processes: 1 });
  const apps: NestExpressApplication[] = [];
  return {
    async open(settings = {}) {
      const { app, document } = await createApp(wordsight, readSettings({ WORDSIGHT_LOG: 'silent', ...settings }));
      apps.push(app);
      await app.listen(0, '127.0.0.1');
      const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
      return { url: `http://127.0.0.1:${port}`, port, app, document, wordsight };
    },
    async close() {
      for (const app of apps) {
        (app.getHttpServer() as Server).closeAllConnections();
        await app.close();
      }
      await wordsight.close();
    },
  };
}
