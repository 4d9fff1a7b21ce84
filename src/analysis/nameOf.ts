import { overlaps, periodDays } from '../ontology/partialDate.ts';
import type { WrittenLanguage } from '../ontology/words/Labels.ts';
import { OURS } from '../ontology/words/ours.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

export { OURS };

export interface NamingContext {
  readonly snapshot: Snapshot;
  /** The part of it that holds as of a date; null: names of today. */
  readonly graph: GraphAsOf | null;
  readonly language: WrittenLanguage;
  readonly records: Pick<RecordReader, 'entity'>;
}

/** How the entity is called in the language, as of the date. */
export async function nameOf({ snapshot, graph, language, records }: NamingContext, entity: number): Promise<string> {
  const name = (graph ?? snapshot.entities.texts).name(entity, language);
  const { names } = await records.entity.load(entity);
  const same = names.filter(({ text }) => text === name);
  const borne = graph === null ? same : same.filter((one) => overlaps(periodDays(one), graph.days));
  return (borne.length > 0 ? borne : same).every(({ translated }) => translated) && same.length > 0 ? `${name}${OURS}` : name;
}
