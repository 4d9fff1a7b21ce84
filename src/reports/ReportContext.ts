import type { PartialDate } from '../ontology/partialDate.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { LoggedChange } from '../store/store.ts';
import type { ReportLanguage } from './ReportDoc.ts';
import type { Words } from './words/Words.ts';

/** What a report is put together from. The snapshot is pinned: a report belongs to one graph version. */
export interface ReportContext {
  readonly snapshot: Snapshot;
  readonly records: RecordReader;
  /** What was changed after a version, oldest first, up to the version of the snapshot. */
  readonly changesSince: (version: number) => AsyncIterable<LoggedChange>;
  readonly runner: PathRunner;
  /** Set when nobody waits for the report any more. */
  readonly signal: AbortSignal;
  readonly language: ReportLanguage;
  readonly words: Words;
  /** The report tells what held then; null: all that is known. */
  readonly asOf: PartialDate | null;
  /** The part of the snapshot that holds as of that date; null without one. */
  readonly graph: GraphAsOf | null;
  /** Told what is being done, in the report's language, and how much of it is done, 0 to 1. */
  readonly onProgress: (step: string, share: number) => void;
}
