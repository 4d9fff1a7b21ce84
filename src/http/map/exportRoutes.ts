import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refused } from '../../analysis/filterInput.ts';
import { DEFAULT_HTTP } from '../../config.ts';
import { AtlasError } from '../../errors.ts';
import { Deadline } from '../../graphql/Deadline.ts';
import type { ExportFormat } from '../../map/exports/ExportFormat.ts';
import { EXPORT_FORMATS } from '../../map/exports/exportFormats.ts';
import type { MapRequest } from '../../map/MapRequest.ts';
import { MAP_PARAMETERS } from '../../map/mapParameters.ts';
import { readMapRequest } from '../../map/readMapRequest.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { abortWhenClientLeaves } from '../abortWhenClientLeaves.ts';
import { contentDisposition } from '../contentDisposition.ts';
import type { AppParts } from '../createApp.ts';
import { errorBody } from '../earlyErrors.ts';
import { loadedSnapshot } from '../loadedSnapshot.ts';
import { heldTag, REVALIDATED } from '../sendAnswer.ts';
import { sendPieces } from '../sendPieces.ts';
import { answerRefusals } from './answerRefusals.ts';
import type { ExportDesk } from './ExportDesk.ts';
import { exportFileName } from './exportFileName.ts';
import { givenParameters, pageLanguage, preferredLanguage } from './givenParameters.ts';
import { mapTag } from './mapRequests.ts';
import { publicOrigin } from './publicOrigin.ts';

export interface ExportRouteParts extends Pick<AppParts, 'projector' | 'state' | 'logger' | 'settings'> {
  readonly desk: ExportDesk;
  /** Names a version of the graph and the program that tells of it. */
  readonly identity: (snapshot: Snapshot) => Promise<string>;
}

/** Of how a map is drawn: an export has everything, nothing folded. */
const OF_PICTURES = ['open', 'size'] as const;
/** A client that takes nothing for so long gives its turn to others. */
const PATIENCE_MS = 60_000;

/** The graph, or what a map is about, as files at /export.<format>; which formats there are at /export. */
export function registerExports(app: FastifyInstance, parts: ExportRouteParts): void {
  const { desk, logger, settings = DEFAULT_HTTP } = parts;

  app.get('/export', (request, reply) => {
    const language = pageLanguage(request);
    reply.headers({ vary: 'accept-language', 'content-language': language === 'zh' ? 'zh-Hans' : 'en' });
    return reply.send(
      EXPORT_FORMATS.map(({ name, mediaType, title, explanation }) => ({ name, mediaType, title: title[language], explanation: explanation[language] })),
    );
  });
  app.get<{ Params: { format: string } }>('/export.:format', (request, reply) =>
    answerRefusals(reply, () => answer(request, reply, formatNamed(request.params.format))),
  );
  for (const { name } of EXPORT_FORMATS) app.get(`/map.${name}`, (request, reply) => reply.redirect(`/export.${name}${withoutPicture(request.url)}`, 308));
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/export.:format',
    handler: (_, reply) => reply.code(405).header('allow', 'GET, HEAD, OPTIONS').send(errorBody('BAD_REQUEST', 'Ask for an export by GET.')),
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, format: ExportFormat): Promise<FastifyReply> {
    const snapshot = loadedSnapshot(parts);
    const asked = readExportRequest(snapshot, request);
    const origin = publicOrigin(request, settings);
    reply.headers({ vary: 'accept-language, accept-encoding', 'x-atlas-version': String(snapshot.version) });
    const tag = await mapTag(parts, snapshot, `export ${format.name} ${origin} ${asked.address}`);
    // Texts may be compressed on their way, so that their bytes are not those of the tag.
    const caching = { etag: `W/"${tag}"`, 'cache-control': REVALIDATED };
    if (heldTag(request.headers['if-none-match'], tag) !== null) return reply.code(304).headers(caching).send();
    // The first bytes have to come in time; those that follow go as fast as the client takes them.
    const deadline = new Deadline(settings.requestTimeMs, abortWhenClientLeaves(reply));
    deadline.start();
    const { signal } = deadline;
    try {
      const { leave } = await desk.turn(signal);
      reply.raw.once('close', leave);
      const selection = await desk.select(snapshot, asked, origin, signal);
      const headers = {
        'content-type': format.mediaType,
        'content-disposition': contentDisposition('attachment', exportFileName(snapshot, asked, format)),
        'x-atlas-complete': String(selection.complete),
        ...(selection.isFinal ? caching : { 'cache-control': 'no-store' }),
      };
      const onFailure = (error: unknown) => logger.error({ err: error, requestId: request.id }, 'an export could not be written to its end');
      return await sendPieces(reply, format.write(selection), { headers, signal, onFailure, patienceMs: PATIENCE_MS });
    } finally {
      deadline.end(false);
    }
  }
}

function formatNamed(name: string): ExportFormat {
  const format = EXPORT_FORMATS.find((one) => one.name === name);
  if (format !== undefined) return format;
  const known = EXPORT_FORMATS.map((one) => one.name).join(', ');
  throw new AtlasError('NOT_FOUND', [`format: there is no export "${name.slice(0, 60)}"; there are ${known}`], { details: { argument: 'format' } });
}

function readExportRequest(snapshot: Snapshot, request: FastifyRequest): MapRequest {
  const given = givenParameters(request.url);
  const unfit = OF_PICTURES.find((name) => (given.get(name) ?? '').trim() !== '');
  if (unfit !== undefined) throw refused('BAD_USER_INPUT', unfit, 'an export has everything that fits, one by one; leave it out');
  const fit: readonly string[] = MAP_PARAMETERS.filter((name) => !(OF_PICTURES as readonly string[]).includes(name));
  const unknown = [...given.keys()].find((name) => !(MAP_PARAMETERS as readonly string[]).includes(name));
  if (unknown !== undefined) throw refused('BAD_USER_INPUT', unknown.slice(0, 100), `an export has no such parameter; it has ${fit.join(', ')}`);
  return readMapRequest(snapshot, given, preferredLanguage(request));
}

/** What is about the same, without what only a picture has. */
function withoutPicture(url: string): string {
  const start = url.indexOf('?');
  const kept = (start === -1 ? '' : url.slice(start + 1)).split('&').filter((part) => part !== '' && !OF_PICTURES.some((name) => part.startsWith(`${name}=`)));
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}
