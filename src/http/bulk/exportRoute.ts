import type { FastifyInstance } from 'fastify';
import { authorize } from '../../auth/authorize.ts';
import { itemLine } from '../../curation/bulk/export/exportFiles.ts';
import { exportItems } from '../../curation/bulk/export/exportItems.ts';
import { AtlasError } from '../../errors.ts';
import { abortWhenClientLeaves } from '../abortWhenClientLeaves.ts';
import type { AppParts } from '../createApp.ts';
import { sendPieces } from '../sendPieces.ts';
import { answerRefusals } from './answerRefusals.ts';

/** A client that takes nothing for so long is given up. */
const PATIENCE_MS = 60_000;

/** The whole graph at GET /export.jsonl, an item a line, as an import reads it. The header `atlas-version` tells of which version it is. */
export function registerExport(app: FastifyInstance, { store, projector, logger }: AppParts): void {
  void app.register(async (scope) => {
    answerRefusals(scope, app);
    scope.get('/export.jsonl', async (request, reply) => {
      authorize(request.principal, 'graph:read');
      const { version: asked } = request.query as { version?: unknown };
      if (asked !== undefined && !(typeof asked === 'string' && /^\d{1,15}$/.test(asked))) {
        throw new AtlasError('BAD_USER_INPUT', ['version: write the number of a version'], { details: { argument: 'version' } });
      }
      let version = 0;
      const onVersion = (found: number) => {
        version = found;
        reply.header('atlas-version', String(version));
      };
      const items = exportItems(store, projector.current.ontology, { version: asked === undefined ? null : Number(asked), onVersion });
      async function* lines(): AsyncGenerator<string> {
        for await (const some of items) yield some.map(itemLine).join('');
      }
      return sendPieces(reply, lines(), {
        headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
        signal: abortWhenClientLeaves(reply),
        patienceMs: PATIENCE_MS,
        onFailure: (error) => logger.error({ err: error, requestId: request.id }, 'an export failed'),
      });
    });
  });
}
