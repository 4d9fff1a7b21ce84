import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_HTTP } from '../../config.ts';
import type { AtlasError } from '../../errors.ts';
import { reportDeadline } from '../../graphql/reportDeadline.ts';
import type { ReportLanguage } from '../../reports/ReportDoc.ts';
import { type ReadRequest, readRequest, reportAddress } from '../../reports/readRequest.ts';
import type { ReportFormat } from '../../reports/render/ReportFormat.ts';
import { REPORT_KINDS } from '../../reports/reportKinds.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { abortWhenClientLeaves } from '../abortWhenClientLeaves.ts';
import { serveClient } from '../clientFiles.ts';
import type { AppParts } from '../createApp.ts';
import { errorBody } from '../earlyErrors.ts';
import { isBrowserPage } from '../isBrowserPage.ts';
import type { OpenStreams } from '../live/OpenStreams.ts';
import { loadedSnapshot } from '../loadedSnapshot.ts';
import { beginRefusal, isRefusal } from '../refusal.ts';
import { sendPage } from '../securityHeaders.ts';
import { REVALIDATED } from '../sendAnswer.ts';
import { chooseFormat, isPage } from './chooseFormat.ts';
import { nearestEntities } from './nearestEntities.ts';
import { problemPage } from './problemPage.ts';
import type { ReportDesk } from './ReportDesk.ts';
import { readReportUrl } from './readReportUrl.ts';
import { REPORT_CLIENT_PATH, reportsPage } from './reportsPage.ts';
import { sendProgress, wantsProgress } from './sendProgress.ts';
import { sendReport } from './sendReport.ts';

export interface ReportRouteParts extends Pick<AppParts, 'projector' | 'state' | 'logger' | 'settings'> {
  readonly desk: ReportDesk;
  readonly streams: OpenStreams;
  /** Names a version of the graph and the program that tells of it. */
  readonly identity: (snapshot: Snapshot) => Promise<string>;
}

/** Reports at /reports/<kind>/<id>.<format>, their progress as events at the same addresses, and the page with a form for each kind at /reports. */
export function registerReports(app: FastifyInstance, parts: ReportRouteParts): void {
  const { desk, projector, logger, streams, identity, settings = DEFAULT_HTTP } = parts;
  serveClient(app, new URL('client/', import.meta.url), REPORT_CLIENT_PATH);

  app.get('/reports', (request, reply) => {
    const query = request.query as Record<string, unknown>;
    const given = Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    return sendPage(reply.header('vary', 'accept-language'), 'reports', reportsPage(pageLanguage(request), given));
  });

  app.get<{ Params: { '*': string } }>('/reports/*', async (request, reply) => {
    if (request.params['*'] === '') return reply.redirect('/reports', 303);
    reply.headers({ vary: 'Accept, Accept-Language', 'cache-control': 'no-store' });
    try {
      return await answer(request, reply, request.params['*']);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return refuse(request, reply, error);
    }
  });
  app.route({
    method: ['POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/reports/*',
    handler: (_, reply) => reply.code(405).header('allow', 'GET, HEAD, OPTIONS').send(errorBody('BAD_REQUEST', 'Ask for a report by GET.')),
  });

  async function answer(request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
    const snapshot = loadedSnapshot(parts);
    const search = searchOf(request);
    const { request: asked, format: named, table, isToBeRedirected } = readReportUrl(snapshot, path, search, preferredLanguage(request));
    const isWatched = wantsProgress(request);
    const read = readRequest(snapshot, asked);
    const format = named ?? (isWatched ? null : chooseFormat(request));
    const address = addressOf(read, format, table);
    if (isWatched) return sendProgress(reply, streams, logger, address, (signal, onProgress) => desk.report(snapshot, read, signal, onProgress));
    if (isToBeRedirected) return reply.redirect(address, 303);
    reply.headers({ 'content-language': read.language === 'ZH' ? 'zh-Hans' : 'en', 'x-atlas-version': String(snapshot.version), 'content-location': address });
    const caching = { etag: await tagOf(snapshot, address, format as ReportFormat), 'cache-control': REVALIDATED };
    if (holds(request.headers['if-none-match'], caching.etag)) return reply.code(304).headers(caching).send();
    const client = abortWhenClientLeaves(reply);
    const { doc, isFinal } = await desk.report(snapshot, read, client);
    // The first bytes have to come in time; those that follow go as fast as the client takes them.
    const deadline = reportDeadline(settings.requestTimeMs, client);
    try {
      return await sendReport(reply, {
        ...{ doc, format: format as ReportFormat, logger },
        options: { signal: deadline.signal, table, isDetached: !isPage(format as ReportFormat) },
        plainName: [read.kind.name, read.values.written.get('id') ?? null].filter((part) => part !== null).join('-'),
        caching: isFinal ? caching : {},
      });
    } finally {
      deadline.end(false);
    }
  }

  /** Texts may be compressed on their way, so that their bytes are not those of the tag. */
  async function tagOf(snapshot: Snapshot, address: string, format: ReportFormat): Promise<string> {
    const about = `${await identity(snapshot)}\0${address}`;
    const tag = `"r-${createHash('sha256').update(about).digest('base64url').slice(0, 27)}"`;
    return format.mediaType.startsWith('text/') ? `W/${tag}` : tag;
  }

  async function refuse(request: FastifyRequest, reply: FastifyReply, error: AtlasError): Promise<FastifyReply> {
    const { code, details } = error;
    const message = beginRefusal(reply, error);
    if (wantsProgress(request) || !isBrowserPage(request)) return reply.send(errorBody(code, message, details));
    return sendPage(reply, 'page', await problem(request, message, details));
  }

  async function problem(request: FastifyRequest, message: string, details: AtlasError['details']): Promise<string> {
    const language = pageLanguage(request);
    const path = (request.params as { '*': string })['*'];
    const [, name = '', id, format] = /^([^/.]*)(?:\/(.*?))?(?:\.([a-z]{1,8}))?$/s.exec(path) ?? [];
    const kind = REPORT_KINDS.find((one) => one.name === name);
    const given = { ...(id ? { id } : {}), ...(format === undefined ? {} : { format }), ...Object.fromEntries(new URLSearchParams(searchOf(request))) };
    const nearest = kind === undefined ? [] : await nearestEntities(projector.current, kind, details, language === 'zh' ? 'ZH' : 'EN');
    const argument = typeof details['argument'] === 'string' ? details['argument'] : null;
    const field = kind?.parameters.find((parameter) => parameter.name === argument)?.title[language] ?? null;
    return problemPage({ language, message, kind: kind?.name ?? null, given, argument, field, nearest });
  }
}

function addressOf({ kind, values, language, asOf }: ReadRequest, format: ReportFormat | null, table: string | null): string {
  const address = reportAddress(kind, values.written, language, asOf, format?.name ?? null);
  return table === null || (format !== null && isPage(format)) ? address : `${address}&${new URLSearchParams({ table })}`;
}

function searchOf({ url }: FastifyRequest): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start + 1);
}

function preferredLanguage(request: FastifyRequest): ReportLanguage {
  return request.language(['en', 'zh']) === 'zh' ? 'ZH' : 'EN';
}

function pageLanguage(request: FastifyRequest): 'en' | 'zh' {
  const { language } = request.query as { language?: unknown };
  if (language === 'en' || language === 'zh') return language;
  return preferredLanguage(request) === 'ZH' ? 'zh' : 'en';
}

function holds(ifNoneMatch: string | undefined, tag: string): boolean {
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return (ifNoneMatch ?? '').split(',').some((held) => bare(held) === bare(tag));
}
