import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { may } from '../auth/authorize.ts';
import { AtlasError } from '../errors.ts';
import type { Ontology } from '../ontology/Ontology.ts';
import { errorBody } from './earlyErrors.ts';
import { type GraphqlRequest, readBody, readSearch } from './GraphqlRequest.ts';
import { isBrowserPage } from './isBrowserPage.ts';
import { registerPlayground } from './playground/registerPlayground.ts';
import { readText } from './readText.ts';
import { type SendAnswer, VARY } from './sendAnswer.ts';

const ALLOWED = 'GET, HEAD, POST, OPTIONS';
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
export function registerGraphql(app: FastifyInstance, sendAnswer: SendAnswer, ontology: Ontology, state: () => 'starting' | 'ready' | 'degraded'): void {
  const playground = registerPlayground(app, ontology);
  const [bodies, addresses] = [new LastRead(), new LastRead()];

  void app.register(async (scope) => {
    const parseJson = scope.getDefaultJsonParser('error', 'error');
    const parsed = (request: FastifyRequest, text: string) =>
      new Promise<unknown>((resolve, reject) => {
        parseJson(request, text, (error, value) => (error === null ? resolve(value) : reject(error)));
      });
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', async (request: FastifyRequest, payload: IncomingMessage) => {
      if (OTHER_CHARSET.test(request.headers['content-type'] ?? '')) throw unsupported();
      // What edits bring is more than a question needs, and is not sent twice.
      const mayEdit = may(request.principal, 'graph:edit');
      const text = await readText(payload, request.headers['content-length'], mayEdit ? 'editBodyBytes' : 'bodyBytes');
      const known = mayEdit ? undefined : bodies.get(text);
      if (known !== undefined) return known;
      const body = readBody(await parsed(request, text), mayEdit);
      return mayEdit ? body : bodies.keep(text, body);
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
        return sendAnswer(request, reply, asked);
      },
    });
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: (_, reply) => reply.code(405).header('allow', ALLOWED).send(errorBody('BAD_REQUEST', 'Send the query by POST or GET.')),
  });
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
