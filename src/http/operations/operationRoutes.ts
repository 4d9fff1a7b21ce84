import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { AtlasError } from '../../errors.ts';
import type { GraphqlServer } from '../../graphql/createGraphqlServer.ts';
import type { AnswerType } from '../answerType.ts';
import type { ServedParts } from '../createApp.ts';
import { errorBody } from '../earlyErrors.ts';
import { graphqlRequest } from '../GraphqlRequest.ts';
import { sendPage } from '../securityHeaders.ts';
import { heldTag, REVALIDATED, type SendAnswer, VARY } from '../sendAnswer.ts';
import { type BoundOperation, bindOperations } from './bindOperations.ts';
import { catalogue } from './catalogue.ts';
import { nearestNames } from './nearestNames.ts';
import { operationsPage } from './operationsPage.ts';
import { readOperations } from './readOperations.ts';
import { readParameters } from './readParameters.ts';
import { operationRunner } from './runOperation.ts';
import { sendTable } from './sendTable.ts';

/** Whatever a browser says that it accepts: links are for people too. */
const JSON_ANSWER: AnswerType = { name: 'application/json; charset=utf-8', refused: { name: 'application/json; charset=utf-8', status: 400 } };

/** The named operations: their catalogue at /q, each one's answer at /q/<name> and its table at /q/<name>.csv. Nobody's own queries run here. */
export function registerOperations(app: FastifyInstance, apollo: GraphqlServer, schema: GraphQLSchema, sendAnswer: SendAnswer, parts: ServedParts): void {
  const operations = bindOperations(readOperations(), schema);
  const byName = new Map(operations.map((operation) => [operation.name, operation]));

  app.get('/q', (request, reply) => {
    reply.header('vary', VARY);
    const wantsPage = request.accepts().type(['application/json', 'text/html']) === 'text/html';
    return wantsPage ? sendPage(reply, 'page', operationsPage(operations, languageOf(request, null))) : reply.send(catalogue(operations));
  });

  app.get<{ Params: { file: string } }>('/q/:file', async (request, reply) => {
    reply.headers({ vary: VARY, 'cache-control': 'no-store' });
    const [, name = '', format = 'json'] = /^(.*?)(?:\.(json|csv))?$/.exec(request.params.file) ?? [];
    const operation = byName.get(name);
    if (operation === undefined) return reply.code(404).send(errorBody('NOT_FOUND', unknownName(name, [...byName.keys()])));
    if (parts.state() === 'starting') return reply.code(503).header('retry-after', '1').send(errorBody('STORE_UNAVAILABLE', STARTING));
    try {
      return await answer(request, reply, operation, format === 'csv');
    } catch (error) {
      if (!(error instanceof AtlasError) || error.code !== 'BAD_USER_INPUT') throw error;
      const { code, message, details } = error;
      return reply
        .code(400)
        .header('cache-control', 'no-store')
        .send({ errors: [{ message, extensions: { code, ...details } }] });
    }
  });
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/q/:file',
    handler: (_, reply) => reply.code(405).header('allow', 'GET, HEAD').send(errorBody('BAD_REQUEST', 'Ask a named operation by GET.')),
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, operation: BoundOperation, isTable: boolean): Promise<FastifyReply> {
    const given = readParameters(operation, new URLSearchParams(request.url.split('?')[1] ?? ''));
    const language = languageOf(request, given.language);
    const snapshot = parts.projector.current;
    reply.headers({ 'content-language': language === 'ZH' ? 'zh-Hans' : 'en', 'x-atlas-version': String(snapshot.version) });
    if (!isTable) return sendAnswer(request, reply, graphqlRequest(operation.document, null, given.variables), { language, type: JSON_ANSWER });
    if (operation.rows === null) throw noTable(operation, operations);
    const about = [snapshot.version, parts.store.name, operation.documentHash, given.variables, language];
    const tag = `q-${createHash('sha256').update(JSON.stringify(about)).digest('base64url').slice(0, 27)}`;
    const caching = { etag: `"${tag}"`, 'cache-control': REVALIDATED };
    if (heldTag(request.headers['if-none-match'], tag) !== null) return reply.code(304).headers(caching).send();
    return sendTable(reply, operation, operation.rows, given.variables, language, operationRunner(apollo, parts, reply, snapshot, language), caching);
  }
}

const STARTING = new AtlasError('STORE_UNAVAILABLE', ['the graph has not been read yet; ask again']).message;

function languageOf(request: FastifyRequest, given: 'EN' | 'ZH' | null): 'EN' | 'ZH' {
  const asked = given ?? (request.query as { language?: unknown }).language;
  if (typeof asked === 'string' && /^(en|zh)$/i.test(asked)) return asked.toUpperCase() as 'EN' | 'ZH';
  return request.language(['en', 'zh']) === 'zh' ? 'ZH' : 'EN';
}

function unknownName(name: string, names: readonly string[]): string {
  const nearest = nearestNames(name, names);
  const meant = nearest.length === 0 ? '' : ` Did you mean ${nearest.join(', ')}?`;
  return `There is no operation ${JSON.stringify(name.slice(0, 100))}.${meant} /q lists all.`;
}

function noTable({ name }: BoundOperation, operations: readonly BoundOperation[]): AtlasError {
  const names = operations.filter(({ rows }) => rows !== null).map((operation) => operation.name);
  return new AtlasError('BAD_USER_INPUT', [`${name} has no table; ask /q/${name} for JSON. These have one: ${names.join(', ')}`]);
}
