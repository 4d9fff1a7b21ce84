import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_HTTP } from '../../config.ts';
import { AtlasError, type ErrorCode } from '../../errors.ts';
import { Deadline } from '../../graphql/Deadline.ts';
import { LIMITS } from '../../graphql/limits.ts';
import { createLoaders } from '../../graphql/loaders.ts';
import type { EntityType } from '../../ontology/records.ts';
import { abortWhenClientLeaves } from '../abortWhenClientLeaves.ts';
import type { AppParts } from '../createApp.ts';
import { errorBody } from '../earlyErrors.ts';
import { loadedSnapshot } from '../loadedSnapshot.ts';
import { sendPage } from '../securityHeaders.ts';
import { answerQueries } from './answerQueries.ts';
import { extendRows } from './extendRows.ts';
import { manifest } from './manifest.ts';
import { missingPage, previewPage } from './previewPage.ts';
import { propertiesOf } from './properties.ts';
import type { ReconcileContext } from './propertyValues.ts';
import { readExtend, readQueries, wholeNumber } from './readRequests.ts';
import { ofType } from './reconcileTypes.ts';
import { requestOrigin } from './requestOrigin.ts';
import { readCursor, suggestEntities, suggestProperties, suggestTypes } from './suggest.ts';

const FORM_WANTED = 'Send `queries` or `extend` as application/x-www-form-urlencoded.';
const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = { STORE_UNAVAILABLE: 503, DEADLINE_EXCEEDED: 503, LIMIT_EXCEEDED: 413 };

/** The W3C Reconciliation Service API 0.2 at /reconcile, for OpenRefine and others: docs/reconcile.md. */
export function registerReconcile(app: FastifyInstance, parts: AppParts): void {
  const { store, cache, settings = DEFAULT_HTTP } = parts;
  const contextOf = (request: FastifyRequest, reply: FastifyReply): ReconcileContext => {
    const snapshot = loadedSnapshot(parts);
    const asked = textOf(request.query, 'language');
    const deadline = new Deadline(settings.requestTimeMs, abortWhenClientLeaves(reply));
    deadline.start();
    reply.raw.once('close', () => deadline.end(reply.statusCode >= 400));
    return {
      snapshot,
      loaders: createLoaders(store, snapshot, cache, deadline.signal),
      language: (asked ?? request.language(['en', 'zh'])) === 'zh' ? 'ZH' : 'EN',
      signal: deadline.signal,
    };
  };
  const serve = async (request: FastifyRequest, reply: FastifyReply) => {
    const context = contextOf(request, reply);
    const form = request.method === 'POST' ? request.body : request.query;
    const queries = textOf(form, 'queries');
    const extend = textOf(form, 'extend');
    if (queries !== undefined) return answerQueries(context, readQueries(queries));
    if (extend !== undefined) return extendRows(context, readExtend(extend));
    if (request.method === 'GET') return manifest(requestOrigin(request), context.snapshot.ontology);
    throw new AtlasError('BAD_REQUEST', [FORM_WANTED]);
  };
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: LIMITS.bodyBytes }, (_, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(body as string))),
    );
    scope.setErrorHandler<FastifyError>((error, request, reply) => {
      if (error instanceof AtlasError) return reply.code(STATUS[error.code] ?? 400).send(errorBody(error.code, error.message, error.details));
      if (error.statusCode === 415) return reply.code(415).send(errorBody('BAD_REQUEST', FORM_WANTED));
      return app.errorHandler(error, request, reply);
    });
    scope.addHook('onRequest', async (_, reply) => {
      reply.header('vary', 'accept-language').header('cache-control', 'no-cache');
    });
    scope.route({ method: ['GET', 'POST'], url: '/reconcile', handler: serve });
    const suggest = { entity: suggestEntities, type: suggestTypes, property: suggestProperties };
    for (const [what, find] of Object.entries(suggest)) {
      scope.get(`/reconcile/suggest/${what}`, (request, reply) => {
        const context = contextOf(request, reply);
        return Promise.resolve(find(context, textOf(request.query, 'prefix') ?? '', readCursor(textOf(request.query, 'cursor'))));
      });
    }
    scope.get('/reconcile/extend/propose', async (request, reply) => {
      const { snapshot } = contextOf(request, reply);
      const type = textOf(request.query, 'type') || null;
      const given = textOf(request.query, 'limit');
      const limit = given === undefined ? undefined : wholeNumber('limit', Number(given));
      if (type !== null) ofType(snapshot, 'type', type);
      const properties = propertiesOf(snapshot, (type?.split('/')[0] ?? null) as EntityType | null);
      return {
        ...(type === null ? {} : { type }),
        ...(limit === undefined ? {} : { limit }),
        properties: properties.slice(0, limit).map(({ id, name }) => ({ id, name })),
      };
    });
    scope.get('/reconcile/preview', async (request, reply) => {
      const context = contextOf(request, reply);
      const id = textOf(request.query, 'id') ?? '';
      const { language, snapshot } = context;
      const entity = snapshot.entities.ids.find(id);
      if (entity === undefined) return sendPage(reply.code(404), 'preview', missingPage(language, id));
      return sendPage(reply, 'preview', await previewPage(context, entity));
    });
  });
}

/** Of a parameter that is given twice the last counts, as in a form. */
function textOf(form: unknown, name: string): string | undefined {
  if (typeof form !== 'object' || form === null || !Object.hasOwn(form, name)) return undefined;
  const value: unknown = (form as Record<string, unknown>)[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : undefined;
}
