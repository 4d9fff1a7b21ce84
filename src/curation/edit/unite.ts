import { isDeepStrictEqual } from 'node:util';
import { withFormerIds } from '../../ontology/formerIds.ts';
import type { EntityRecord, RelationshipRecord, SourceDetails } from '../../ontology/records.ts';
import { statementId } from '../../ontology/statementId.ts';
import { byProperty, distinct, mergeIdentifiers, oneASource } from '../mergeFacts.ts';
import { mergeNames, type PlacedName } from '../mergeNames.ts';

/** What one entity is when another turns out to be the same. Where both say something of a kind that has one value, the one that stays is right. */
export function uniteEntities(into: EntityRecord, merged: EntityRecord): EntityRecord {
  const united: EntityRecord = {
    ...into,
    kind: into.kind ?? merged.kind,
    names: mergeNames(into.names, namesFor(into, merged)),
    summaries: [...into.summaries, ...merged.summaries.filter(({ language }) => !into.summaries.some((summary) => summary.language === language))],
    identifiers: mergeIdentifiers(into.identifiers, merged.identifiers),
    statements: uniteStatements(into.statements, merged.statements),
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
  const united = { ...record, ...filled, note: record.note ?? moved.note, evidence: distinct([...record.evidence, ...moved.evidence]) };
  return { record: withFormerIds(united, [...(record.formerIds ?? []), ...(moved.formerIds ?? [])]), contradictions };
}

/** A name that both have keeps its use; a primary one becomes an alias where there is a primary one already. */
function namesFor(into: EntityRecord, merged: EntityRecord): PlacedName[] {
  const isKnown = ({ text, language }: PlacedName) => into.names.some((name) => name.text === text && name.language === language);
  return merged.names.map((name) => (name.use === 'PRIMARY' || isKnown(name) ? { ...name, use: null } : name));
}

function uniteStatements(into: EntityRecord['statements'], merged: EntityRecord['statements']): EntityRecord['statements'] {
  const united = new Map(into.map((statement) => [statementId(statement), statement]));
  for (const statement of merged) {
    const known = united.get(statementId(statement));
    const both = known && { ...known, note: known.note ?? statement.note, evidence: distinct([...known.evidence, ...statement.evidence]) };
    united.set(statementId(statement), both ?? statement);
  }
  return [...united.values()].sort(byProperty);
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
