import { setImmediate } from 'node:timers/promises';
import type { Grant } from '../../../auth/authorize.ts';
import { nameOf } from '../../../auth/Principal.ts';
import { AtlasError, hasCode } from '../../../errors.ts';
import type { Ontology } from '../../../ontology/Ontology.ts';
import type { Author, Change, Store } from '../../../store/store.ts';
import type { ImportRow } from '../ImportItem.ts';
import { BLOCK_ROWS, type CheckProblem, ImportCheck } from './ImportCheck.ts';
import { ImportRecords } from './ImportRecords.ts';

export interface ImportRequest {
  /** In the order of the file. */
  readonly rows: AsyncIterable<readonly ImportRow[]>;
  /** Shown in the log. */
  readonly why: string;
  /** Only say what it would change. */
  readonly isDryRun: boolean;
  /** Take the good rows and leave the others, instead of nothing. */
  readonly isPartial: boolean;
  /** Several versions, each whole, even where one would do; null: where there are more rows than may be written at once. */
  readonly isInParts: boolean | null;
  /** Names the file, for the log and for keys: the same bytes, the same digest. Asked for when all rows are read. */
  readonly digest: () => string;
}

export interface ImportParts {
  readonly store: Store;
  readonly ontology: Ontology;
  /** Told after each version; resolves when what is asked next is answered from it. */
  readonly onCommitted: () => Promise<unknown>;
  /** In each version of several; left out: CHANGES_IN_A_PART. */
  readonly changesInAPart?: number;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ImportProgress {
  readonly step: 'check' | 'write';
  /** Rows read, or changes written. */
  readonly done: number;
  /** Null: not known yet. */
  readonly of: number | null;
}

export interface ImportOutcome {
  /** The graph version that holds the rows; where nothing was written, the one looked at. */
  readonly version: number;
  /** How many versions it made. */
  readonly versions: number;
  /** Whether the graph has what the good rows say: false after a dry run, and with problems where not only the good rows were wanted. */
  readonly isApplied: boolean;
  readonly rows: number;
  readonly badRows: number;
  readonly entitiesAdded: number;
  readonly entitiesChanged: number;
  readonly relationshipsAdded: number;
  readonly relationshipsChanged: number;
  /** At most MOST_PROBLEMS, by row. */
  readonly problems: readonly CheckProblem[];
  /** Whether there are more, which are not told. */
  readonly hasMoreProblems: boolean;
}

/** With more rows than these an import is written in several versions. */
export const MOST_ROWS_AT_ONCE = 100_000;
export const MOST_PROBLEMS = 10_000;
/** Changes in one version of several. */
const CHANGES_IN_A_PART = 5_000;
/** How often it is looked anew what others changed, because they were quicker again. */
const ATTEMPTS = 20;

/** Checks all rows as seed files are checked, against each other and what the store holds, and writes what they come to. */
export async function importRows(grant: Grant<'graph:import'>, parts: ImportParts, request: ImportRequest): Promise<ImportOutcome> {
  const { store, ontology, signal, onProgress } = parts;
  const version = await store.version();
  const records = new ImportRecords(store, ontology);
  const problems: CheckProblem[] = [];
  const badRows = new Set<number>();
  const check = new ImportCheck(ontology, records, (problem) => {
    badRows.add(problem.row);
    if (problems.length <= MOST_PROBLEMS) problems.push(problem);
  });
  try {
    let rows = 0;
    const pause = async () => {
      signal?.throwIfAborted();
      onProgress?.({ step: 'check', done: rows, of: null });
      await setImmediate();
    };
    for await (const block of blocksOf(request.rows)) {
      await check.take(block);
      rows += block.length;
      await pause();
      if (problems.length > MOST_PROBLEMS && !request.isPartial) break;
    }
    await check.finish(pause);
    const found = {
      ...{ rows, badRows: badRows.size, ...records.counts },
      problems: problems.slice(0, MOST_PROBLEMS).sort((a, b) => a.row - b.row),
      hasMoreProblems: problems.length > MOST_PROBLEMS,
    };
    if (request.isDryRun || (badRows.size > 0 && !request.isPartial)) return { version, versions: 0, isApplied: false, ...found };
    const written = await write(grant, parts, request, records, version, request.isInParts ?? rows > MOST_ROWS_AT_ONCE);
    return { ...written, isApplied: true, ...found };
  } finally {
    check.close();
    records.close();
  }
}

/** Lists of rows of whatever length, as blocks of BLOCK_ROWS. */
async function* blocksOf(rows: AsyncIterable<readonly ImportRow[]>): AsyncGenerator<ImportRow[]> {
  let block: ImportRow[] = [];
  for await (const some of rows) {
    for (const row of some) {
      block.push(row);
      if (block.length < BLOCK_ROWS) continue;
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

async function write(
  { principal }: Grant<'graph:import'>,
  { store, onCommitted, onProgress, signal, changesInAPart = CHANGES_IN_A_PART }: ImportParts,
  request: ImportRequest,
  records: ImportRecords,
  checkedAt: number,
  isInParts: boolean,
): Promise<{ version: number; versions: number }> {
  const of = records.sources.size + records.entities.size + records.relationships.size;
  const digest = request.digest();
  const own = new Set<number>();
  let [version, done, part] = [checkedAt, 0, 0];
  for await (const changes of partsOf(records, isInParts ? changesInAPart : Number.POSITIVE_INFINITY)) {
    signal?.throwIfAborted();
    part++;
    const author = {
      who: nameOf(principal),
      why: request.why,
      // With the version that it was checked against: after a revert the same file can be imported again.
      key: `import:${digest}:${checkedAt}:${part}`,
      note: JSON.stringify({ action: 'import', file: digest, part }),
    };
    const before = version;
    version = await appendUnlessChanged(store, changes, author, records, checkedAt, own);
    if (version > before) own.add(version);
    done += changes.length;
    onProgress?.({ step: 'write', done, of });
    await onCommitted();
    await setImmediate();
    // What is written stays; the same import again goes on from here.
    if (done < of) signal?.throwIfAborted();
  }
  return { version, versions: own.size };
}

/** Each part leans on those before it only: evidence before what it proves, entities before what binds them. */
async function* partsOf({ sources, entities, relationships }: ImportRecords, size: number): AsyncGenerator<Change[]> {
  async function* all(): AsyncGenerator<Change> {
    for (const spool of [sources, entities]) for await (const entity of spool.byId()) yield { op: 'PUT_ENTITY', entity };
    for await (const relationship of relationships.byId()) yield { op: 'PUT_RELATIONSHIP', relationship };
  }
  let part: Change[] = [];
  for await (const change of all()) {
    part.push(change);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

/** Others may write meanwhile, but nothing that the rows speak of. */
async function appendUnlessChanged(
  store: Store,
  changes: readonly Change[],
  author: Author,
  records: ImportRecords,
  checkedAt: number,
  own: ReadonlySet<number>,
): Promise<number> {
  let looked = Math.max(checkedAt, ...own);
  for (let attempt = 1; ; attempt++) {
    const version = await store.version();
    for await (const { version: at, id } of version > looked ? store.changesSince(looked) : []) {
      if (own.has(at) || !records.speaksOf(id)) continue;
      const message = `"${id}" was changed by version ${at} while the import was under way. Run it again: what it has written already stays as it is.`;
      throw new AtlasError('CONFLICT', [message], { details: { id, version: at, expectedVersion: checkedAt } });
    }
    looked = version;
    try {
      return await store.append(changes, version, author);
    } catch (error) {
      if (!hasCode(error, 'CONFLICT') || attempt === ATTEMPTS) throw error;
    }
  }
}
