import { checkEvidence, NO_EVIDENCE } from '../../ontology/checkRecords.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import { checkShape } from '../checkShape.ts';
import { type EvidenceItem, evidenceRecord } from '../seedContent.ts';
import type { Edit, EditProblem } from './Edit.ts';
import type { PendingRecords } from './PendingRecords.ts';

/** What is wrong with the evidence of a request as a whole, which edits need that say nothing themselves; checked as that of seed files. */
export async function checkGrounds(
  ontology: Ontology,
  records: PendingRecords,
  edits: readonly Edit[],
  evidence: readonly EvidenceItem[],
): Promise<readonly Omit<EditProblem, 'edit'>[]> {
  const isNeeded = edits.some(({ op }) => op === 'RETRACT' || op === 'MERGE' || op === 'SPLIT');
  if (evidence.length === 0) return isNeeded ? [{ field: ['evidence'], message: NO_EVIDENCE }] : [];
  // In the place of a list that has nothing but evidence; the rest of its way is left out.
  const shape = checkShape(ontology, { entities: [{ id: 'place/x', type: 'Place', evidence }] });
  if (shape.problems.length > 0) return shape.problems.map(({ path, message }) => ({ field: path.slice(2), message }));
  const named = evidence.map((item) => evidenceRecord(item, null));
  const ids = [...new Set(named.map(({ source }) => source))];
  const found = await records.entities(ids);
  const typeById = new Map(ids.map((id, i) => [id, found[i]?.type ?? null]));
  return checkEvidence(named, (id) => typeById.get(id) ?? null, ['evidence']).map(({ field, message }) => ({ field, message }));
}
