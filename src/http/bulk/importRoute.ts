import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { authorize } from '../../auth/authorize.ts';
import { type ImportOutcome, type ImportParts, type ImportProgress, type ImportRequest, importRows } from '../../curation/bulk/import/importRows.ts';
import { readJsonLines } from '../../curation/bulk/read/readJsonLines.ts';
import { decodedText } from '../../curation/bulk/table/encodingOf.ts';
import { AtlasError, ERRORS } from '../../errors.ts';
import { abortWhenClientLeaves } from '../abortWhenClientLeaves.ts';
import type { AppParts } from '../createApp.ts';
import { errorBody } from '../earlyErrors.ts';
import { answerRefusals } from './answerRefusals.ts';

export const IMPORT_ROUTE = '/curation/import';
/** What one import may send. */
export const MOST_IMPORT_BYTES = 4 * 2 ** 30;
/** Who sends nothing for so long is gone: others have to be able to import. */
const LONGEST_PAUSE_MS = 60_000;
/** Progress is told this often at most. */
const TOLD_EVERY_MS = 200;
const LONGEST_WHY = 500;

/**
 * Imports by POST /curation/import: lines of JSON come in, lines of JSON go out, first how far it is, then what came of it. The rows are read as they are
 * checked, so that a body of any length takes little memory.
 */
export function registerImport(app: FastifyInstance, parts: AppParts): void {
  const { store, projector, logger } = parts;
  let isBusy = false;
  void app.register(async (scope) => {
    answerRefusals(scope, app);
    scope.addContentTypeParser('application/x-ndjson', (_, payload, done) => done(null, payload));
    scope.post(IMPORT_ROUTE, { bodyLimit: MOST_IMPORT_BYTES }, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const grant = authorize(request.principal, 'graph:import');
      const manner = readManner(request.query as Readonly<Record<string, unknown>>);
      if (!(request.body instanceof Readable)) return reply.code(415).send(errorBody('BAD_REQUEST', 'Send lines of JSON as application/x-ndjson.'));
      if (isBusy)
        return reply.code(503).header('retry-after', '10').send(errorBody('LIMIT_EXCEEDED', 'Another import is under way; one is carried out at a time.'));
      isBusy = true;
      const signal = abortWhenClientLeaves(reply);
      const told = new Lines();
      const received = receivedBytes(request.body);
      const importParts: ImportParts = {
        ...{ store, ontology: projector.current.ontology, signal },
        onCommitted: () => projector.catchUp(),
        onProgress: (progress) => told.tell({ progress }),
      };
      const asked: ImportRequest = { ...manner, rows: readJsonLines(received.text), digest: () => manner.digest ?? received.digest() };
      importRows(grant, importParts, asked)
        .then(
          (outcome) => told.end({ outcome }),
          (error: unknown) => {
            if (!(error instanceof AtlasError)) logger.error({ err: error, requestId: request.id }, 'an import failed');
            told.end({
              error:
                error instanceof AtlasError
                  ? { code: error.code, message: error.message }
                  : { code: 'INTERNAL_SERVER_ERROR', message: ERRORS.INTERNAL_SERVER_ERROR },
            });
          },
        )
        .finally(() => {
          isBusy = false;
        });
      return reply.type('application/x-ndjson').send(told.stream);
    });
  });
}

type Told =
  | { readonly progress: ImportProgress }
  | { readonly outcome: ImportOutcome }
  | { readonly error: { readonly code: string; readonly message: string } };

/** Lines for the client; progress that follows too soon is left out. */
class Lines {
  readonly stream = new Readable({ read() {} });
  #last = 0;

  tell(told: Told): void {
    const now = performance.now();
    if (now - this.#last < TOLD_EVERY_MS) return;
    this.#last = now;
    this.#push(told);
  }

  end(told: Told): void {
    this.#push(told);
    this.stream.push(null);
  }

  #push(told: Told): void {
    if (!this.stream.destroyed) this.stream.push(`${JSON.stringify(told)}\n`);
  }
}

interface Manner extends Omit<ImportRequest, 'rows' | 'digest'> {
  readonly digest: string | null;
}

function readManner(query: Readonly<Record<string, unknown>>): Manner {
  const known = ['why', 'dryRun', 'partial', 'resumable', 'digest'];
  const unknown = Object.keys(query).find((name) => !known.includes(name));
  if (unknown !== undefined) throw refused(unknown, `there is no parameter ${unknown.slice(0, 50)}; there is ${known.join(', ')}`);
  const { why, digest = null } = query;
  if (typeof why !== 'string' || why.trim() === '' || why.length > LONGEST_WHY) {
    throw refused('why', `why: say in 1 to ${LONGEST_WHY} characters why this is imported; the change log keeps it`);
  }
  if (digest !== null && !(typeof digest === 'string' && /^[\w-]{16,64}$/.test(digest))) throw refused('digest', 'digest: 16 to 64 letters, digits, - and _');
  const isTrue = (name: string): boolean => {
    const value = query[name] ?? 'false';
    if (value === 'true' || value === 'false') return value === 'true';
    throw refused(name, `${name}: true or false`);
  };
  return { why, digest, isDryRun: isTrue('dryRun'), isPartial: isTrue('partial'), isInParts: isTrue('resumable') ? true : null };
}

function refused(argument: string, message: string): AtlasError {
  return new AtlasError('BAD_USER_INPUT', [message], { details: { argument } });
}

/** What comes of the body; rejects when nothing more comes for too long, while it is waited for. */
async function* withoutLongPauses(body: Readable): AsyncGenerator<Buffer> {
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const late = new AtlasError('BAD_USER_INPUT', [`Nothing more of the file came for ${LONGEST_PAUSE_MS / 1_000} seconds; send it again.`]);
      const timer = setTimeout(() => body.destroy(late), LONGEST_PAUSE_MS).unref();
      const { done, value } = await pieces.next().finally(() => clearTimeout(timer));
      if (done === true) return;
      yield value;
    }
  } finally {
    await pieces.return?.();
  }
}

/** The body as text, and the digest of what has come of it. */
function receivedBytes(body: Readable): { text: AsyncIterable<string>; digest: () => string } {
  const hash = createHash('sha256');
  let count = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of withoutLongPauses(body)) {
      count += piece.length;
      if (count > MOST_IMPORT_BYTES) throw new AtlasError('LIMIT_EXCEEDED', [`An import is at most ${MOST_IMPORT_BYTES} bytes; send less at once.`]);
      hash.update(piece);
      yield piece;
    }
  }
  return { text: decodedText(bytes(), 'utf-8'), digest: () => hash.digest('base64url').slice(0, 22) };
}
