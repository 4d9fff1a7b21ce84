import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { authorize } from '../auth/authorize.ts';
import { AtlasError } from '../errors.ts';
import { backUp } from '../store/backUp.ts';
import { contentDisposition } from './contentDisposition.ts';
import type { AppParts } from './createApp.ts';
import { answerRefusals } from './map/answerRefusals.ts';

/** GET /backup: a data file of all that the store holds, made while others read and write. One at a time: each takes the room of the data once more. */
export function registerBackup(app: FastifyInstance, parts: Pick<AppParts, 'store' | 'dataFile'>): void {
  let isBusy = false;
  app.get('/backup', { compress: false }, (request, reply) =>
    answerRefusals(reply, async () => {
      authorize(request.principal, 'store:backup');
      if (isBusy) throw new AtlasError('OVERLOADED');
      isBusy = true;
      const draft = await draftFor(parts.dataFile ?? null).catch((error: unknown) => {
        isBusy = false;
        throw error;
      });
      const clean = async () => {
        isBusy = false;
        await draft.remove();
      };
      try {
        await backUp(parts.store, draft.path);
        return await send(reply, draft.path, clean);
      } catch (error) {
        await clean();
        throw error;
      }
    }),
  );
}

async function send(reply: FastifyReply, path: string, onSent: () => Promise<void>): Promise<FastifyReply> {
  const { size } = await stat(path);
  const bytes = createReadStream(path);
  bytes.once('close', () => void onSent());
  return reply
    .headers({
      'cache-control': 'no-store',
      'content-type': 'application/vnd.sqlite3',
      'content-length': size,
      'content-disposition': contentDisposition('attachment', { plain: 'atlas-backup.db', full: 'atlas-backup.db' }),
    })
    .send(bytes);
}

/** Beside the data, where there is room for it; where the data have no file, in the system's folder for what passes. */
async function draftFor(dataFile: string | null): Promise<{ path: string; remove: () => Promise<void> }> {
  if (dataFile === null) {
    const folder = await mkdtemp(join(tmpdir(), 'atlas-backup-'));
    return { path: join(folder, 'backup.db'), remove: () => rm(folder, { recursive: true, force: true }) };
  }
  // By this name whoever opens the data file next removes what a killed process has left.
  const path = `${dataFile}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  return {
    path,
    remove: async () => {
      for (const suffix of ['', '-wal', '-journal']) await rm(path + suffix, { force: true });
    },
  };
}
