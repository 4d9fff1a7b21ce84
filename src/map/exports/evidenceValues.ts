import type { EvidenceRecord } from '../../ontology/records.ts';

/** Best first: [{source, locator, stance, asOf}], what is unknown left out. Null: there is none. */
export function evidenceJson(evidence: readonly EvidenceRecord[]): string | null {
  return evidence.length === 0 ? null : JSON.stringify(evidence.map(plainEvidence));
}

export function plainEvidence({ source, locator, stance, asOf }: EvidenceRecord) {
  return { source, locator: locator ?? undefined, stance, asOf: asOf ?? undefined };
}

/** Ids of the documents, each once. */
export function documentsOf(evidence: readonly EvidenceRecord[]): string[] {
  return [...new Set(evidence.map(({ source }) => source))];
}

/** STATED where a document states it, else IMPLIED; null: there is none. */
export function bestStance([best]: readonly EvidenceRecord[]): string | null {
  return best?.stance ?? null;
}
