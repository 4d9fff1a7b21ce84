import { shownName } from '../../../analysis/nameOf.ts';
import type { EntityRecord, EvidenceRecord } from '../../../ontology/records.ts';
import { bestFirst } from '../../../snapshot/evidenceOrder.ts';
import type { GraphSelection } from '../GraphSelection.ts';

/** What a feature tells of the entity that stands there. */
export function entityProperties(selection: GraphSelection, entity: number, record: EntityRecord) {
  const { id, type, kind, status, names } = record;
  const { text, isOurs } = shownName(selection, entity, record);
  return {
    ...{ id, type, kind, status, name: text, nameTranslated: isOurs },
    names: names.map((name) => ({ text: name.text, language: name.language, use: name.use, translated: name.translated })),
  };
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
