import { isDeepStrictEqual } from 'node:util';
import { withFormerIds } from '../../ontology/formerIds.ts';
import type { EntityRecord, RelationshipRecord, SourceDetails } from '../../ontology/records.ts';
import { statementId } from '../../ontology/statementId.ts';
import { mergeNames } from '../mergeNames.ts';
import { distinctEvidence, oneASource } from './evidenceLists.ts';

/** What one entity is when another turns out to be the same. Where both say something of a kind that has one value, the one that stays is right. */
export function uniteEntities(into: EntityRecord, merged: EntityRecord): EntityRecord {
  const united: EntityRecord = {
    ...into,
    kind: into.kind ?? merged.kind,
    names: mergeNames([...into.names, ...merged.names.map((name) => (name.use === 'PRIMARY' ? { ...name, use: null } : name))]),
    summaries: [...into.summaries, ...merged.summaries.filter(({ language }) => !into.summaries.some((summary) => summary.language === language))],
    identifiers: uniteEach(into.identifiers, merged.identifiers, ({ scheme, value }) => `${scheme} ${value}`),
    statements: uniteEach(into.statements, merged.statements, statementId, (one, other) => ({ note: one.note ?? other.note })).sort((a, b) =>
      a.property < b.property ? -1 : a.property > b.property ? 1 : 0,
    ),
    evidence: oneASource([...into.evidence, ...merged.evidence]),
    source: into.source === null || merged.source === null ? into.source : uniteDetails(into.source, merged.source),
  };
  return withFormerIds(united, [...(into.formerIds ?? []), merged.id, ...(merged.formerIds ?? [])]);
}

const SINGLE = ['role', 'status', 'since', 'until', 'on', 'amount'] as const;

/** What a relationship is when one that was moved coincides with it, and what the two do not agree in. */
export function uniteRelationships(
  record: RelationshipRecord,
  moved: RelationshipRecord,
): { readonly record: RelationshipRecord; readonly contradictions: readonly { field: string; one: unknown; other: unknown }[] } {
  const contradictions = SINGLE.flatMap((field) => {
    const [one, other] = [record[field], moved[field]];
    return one === null || other === null || isDeepStrictEqual(one, other) ? [] : [{ field, one, other }];
  });
  const filled = Object.fromEntries(SINGLE.map((field) => [field, record[field] ?? moved[field]])) as Pick<RelationshipRecord, (typeof SINGLE)[number]>;
  const united = { ...record, ...filled, note: record.note ?? moved.note, evidence: distinctEvidence([...record.evidence, ...moved.evidence]) };
  return { record: withFormerIds(united, [...(record.formerIds ?? []), ...(moved.formerIds ?? [])]), contradictions };
}

function uniteEach<T extends { readonly evidence: EntityRecord['evidence'] }>(
  into: readonly T[],
  merged: readonly T[],
  keyOf: (item: T) => string,
  more: (one: T, other: T) => Partial<T> = () => ({}),
): T[] {
  const united = new Map(into.map((item) => [keyOf(item), item]));
  for (const item of merged) {
    const known = united.get(keyOf(item));
    const both = known === undefined ? item : { ...known, ...more(known, item), evidence: distinctEvidence([...known.evidence, ...item.evidence]) };
    united.set(keyOf(item), both);
  }
  return [...united.values()];
}

function uniteDetails(into: SourceDetails, merged: SourceDetails): SourceDetails {
  return {
    ...into,
    url: into.url ?? merged.url,
    publisher: into.publisher ?? merged.publisher,
    author: into.author ?? merged.author,
    published: into.published ?? merged.published,
  };
}
