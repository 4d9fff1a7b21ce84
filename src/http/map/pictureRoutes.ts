import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refused } from '../../analysis/filterInput.ts';
import { DEFAULT_HTTP } from '../../config.ts';
import { PICTURE_THEMES, type PictureThemeName } from '../../map/picture/pictureTheme.ts';
import { contentDisposition } from '../contentDisposition.ts';
import { heldTag, REVALIDATED } from '../sendAnswer.ts';
import { answerRefusals } from './answerRefusals.ts';
import { exportFileName } from './exportFileName.ts';
import { beginMap, type MapRouteParts, mapTag } from './mapRequests.ts';
import type { MadePicture, PictureDesk, PictureRequest } from './PictureDesk.ts';
import { publicOrigin } from './publicOrigin.ts';

export const SCALES = Object.freeze({ least: 0.1, most: 3 });

const TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const;

/** Maps as pictures at /map.svg and /map.png, by the parameters of /map.json and two of their own, `theme` and `scale`. */
export function registerPictures(app: FastifyInstance, parts: MapRouteParts, desk: PictureDesk): void {
  app.get('/map.svg', (request, reply) =>
    answerRefusals(reply, () =>
      answer(request, reply, 'svg', (own) => {
        if (own('scale') !== null) throw refused('BAD_USER_INPUT', 'scale', 'an SVG has no pixels of its own; leave it out, or ask for /map.png');
        return { about: '', draw: (picture, signal) => desk.svg(picture, signal) };
      }),
    ),
  );
  app.get('/map.png', (request, reply) =>
    answerRefusals(reply, () =>
      answer(request, reply, 'png', (own) => {
        const scale = readScale(own('scale'));
        return { about: String(scale), draw: (picture, signal) => desk.png(picture, scale, signal) };
      }),
    ),
  );

  async function answer(request: FastifyRequest, reply: FastifyReply, form: keyof typeof TYPES, read: (own: (name: string) => string | null) => Manner) {
    const { snapshot, asked, own, deadline } = beginMap(parts, request, reply, ['theme', 'scale']);
    try {
      const { about, draw } = read(own);
      const picture: PictureRequest = { snapshot, asked, theme: readTheme(own('theme')), origin: publicOrigin(request, parts.settings ?? DEFAULT_HTTP) };
      const tag = await mapTag(parts, snapshot, `${form} ${picture.theme} ${about} ${picture.origin} ${asked.address}`);
      reply.headers({
        vary: form === 'svg' ? 'Accept-Language, Accept-Encoding' : 'Accept-Language',
        'x-atlas-version': String(snapshot.version),
        // Pages of any origin may show it.
        'cross-origin-resource-policy': 'cross-origin',
      });
      // Texts may be compressed on their way, so that their bytes are not those of the tag.
      const caching = { etag: form === 'svg' ? `W/"${tag}"` : `"${tag}"`, 'cache-control': REVALIDATED };
      if (heldTag(request.headers['if-none-match'], tag) !== null) return reply.code(304).headers(caching).send();
      const { bytes, isFinal } = await draw(picture, deadline.signal);
      return reply
        .headers({
          ...(isFinal ? caching : { 'cache-control': 'no-store' }),
          'content-type': TYPES[form],
          'content-language': asked.language === 'ZH' ? 'zh-Hans' : 'en',
          'content-disposition': contentDisposition('inline', exportFileName(snapshot, asked, { name: form })),
        })
        .send(bytes);
    } finally {
      deadline.end(false);
    }
  }
}

/** How a form of picture is made. */
interface Manner {
  /** What its bytes depend on besides. */
  readonly about: string;
  readonly draw: (picture: PictureRequest, signal: AbortSignal) => Promise<MadePicture>;
}

function readTheme(given: string | null): PictureThemeName {
  const theme = PICTURE_THEMES.find((name) => name === (given ?? PICTURE_THEMES[0]));
  if (theme === undefined) throw refused('BAD_USER_INPUT', 'theme', `give ${PICTURE_THEMES.join(' or ')}`);
  return theme;
}

function readScale(given: string | null): number | null {
  if (given === null) return null;
  const scale = /^\d(?:\.\d)?$/.test(given) ? Number(given) : Number.NaN;
  if (scale >= SCALES.least && scale <= SCALES.most) return scale;
  throw refused('BAD_USER_INPUT', 'scale', `it must be a number from ${SCALES.least} to ${SCALES.most}, with one decimal at the most`);
}
