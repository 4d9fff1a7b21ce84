import type { FastifyInstance } from 'fastify';
import { DEFAULT_HTTP } from '../../config.ts';
import { chosenEncoding } from '../encodings.ts';
import { sendPage } from '../securityHeaders.ts';
import { heldTag, REVALIDATED } from '../sendAnswer.ts';
import { answerRefusals } from './answerRefusals.ts';
import { type BundleName, clientBundle } from './clientBundle.ts';
import { pageLanguage } from './givenParameters.ts';
import { mapPage } from './mapPage.ts';
import { beginMap, type MapRouteParts, mapTag } from './mapRequests.ts';
import { oembedLinks } from './oembed.ts';
import { publicOrigin } from './publicOrigin.ts';

/** The explorer at /map, its data at /map.json, and the modules that browsers load. */
export function registerMap(app: FastifyInstance, parts: MapRouteParts): void {
  const { desk, settings = DEFAULT_HTTP } = parts;
  serveBundle(app, '/map/explorer.js', 'explorer');
  serveBundle(app, '/embed/ecosystem-map.js', 'ecosystem-map');

  app.get('/map', (request, reply) => {
    const search = request.url.slice(request.url.indexOf('?') + 1 || request.url.length);
    const links = settings.embedAncestors === 'off' ? '' : oembedLinks(`${publicOrigin(request, settings)}/map${search === '' ? '' : `?${search}`}`);
    return sendPage(reply.header('vary', 'accept-language'), 'map', mapPage(search, pageLanguage(request), links));
  });
  app.get('/map/', (request, reply) => reply.redirect(`/map${request.url.slice('/map/'.length)}`, 308));
  app.get('/map.json', (request, reply) =>
    answerRefusals(reply, async () => {
      const { snapshot, asked, deadline } = beginMap(parts, request, reply);
      try {
        const tag = await mapTag(parts, snapshot, `json ${asked.address}`);
        const headers = {
          vary: 'Accept-Language, Accept-Encoding',
          'x-atlas-version': String(snapshot.version),
          etag: `W/"${tag}"`,
          'cache-control': REVALIDATED,
        };
        if (heldTag(request.headers['if-none-match'], tag) !== null) return reply.code(304).headers(headers).send();
        const scene = await desk.scene(snapshot, asked, deadline.signal);
        return reply
          .headers(scene.isFinal ? headers : { 'cache-control': 'no-store' })
          .type('application/json; charset=utf-8')
          .send(JSON.stringify(scene));
      } finally {
        deadline.end(false);
      }
    }),
  );
}

function serveBundle(app: FastifyInstance, path: string, name: BundleName): void {
  app.get(path, async (request, reply) => {
    const { text, tag, packed } = await clientBundle(name);
    const encoding = chosenEncoding(request.headers['accept-encoding'] as string | undefined);
    // Pages of any origin may load it; see docs/embedding.md.
    reply.headers({
      ...{ etag: `"${tag}${encoding === null ? '' : `-${encoding}`}"`, vary: 'Accept-Encoding' },
      ...{ 'cache-control': 'public, max-age=3600, stale-while-revalidate=86400', 'cross-origin-resource-policy': 'cross-origin' },
    });
    if (heldTag(request.headers['if-none-match'], tag) !== null) return reply.code(304).send();
    reply.type('text/javascript; charset=utf-8');
    return encoding === null ? reply.send(text) : reply.header('content-encoding', encoding).send(packed[encoding]);
  });
}
