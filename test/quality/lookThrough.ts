import { firstDay } from '../../src/ontology/partialDate.ts';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { FINDING_RULES } from '../../src/quality/FindingRule.ts';
import { findFindings } from '../../src/quality/findFindings.ts';
import { findingKey } from '../../src/quality/findingPage.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { RecordReader } from '../../src/snapshot/RecordReader.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { LOADED_AT, ONTOLOGY } from '../snapshot/records.ts';

export interface FoundInWords {
  readonly rule: string;
  /** Ids and property, as far as the rule has them. */
  readonly about: string;
  readonly score: number;
  readonly paths: number;
}

/** What is found in a graph as of a day, ranked. */
export async function lookThrough(
  entities: readonly EntityRecord[],
  relationships: readonly RelationshipRecord[],
  { asOf = '2026-01-01', years = 5, snapshot = undefined as Snapshot | undefined } = {},
): Promise<FoundInWords[]> {
  const graph = snapshot ?? snapshotOf(ONTOLOGY, entities, relationships, { version: 1, loadedAt: LOADED_AT, isLenient: true });
  const found = await findFindings(
    graph,
    readerOf(graph, entities, relationships),
    { day: firstDay(asOf), years },
    createInlineRunner(),
    new AbortController().signal,
  );
  return Array.from(found.order, (i) => {
    const [paths, score, rule, first, second] = findingKey(found, i);
    return { rule: FINDING_RULES[rule].name, about: second === '' ? first : `${first} ${second}`, score, paths };
  });
}

function readerOf({ entities: { ids }, relationships }: Snapshot, entities: readonly EntityRecord[], links: readonly RelationshipRecord[]): RecordReader {
  const entityById = new Map(entities.map((record) => [record.id, record]));
  const linkById = new Map(links.map((record) => [record.id, record]));
  return {
    entity: { load: async (number) => entityById.get(ids.at(number))!, clear: () => {} },
    relationship: { load: async (number) => linkById.get(relationships.ids.at(number))!, clear: () => {} },
  };
}
