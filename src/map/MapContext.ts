import type { PartialDate } from '../ontology/partialDate.ts';
import type { WrittenLanguage } from '../ontology/words/Labels.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Layout } from './layout/Layout.ts';

/** What a map is made from. The snapshot is pinned: a map belongs to one graph version. */
export interface MapContext {
  readonly snapshot: Snapshot;
  readonly records: RecordReader;
  readonly runner: PathRunner;
  readonly layout: Layout;
  /** Set when nobody waits for the map any more. */
  readonly signal: AbortSignal;
  readonly language: WrittenLanguage;
  readonly asOf: PartialDate | null;
  /** The part of the snapshot that holds as of that date; null without one. */
  readonly graph: GraphAsOf | null;
}
