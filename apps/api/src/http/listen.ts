import type { NestExpressApplication } from '@nestjs/platform-express';
import { refuse } from '../errors/refuse.ts';
import type { Settings } from '../settings.ts';

/** Listens where the settings say. Throws `FIELD_INVALID` when that place is taken or not ours to take. */
export async function listen(app: NestExpressApplication, { HOST, PORT }: Settings): Promise<void> {
  try {
    await app.listen(PORT, HOST);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw refuse(
      'FIELD_INVALID',
      `Expected to listen on ${HOST}:${PORT}, and the system does not allow it (${code ?? 'unknown reason'}).`,
      'Stop what listens there, or name another port: PORT=8081 npm start.',
      cause,
    );
  }
}
