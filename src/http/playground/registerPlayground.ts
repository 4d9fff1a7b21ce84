import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getStaticFile } from 'ruru/static';
import type { Ontology } from '../../ontology/Ontology.ts';
import { serveClient } from '../clientFiles.ts';
import { readOperations } from '../operations/readOperations.ts';
import { PLAYGROUND_FILES, sendPage } from '../securityHeaders.ts';
import { findOperation } from './findOperation.ts';
import { CLIENT_PATH, GRAPHIQL_PATH, playgroundPage } from './playgroundPage.ts';

/** The playground's files, all from here. Returns what answers a browser at /graphql. */
export function registerPlayground(app: FastifyInstance, ontology: Ontology): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  serveClient(app, new URL('client/', import.meta.url), CLIENT_PATH);
  serveGraphiql(app);
  const operations = readOperations();
  const symmetric = ontology.relationshipTypes.filter((type) => type.symmetric).map(({ name }) => name);
  return (request, reply) => {
    const { operation, example, language } = request.query as Record<string, unknown>;
    const asked = findOperation(operation ?? example, operations);
    const fixed = language === 'zh' || language === 'en' ? language : asked?.language;
    const preferred = request.language(['en', 'zh']) === 'zh' ? 'zh' : 'en';
    const html = playgroundPage({ operations, symmetric, asked: asked?.operation ?? null, unknown: asked?.unknown ?? null, fixed: fixed ?? null, preferred });
    return sendPage(reply, 'playground', html);
  };
}

/** GraphiQL as Ruru bundles it, compressed beforehand. */
function serveGraphiql(app: FastifyInstance): void {
  app.get(`${GRAPHIQL_PATH}*`, async (request, reply) => {
    const file = await getStaticFile({
      staticPath: GRAPHIQL_PATH,
      urlPath: request.url,
      acceptEncoding: request.headers['accept-encoding'],
      disallowDevAssets: true,
    });
    if (file === null) return reply.callNotFound();
    reply.headers({ 'cache-control': 'public, max-age=604800', vary: 'accept-encoding', 'content-security-policy': PLAYGROUND_FILES });
    if (request.headers['if-none-match'] === file.headers['etag']) return reply.code(304).send();
    return reply.headers(file.headers).send(file.content);
  });
}
