import type { EntityRecord, EvidenceRecord } from '../../../ontology/records.ts';
import { bestFirst } from '../../../snapshot/evidenceOrder.ts';
import type { GraphSelection } from '../GraphSelection.ts';

/** What a feature tells of the entity that stands there. */
export function entityProperties(selection: GraphSelection, entity: number, { id, type, kind, status, names }: EntityRecord) {
  return {
    ...{ id, type, kind, status },
    name: named(selection, entity),
    names: names.map(({ text, language, use, translated }) => ({ text, language, use, translated })),
  };
}

export function named({ snapshot, graph, language }: GraphSelection, entity: number): string {
  return (graph ?? snapshot.entities.texts).name(entity, language);
}

/** Best first. */
export function documentsOf({ snapshot, records }: GraphSelection, evidence: readonly EvidenceRecord[]) {
  return Promise.all(
    bestFirst(snapshot, evidence).map(async ({ source: id, locator, stance, asOf }) => {
      const number = snapshot.entities.ids.find(id);
      const source = number === undefined ? null : (await records.entity.load(number)).source;
      if (number !== undefined) records.entity.clear(number);
      return { id, title: source?.title ?? null, url: source?.url ?? null, published: source?.published ?? null, locator, stance, asOf };
    }),
  );
}
