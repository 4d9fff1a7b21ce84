import type { FastifyInstance } from 'fastify';
import { chosenEncoding } from '../encodings.ts';
import { clientBundle } from '../map/clientBundle.ts';
import { pageLanguage } from '../map/givenParameters.ts';
import { sendPage } from '../securityHeaders.ts';
import { heldTag } from '../sendAnswer.ts';
import { CURATE_CLIENT_PATH, curatePage } from './curatePage.ts';

/** The page where changes are proposed and reviewed, at /curate. It holds nothing of anybody: what it shows it asks for by GraphQL, as whoever has signed in. */
export function registerCurate(app: FastifyInstance): void {
  app.get('/curate', (request, reply) => {
    const { entity } = request.query as { entity?: unknown };
    const html = curatePage(pageLanguage(request), typeof entity === 'string' ? entity : null);
    return sendPage(reply.header('vary', 'accept-language').header('cache-control', 'no-cache'), 'reports', html);
  });
  app.get('/curate/', (request, reply) => reply.redirect(`/curate${request.url.slice('/curate/'.length)}`, 308));
  app.get(CURATE_CLIENT_PATH, async (request, reply) => {
    const { text, tag, packed } = await clientBundle('curate');
    const encoding = chosenEncoding(request.headers['accept-encoding'] as string | undefined);
    reply.headers({ etag: `"${tag}${encoding === null ? '' : `-${encoding}`}"`, vary: 'Accept-Encoding', 'cache-control': 'no-cache' });
    if (heldTag(request.headers['if-none-match'], tag) !== null) return reply.code(304).send();
    reply.type('text/javascript; charset=utf-8');
    return encoding === null ? reply.send(text) : reply.header('content-encoding', encoding).send(packed[encoding]);
  });
}
