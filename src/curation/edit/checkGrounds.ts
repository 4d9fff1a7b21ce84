import { checkEvidence, NO_EVIDENCE } from '../../ontology/checkRecords.ts';
import { checkShape } from '../checkShape.ts';
import { type EvidenceItem, evidenceRecord } from '../seedContent.ts';
import type { Edit, EditProblem } from './Edit.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanParts } from './planEdits.ts';
import { whereIdsLead } from './whereIdsLead.ts';

/** What is wrong with the evidence of a request as a whole, which edits need that say nothing themselves; checked as that of seed files. */
export async function checkGrounds(
  parts: Pick<PlanParts, 'ontology' | 'survivorOf'>,
  records: PendingRecords,
  edits: readonly Edit[],
  evidence: readonly EvidenceItem[],
): Promise<readonly Omit<EditProblem, 'edit'>[]> {
  const isNeeded = edits.some(({ op }) => op === 'RETRACT' || op === 'MERGE' || op === 'SPLIT');
  if (evidence.length === 0) return isNeeded ? [{ field: ['evidence'], message: NO_EVIDENCE }] : [];
  // In the place of a list that has nothing but evidence; the rest of its way is left out.
  const shape = checkShape(parts.ontology, { entities: [{ id: 'place/x', type: 'Place', evidence }] });
  if (shape.problems.length > 0) return shape.problems.map(({ path, message }) => ({ field: path.slice(2), message }));
  const given = evidence.map((item) => evidenceRecord(item, null));
  const ways = await whereIdsLead(parts, records, new Set(given.map(({ source }) => source)));
  const named = given.map((item) => ({ ...item, source: ways.get(item.source) ?? item.source }));
  const ids = [...new Set(named.map(({ source }) => source))];
  const found = await records.entities(ids);
  const typeById = new Map(ids.map((id, i) => [id, found[i]?.type ?? null]));
  return checkEvidence(named, (id) => typeById.get(id) ?? null, ['evidence']).map(({ field, message }) => ({ field, message }));
}
