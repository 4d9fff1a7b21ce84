import type { EvidenceRecord } from '../ontology/records.ts';
import { bestFirst } from '../snapshot/evidenceOrder.ts';
import type { ReportContext } from './ReportContext.ts';

/** The best document of each of these relationships, in their order. */
export async function bestNotes({ snapshot, records }: ReportContext, relationships: readonly number[]): Promise<EvidenceRecord[]> {
  const loaded = await Promise.all(relationships.map((relationship) => records.relationship.load(relationship)));
  return loaded.map(({ evidence }) => bestFirst(snapshot, evidence)[0]);
}
