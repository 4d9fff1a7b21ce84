import { asList, type EvidenceItem, type SeedContent } from '../seedContent.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanParts } from './planEdits.ts';

/** Of ids that nothing has any more, because what had them was merged, where they lead; a new record under one of them takes it back. */
export async function whereIdsLead(parts: Pick<PlanParts, 'survivorOf'>, records: PendingRecords, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const asked = [...ids];
  const found = await records.entities(asked);
  const missing = asked.filter((_, i) => found[i] === null);
  if (missing.length === 0) return new Map();
  // What earlier edits of the same request have merged is in no version yet.
  const here = new Map(records.pendingEntities().flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id] as const)));
  const ways = await Promise.all(
    missing.map(async (id): Promise<[string, string][]> => {
      const survivor = here.get(id) ?? (await parts.survivorOf(id));
      if (survivor === null) return [];
      const [record] = await records.entities([survivor]);
      const last = record === null ? here.get(survivor) : survivor;
      return last === undefined || last === id ? [] : [[id, last]];
    }),
  );
  return new Map(ways.flat());
}

/** The content with other ids of entities and documents. */
export function withIds(content: SeedContent, ways: ReadonlyMap<string, string>): SeedContent {
  if (ways.size === 0) return content;
  const to = (id: string) => ways.get(id) ?? id;
  const evidence = (items: EvidenceItem | readonly EvidenceItem[]) =>
    asList(items).map((item) => (item.source === undefined ? item : { ...item, source: to(item.source) }));
  const sourced = <T extends { readonly evidence?: EvidenceItem | readonly EvidenceItem[] }>(item: T): T =>
    item.evidence === undefined ? item : { ...item, evidence: evidence(item.evidence) };
  const { sources = [], entities = [], statements = [], relationships = [] } = content;
  return {
    sources: sources.map((item) => ({ ...item, id: to(item.id) })),
    entities: entities.map((item) => ({
      ...sourced(item),
      id: to(item.id),
      identifiers: (item.identifiers ?? []).map(sourced),
      statements: (item.statements ?? []).map(sourced),
    })),
    statements: statements.map((item) => ({ ...sourced(item), entity: to(item.entity) })),
    relationships: relationships.map((item) => ({ ...sourced(item), from: to(item.from), to: to(item.to) })),
  };
}
