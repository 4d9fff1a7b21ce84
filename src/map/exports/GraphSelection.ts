import type { PartialDate } from '../../ontology/partialDate.ts';
import type { WrittenLanguage } from '../../ontology/words/Labels.ts';
import type { GraphAsOf } from '../../snapshot/GraphAsOf.ts';
import type { RecordReader } from '../../snapshot/RecordReader.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';

/** The part of the graph that is exported: the whole of it, or what a map is about, nothing folded. */
export interface GraphSelection {
  readonly snapshot: Snapshot;
  readonly records: RecordReader;
  /** The part of the snapshot that holds as of the date; null without one. */
  readonly graph: GraphAsOf | null;
  readonly asOf: PartialDate | null;
  readonly language: WrittenLanguage;
  /** Numbers of entities in order of their ids; the documents that stand behind the others and the relationships are among them. */
  readonly entities: Uint32Array;
  /** Numbers of relationships in order of their ids; both ends are among the entities. */
  readonly relationships: Uint32Array;
  /** True: it is the whole graph. */
  readonly isWhole: boolean;
  /** False: a search was cut, or there are more paths than were asked for, so that more fits the request. */
  readonly complete: boolean;
  /** False: time cut a search, and asked for again it may tell more. */
  readonly isFinal: boolean;
  /** Of the request: what stands behind the "?"; see MapRequest. */
  readonly address: string;
  /** Where the atlas is seen by the client: http://127.0.0.1:4000. */
  readonly origin: string;
  readonly signal: AbortSignal;
}
