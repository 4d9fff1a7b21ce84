import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refused } from '../../analysis/filterInput.ts';
import { DEFAULT_HTTP } from '../../config.ts';
import { AtlasError } from '../../errors.ts';
import { Deadline } from '../../graphql/Deadline.ts';
import { abortWhenClientLeaves } from '../abortWhenClientLeaves.ts';
import { errorBody } from '../earlyErrors.ts';
import { loadedSnapshot } from '../loadedSnapshot.ts';
import { beginRefusal, isRefusal } from '../refusal.ts';
import { sendFramed } from '../securityHeaders.ts';
import { heldTag } from '../sendAnswer.ts';
import { answerRefusals } from './answerRefusals.ts';
import { embedPage, embedProblemPage } from './embedPage.ts';
import { givenParameters, pageLanguage, preferredLanguage } from './givenParameters.ts';
import type { MapRouteParts } from './mapRequests.ts';
import { frameSize, oembedAnswer, oembedLinks, oembedXml } from './oembed.ts';
import type { PictureDesk } from './PictureDesk.ts';
import { publicOrigin } from './publicOrigin.ts';
import { readEmbedAddress } from './readEmbedAddress.ts';

const TYPES_FILE = new URL('../../map/page/embed/ecosystem-map.d.ts', import.meta.url);
const PAGES = ['/map', '/embed'];
const LONGEST_URL = 8_000;
const MOST_PIXELS = 10_000;

interface EmbedRouteParts extends MapRouteParts {
  readonly pictures: PictureDesk;
}

/** What other sites embed: one map as a page for a frame at /embed, how to at /oembed, and the types of the element. Its module is served by registerMap. */
export function registerEmbed(app: FastifyInstance, parts: EmbedRouteParts): void {
  const { desk, pictures, settings = DEFAULT_HTTP } = parts;
  const types = readFileSync(TYPES_FILE, 'utf8');
  const typesTag = createHash('sha256').update(types).digest('base64url').slice(0, 27);
  app.get('/embed/ecosystem-map.d.ts', (request, reply) => {
    reply.headers({
      etag: `W/"${typesTag}"`,
      'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
      'cross-origin-resource-policy': 'cross-origin',
    });
    return heldTag(request.headers['if-none-match'], typesTag) !== null ? reply.code(304).send() : reply.type('text/plain; charset=utf-8').send(types);
  });

  app.get('/embed', async (request, reply) => {
    const origin = publicOrigin(request, settings);
    reply.headers({ vary: 'Accept-Language', 'cache-control': 'no-cache' });
    try {
      const { asked, title } = await read(request, reply, givenParameters(request.url));
      const links = settings.embedAncestors === 'off' ? '' : oembedLinks(`${origin}/embed?${asked.address}`);
      return sendFramed(reply, embedPage(asked, title, links), settings.embedAncestors);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const { theme } = request.query as { theme?: unknown };
      return sendFramed(reply, embedProblemPage(pageLanguage(request), String(theme), beginRefusal(reply, error)), settings.embedAncestors);
    }
  });

  app.get('/oembed', (request, reply) => {
    const origin = publicOrigin(request, settings);
    return answerRefusals(reply, async () => {
      if (settings.embedAncestors === 'off') throw new AtlasError('NOT_FOUND', ['Maps of this atlas stand in no frame of other sites.']);
      const given = givenParameters(request.url);
      const format = given.get('format') || 'json';
      if (format !== 'json' && format !== 'xml') {
        const message = `format: there is no answer as "${format.slice(0, 60)}"; ask for json or xml`;
        return reply
          .code(501)
          .header('cache-control', 'no-store')
          .send(errorBody('BAD_USER_INPUT', message, { argument: 'format' }));
      }
      const size = frameSize(pixels(given, 'maxwidth'), pixels(given, 'maxheight'));
      const { asked, title, thumbnail } = await read(request, reply, mapParameters(given, origin), { origin, ...size });
      reply.headers({ vary: 'Accept-Language', 'cache-control': 'public, max-age=3600' });
      const answer = oembedAnswer({ origin, address: asked.address, title, ...size, thumbnail });
      return format === 'xml' ? reply.type('text/xml; charset=utf-8').send(oembedXml(answer)) : reply.send(answer);
    });
  });

  /** The scene is made for its title: the page that follows asks for it in any case. `most`: with a picture, no larger than that. */
  async function read(
    request: FastifyRequest,
    reply: FastifyReply,
    given: ReadonlyMap<string, string>,
    most: { readonly origin: string; readonly width: number; readonly height: number } | null = null,
  ) {
    const snapshot = loadedSnapshot(parts);
    const asked = readEmbedAddress(snapshot, given, preferredLanguage(request));
    const deadline = new Deadline(settings.requestTimeMs, abortWhenClientLeaves(reply));
    deadline.start();
    try {
      const { title } = await desk.scene(snapshot, asked.map, deadline.signal);
      if (most === null) return { asked, title, thumbnail: null };
      const theme = asked.look.get('theme') === 'dark' ? 'dark' : 'light';
      const made = await pictures.thumbnail({ snapshot, asked: asked.map, theme, origin: most.origin }, most, deadline.signal);
      const address = `${asked.map.address}&theme=${theme}&scale=${made?.scale}`;
      return { asked, title, thumbnail: made === null ? null : { address, width: made.width, height: made.height } };
    } finally {
      deadline.end(false);
    }
  }
}

/** Of the map that the parameter `url` is the address of. */
function mapParameters(given: ReadonlyMap<string, string>, origin: string): Map<string, string> {
  const text = given.get('url') ?? '';
  if (text === '') throw refused('BAD_USER_INPUT', 'url', `it is missing; give the address of a map: ${origin}/map?focus=…`);
  if (text.length > LONGEST_URL) throw refused('BAD_USER_INPUT', 'url', `${text.length} characters are too many; give at most ${LONGEST_URL}`);
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.host !== new URL(origin).host || !PAGES.includes(address.pathname)) {
    throw new AtlasError('NOT_FOUND', [`url: this is no map of this atlas; its maps are at ${PAGES.map((path) => origin + path).join(' and ')}`], {
      details: { argument: 'url' },
    });
  }
  return givenParameters(address.search);
}

function pixels(given: ReadonlyMap<string, string>, name: 'maxwidth' | 'maxheight'): number | null {
  const text = given.get(name) ?? '';
  if (text === '') return null;
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_PIXELS) return Number(text);
  throw refused('BAD_USER_INPUT', name, `it must be a whole number of pixels from 1 to ${MOST_PIXELS}`);
}
