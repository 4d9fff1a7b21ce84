import { overlaps, periodDays } from '../ontology/partialDate.ts';
import type { EntityRecord } from '../ontology/records.ts';
import type { WrittenLanguage } from '../ontology/words/Labels.ts';
import { OURS } from '../ontology/words/ours.ts';
import type { GraphAsOf } from '../snapshot/GraphAsOf.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

export interface NamingContext {
  readonly snapshot: Snapshot;
  /** The part of it that holds as of a date; null: names of today. */
  readonly graph: GraphAsOf | null;
  readonly language: WrittenLanguage;
  readonly records: Pick<RecordReader, 'entity'>;
}

/** How the entity is called in the language, as of the date. */
export async function nameOf(context: NamingContext, entity: number): Promise<string> {
  const { text, isOurs } = shownName(context, entity, await context.records.entity.load(entity));
  return isOurs ? `${text}${OURS}` : text;
}

/** The same of what was read already, without the mark. */
export function shownName(
  { snapshot, graph, language }: Omit<NamingContext, 'records'>,
  entity: number,
  { names }: Pick<EntityRecord, 'names'>,
): { readonly text: string; readonly isOurs: boolean } {
  const text = (graph ?? snapshot.entities.texts).name(entity, language);
  const same = names.filter((name) => name.text === text);
  const borne = graph === null ? same : same.filter((one) => overlaps(periodDays(one), graph.days));
  return { text, isOurs: same.length > 0 && (borne.length > 0 ? borne : same).every(({ translated }) => translated) };
}
