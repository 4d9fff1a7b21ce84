import type { EvidenceRecord, IdentifierRecord, StatementRecord } from '../ontology/records.ts';

/** Equal statements of two documents are one statement with the evidence of both; in the order of their properties. */
export function mergeStatements(known: readonly StatementRecord[], given: readonly StatementRecord[]): readonly StatementRecord[] {
  if (given.length === 0) return known;
  const merged = new Map<string, StatementRecord>();
  for (const statement of [...known, ...given]) {
    const key = JSON.stringify([statement.property, statement.value, statement.asOf, statement.qualifier, statement.status]);
    const before = merged.get(key);
    merged.set(
      key,
      before === undefined ? statement : { ...before, note: statement.note ?? before.note, evidence: distinct([...before.evidence, ...statement.evidence]) },
    );
  }
  return [...merged.values()].sort(byProperty);
}

export function mergeIdentifiers(known: readonly IdentifierRecord[], given: readonly IdentifierRecord[]): readonly IdentifierRecord[] {
  const merged = [...known];
  for (const identifier of given) {
    const at = merged.findIndex(({ scheme, value }) => scheme === identifier.scheme && value === identifier.value);
    if (at === -1) merged.push(identifier);
    else merged[at] = { ...merged[at], evidence: distinct([...merged[at].evidence, ...identifier.evidence]) };
  }
  return merged;
}

export function distinct(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  return [...new Map(evidence.map((item) => [JSON.stringify([item.source, item.locator, item.stance, item.asOf]), item])).values()];
}

/** The first evidence of each source: enough to show where an entity is named. */
export function oneASource(evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  const bySource = new Map<string, EvidenceRecord>();
  for (const item of evidence) if (!bySource.has(item.source)) bySource.set(item.source, { ...item, asOf: null });
  return [...bySource.values()];
}

export function byProperty(a: { readonly property: string }, b: { readonly property: string }): number {
  return a.property < b.property ? -1 : a.property > b.property ? 1 : 0;
}
