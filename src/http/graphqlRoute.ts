import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { AtlasError } from '../errors.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { abortWhenClientLeaves } from './abortWhenClientLeaves.ts';
import { answerType } from './answerType.ts';
import { errorBody } from './earlyErrors.ts';
import { chosenEncoding, type Encoding, LEAST_COMPRESSED } from './encodings.ts';
import { type GraphqlRequest, readBody, readSearch } from './GraphqlRequest.ts';
import { isBrowserPage } from './isBrowserPage.ts';
import { lastAsked } from './lastAsked.ts';
import { registerPlayground } from './playground/registerPlayground.ts';
import type { Asker, QueryAnswers } from './QueryAnswers.ts';

const ALLOWED = 'GET, HEAD, POST, OPTIONS';
const REVALIDATED = 'public, max-age=0, must-revalidate';
const VARY = 'Accept, Accept-Language, Accept-Encoding';
const READ_BYTES = 8 << 20;
const OTHER_CHARSET = /;\s*charset=(?!"?utf-?8"?\s*(?:;|$))/i;

const STARTING = {
  errors: [
    {
      message: new AtlasError('STORE_UNAVAILABLE', ['the graph has not been read yet; ask again']).message,
      extensions: { code: 'STORE_UNAVAILABLE', retryAfter: 1 },
    },
  ],
};

/** GraphQL by POST and GET at /graphql, and the playground for browsers there. */
export function registerGraphql(app: FastifyInstance, answers: QueryAnswers, ontology: Ontology, state: () => 'starting' | 'ready' | 'degraded'): void {
  const playground = registerPlayground(app, ontology);
  const [bodies, addresses] = [new LastRead(), new LastRead()];
  const encodingOf = lastAsked('accept-encoding', ({ headers }) => chosenEncoding(headers['accept-encoding'] as string | undefined));
  const typeOf = lastAsked('accept', answerType);
  const languageOf = lastAsked('accept-language', (request) => (request.language(['en', 'zh']) === 'zh' ? 'ZH' : 'EN'));

  void app.register(async (scope) => {
    const parseJson = scope.getDefaultJsonParser('error', 'error');
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
      const text = body as string;
      if (OTHER_CHARSET.test(request.headers['content-type'] ?? '')) return done(unsupported());
      const known = bodies.get(text);
      if (known !== undefined) return done(null, known);
      parseJson(request, text, (error, value) => {
        if (error !== null) return done(error);
        try {
          done(null, bodies.keep(text, readBody(value)));
        } catch (refused) {
          done(refused as Error);
        }
      });
    });

    scope.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      compress: false,
      handler: async (request, reply) => {
        reply.header('vary', VARY);
        const isPost = request.method === 'POST';
        if (!isPost && isBrowserPage(request)) return playground(request, reply);
        if (state() === 'starting') return reply.code(503).headers({ 'retry-after': '1', 'cache-control': 'no-store' }).send(STARTING);
        if (!isPost) refuseBody(request);
        const asked = isPost
          ? (request.body as GraphqlRequest)
          : (addresses.get(request.url) ?? addresses.keep(request.url, readSearch(searchOf(request.url))));
        return answer(request, reply, asked, isPost);
      },
    });
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_, reply) => reply.code(405).header('allow', ALLOWED).send(errorBody('BAD_REQUEST', 'Send the query by POST or GET.')),
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, asked: GraphqlRequest, isPost: boolean): Promise<FastifyReply> {
    const type = typeOf(request);
    if (type === null) {
      const message = 'The header `accept` does not accept application/json or application/graphql-response+json, in which answers are given.';
      return reply.code(406).header('cache-control', 'no-store').send(errorBody('BAD_REQUEST', message));
    }
    const encoding = encodingOf(request);
    const document = answers.documentOf(asked);
    const { snapshot } = answers;
    const asker: Asker = {
      requestId: request.id,
      language: languageOf(request),
      role: 'reader',
      method: isPost ? 'POST' : 'GET',
      signal: () => abortWhenClientLeaves(reply),
    };
    let tag: string | null = null;
    if (!isPost) {
      tag = `${await answers.tag(snapshot, asked, document, asker)}${type.name.length}`;
      const known = heldTag(request.headers['if-none-match'], tag);
      if (known !== null) return reply.code(304).headers({ etag: known, 'cache-control': REVALIDATED }).send();
    }
    const found = await answers.answer(snapshot, asked, document, asker);
    const isRefused = found.status === 400;
    for (const [name, value] of found.headers) reply.header(name, value);
    reply.code(isRefused ? type.refused.status : found.status);
    reply.header('content-type', isRefused ? type.refused.name : type.name);
    reply.header('x-cache', found.isHit ? 'HIT' : 'MISS');
    const used: Encoding | null = found.body.length < LEAST_COMPRESSED ? null : encoding;
    if (tag !== null && found.isFinal) reply.header('cache-control', REVALIDATED).header('etag', `"${tag}${used === null ? '' : `-${used}`}"`);
    else reply.header('cache-control', 'no-store');
    if (used === null) return reply.send(found.body);
    return reply.header('content-encoding', used).send(await found.encoded(used));
  }
}

/** Requests that came lately, read: the same text is the same request. */
class LastRead {
  readonly #requests = new LRUCache<string, GraphqlRequest>({ maxSize: READ_BYTES, sizeCalculation: (_, text) => 500 + text.length * 4 });

  get(text: string): GraphqlRequest | undefined {
    return this.#requests.get(text);
  }

  keep(text: string, request: GraphqlRequest): GraphqlRequest {
    this.#requests.set(text, request);
    return request;
  }
}

function unsupported(): Error {
  return Object.assign(new Error('a type other than JSON in UTF-8'), { statusCode: 415 });
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start + 1);
}

/** A GET has no body; a type that claims one other than JSON is a mistake of the client's. */
function refuseBody({ headers }: FastifyRequest): void {
  const type = headers['content-type'];
  if (type === undefined || /^application\/json\s*(?:;|$)/i.test(type)) return;
  throw unsupported();
}

/** The one of the tags in `If-None-Match` that names this answer, compressed or not; `*` names none. */
function heldTag(ifNoneMatch: string | undefined, tag: string): string | null {
  if (ifNoneMatch === undefined) return null;
  const held = ifNoneMatch.split(',').map((text) => text.trim().replace(/^W\//, ''));
  return held.find((text) => text === `"${tag}"` || text === `"${tag}-br"` || text === `"${tag}-gzip"`) ?? null;
}
