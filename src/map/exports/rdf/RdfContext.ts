import type { Ontology } from '../../../ontology/Ontology.ts';
import type { PartialDate } from '../../../ontology/partialDate.ts';
import type { SourceQuality } from '../../../ontology/records.ts';

/** What is needed besides a record to tell it. */
export interface RdfContext {
  readonly ontology: Ontology;
  /** The date as of which all is told; null: without one. */
  readonly asOf: PartialDate | null;
  /** Null: there is no such source. */
  qualityOf(source: string): SourceQuality | null;
}
