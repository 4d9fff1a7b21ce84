import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../config.ts';
import { fileOf, itemLine, itemYaml, listHead } from '../../curation/bulk/export/exportFiles.ts';
import { exportItems } from '../../curation/bulk/export/exportItems.ts';
import type { ImportItem } from '../../curation/bulk/ImportItem.ts';
import { readJsonLines } from '../../curation/bulk/read/readJsonLines.ts';
import { AtlasError } from '../../errors.ts';
import { loadSdl } from '../../ontology/loadSdl.ts';
import { readOntology } from '../../ontology/readOntology.ts';
import { openConfiguredStore } from '../../wire.ts';
import { hasServer, openDesk } from '../desk/openDesk.ts';
import { untilInterrupted } from '../untilInterrupted.ts';
import { writeWhole } from '../writeWhole.ts';

export interface ExportOptions {
  readonly format?: string;
  readonly out?: string;
  readonly version?: string;
  readonly force?: boolean;
}

type Format = 'yaml' | 'jsonl';

/**
 * Writes the graph so that an import makes the same of it: to standard output, a file, or (yaml) a folder with a file for each type. The same graph gives the
 * same bytes. A folder is brought up to date: what it has of an earlier export and the graph no longer has goes.
 */
export async function exportGraph(config: Config, options: ExportOptions, print: (line: string) => void): Promise<void> {
  const out = options.out ?? '-';
  const format = formatOf(options.format, out);
  const version = versionOf(options.version);
  return untilInterrupted(async (signal) => {
    let told = 0;
    const source = await itemsOf(config, version, (found) => {
      told = found;
    });
    try {
      if (out === '-') return await pipeline(Readable.from(bytesOf(source.items, format), { objectMode: false }), process.stdout, { signal, end: false });
      if (format === 'yaml' && extname(out) === '') {
        const count = await writeFolder(out, source.items, signal);
        print(`wrote version ${told} to ${out}: ${count} files`);
      } else {
        await writeWhole(out, bytesOf(source.items, format), { force: options.force === true, signal });
        print(`wrote version ${told} to ${out}`);
      }
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    } finally {
      await source.close();
    }
  });
}

const FORMATS: Readonly<Record<string, Format | undefined>> = { '': 'yaml', yaml: 'yaml', yml: 'yaml', jsonl: 'jsonl', ndjson: 'jsonl' };

function formatOf(format: string | undefined, out: string): Format {
  const ending = extname(out).slice(1).toLowerCase();
  const asked = format ?? FORMATS[ending];
  if (asked === undefined) {
    throw new AtlasError('BAD_USER_INPUT', [`--out: nothing is known of the ending ".${ending}"; give .yaml, .jsonl, a folder, or --format`], {
      details: { argument: 'out' },
    });
  }
  if (asked === 'yaml' || asked === 'jsonl') return asked;
  throw new AtlasError('BAD_USER_INPUT', [`--format: "${asked}" is neither yaml nor jsonl`], { details: { argument: 'format' } });
}

function versionOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new AtlasError('BAD_USER_INPUT', [`--version: "${text}" is no version; write a whole number`], { details: { argument: 'version' } });
}

type Items = AsyncIterable<readonly ImportItem[]>;

async function itemsOf(config: Config, version: number | null, onVersion: (version: number) => void): Promise<{ items: Items; close: () => Promise<void> }> {
  if (await hasServer(config)) {
    const desk = await openDesk(config);
    const answer = await desk.request('GET', `/export.jsonl${version === null ? '' : `?version=${version}`}`);
    onVersion(Number(answer.headers['atlas-version']));
    const text = answer.setEncoding('utf8') as AsyncIterable<string>;
    async function* items(): AsyncGenerator<readonly ImportItem[]> {
      for await (const rows of readJsonLines(text)) yield rows.flatMap((row) => row.items);
      if (!answer.complete) throw new AtlasError('STORE_UNAVAILABLE', ['the server ended before it had finished']);
    }
    return { items: items(), close: () => desk.close() };
  }
  const ontology = readOntology(loadSdl());
  const store = await openConfiguredStore(config, ontology);
  return { items: exportItems(store, ontology, { version, onVersion }), close: () => store.close() };
}

async function* bytesOf(items: Items, format: Format): AsyncGenerator<Uint8Array> {
  let list = '';
  for await (const some of items) {
    let text = '';
    for (const item of some) {
      if (format === 'yaml' && item.list !== list) text += listHead(item);
      list = item.list;
      text += format === 'yaml' ? itemYaml(item) : itemLine(item);
    }
    yield Buffer.from(text);
  }
}

/** Each file is there as a whole or as it was; files of a type come one after the other or not, so all are open until the end. */
async function writeFolder(folder: string, items: Items, signal: AbortSignal): Promise<number> {
  const drafts = new Map<string, { handle: FileHandle; path: string }>();
  try {
    await mkdir(folder, { recursive: true });
    for await (const some of items) {
      signal.throwIfAborted();
      for (const [file, group] of Map.groupBy(some, fileOf)) {
        const isNew = !drafts.has(file);
        const draft = drafts.get(file) ?? (await beginDraft(join(folder, file)));
        drafts.set(file, draft);
        await draft.handle.appendFile(`${isNew ? listHead(group[0]) : ''}${group.map(itemYaml).join('')}`);
      }
    }
    for (const { handle } of drafts.values()) {
      await handle.sync();
      await handle.close();
    }
    for (const [file, { path }] of drafts) await rename(path, join(folder, file));
    for (const file of await exportedBefore(folder)) if (!drafts.has(file)) await rm(join(folder, file));
    return drafts.size;
  } finally {
    for (const { handle, path } of drafts.values()) {
      await handle.close().catch(() => {});
      await rm(path, { force: true });
    }
  }
}

async function beginDraft(path: string): Promise<{ handle: FileHandle; path: string }> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.part`;
  return { handle: await open(draft, 'w'), path: draft };
}

/** Files with the names of an export. */
async function exportedBefore(folder: string): Promise<string[]> {
  const inside = async (name: string) =>
    (await readdir(join(folder, name)).catch(() => [])).filter((file) => file.endsWith('.yaml')).map((file) => `${name}/${file}`);
  const top = (await readdir(folder)).filter((file) => file === 'sources.yaml');
  return [...top, ...(await inside('entities')), ...(await inside('relationships'))];
}
