import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.ts';
import { hasCode } from '../errors.ts';
import { pinnedLoaders } from '../graphql/pinnedLoaders.ts';
import { orAborted } from '../lib/orAborted.ts';
import { createPathRunner } from '../paths/PathRunner.ts';
import { createReport } from '../reports/createReport.ts';
import type { ReportDoc } from '../reports/ReportDoc.ts';
import { kindNamed, type ReportRequest, readRequest, reportAddress } from '../reports/readRequest.ts';
import type { ReportFormat } from '../reports/render/ReportFormat.ts';
import { type OpenGraph, openGraph } from './openGraph.ts';
import { ProgressLine } from './ProgressLine.ts';
import { formatOf, type ReportOptions, requestOf } from './reportOptions.ts';
import { untilInterrupted } from './untilInterrupted.ts';
import { existsAlready, writeWhole } from './writeWhole.ts';

/**
 * Makes one report from the configured store and writes it to a file, called by its title where no name is given, or to standard output. Says where it is.
 * Progress goes to standard error. An interrupt leaves nothing behind.
 */
export async function report(config: Config, kind: string, id: string | undefined, options: ReportOptions, print: (line: string) => void): Promise<void> {
  const request = requestOf(kind, id, options);
  const format = formatOf(options);
  kindNamed(kind);
  refuseExisting(options.out, options);
  return untilInterrupted(async (signal) => {
    const progress = new ProgressLine(process.stderr);
    try {
      progress.tell('reading the graph');
      const graph = await opened(config, request, format);
      try {
        signal.throwIfAborted();
        const doc = await made(graph, request, signal, (step, share) => progress.tell(`${step} (${Math.round(share * 100)} %)`));
        progress.end();
        const pieces = format.render(doc, { signal, table: options.table ?? null, isDetached: true });
        if (options.out === '-') return await pipeline(Readable.from(pieces, { objectMode: false }), process.stdout, { signal, end: false });
        const path = pathOf(options.out, `${doc.fileName}.${format.name}`);
        refuseExisting(path, options);
        await writeWhole(path, pieces, { force: options.force === true, signal });
        print(`wrote ${path}: ${doc.title}, graph version ${doc.graphVersion}`);
      } finally {
        await graph.close();
      }
    } catch (error) {
      // The stream's own error says less.
      throw signal.aborted ? signal.reason : error;
    } finally {
      progress.end();
    }
  });
}

async function made(graph: OpenGraph, request: ReportRequest, signal: AbortSignal, onProgress: (step: string, share: number) => void): Promise<ReportDoc> {
  const { snapshot, store } = graph;
  readRequest(snapshot, request);
  const runner = createPathRunner();
  try {
    const records = pinnedLoaders(store, snapshot, signal);
    return await orAborted(createReport({ snapshot, records, store, runner, signal, onProgress }, request), signal);
  } finally {
    await runner.close();
  }
}

/** A data file belongs to one process at a time: whoever serves it can make the report too. */
async function opened(config: Config, request: ReportRequest, format: ReportFormat): Promise<OpenGraph> {
  try {
    return await openGraph(config);
  } catch (error) {
    if (hasCode(error, 'STORE_LOCKED')) {
      const { kind, parameters, language, asOf } = request;
      const address = reportAddress({ name: kind }, new Map(Object.entries(parameters)), language, asOf, format.name);
      process.stderr.write(`If that is a running server, it makes the same report: open its address with ${address}\n`);
    }
    throw error;
  }
}

function refuseExisting(path: string | undefined, { force = false }: ReportOptions): void {
  if (path === undefined || path === '-' || force || !existsSync(path) || statSync(path).isDirectory()) return;
  throw existsAlready(path);
}

function pathOf(out: string | undefined, name: string): string {
  if (out === undefined) return name;
  return existsSync(out) && statSync(out).isDirectory() ? join(out, name) : out;
}
