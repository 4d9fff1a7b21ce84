import type { Ontology } from '../../ontology/Ontology.ts';
import type { TouchingIds } from '../../snapshot/idsTouching.ts';
import type { Store } from '../../store/store.ts';
import type { EvidenceItem } from '../seedContent.ts';
import { checkGrounds } from './checkGrounds.ts';
import type { Edit, EditPlan, EditProblem } from './Edit.ts';
import { PendingRecords } from './PendingRecords.ts';
import { planMerge } from './planMerge.ts';
import { planRetract } from './planRetract.ts';
import { planRevert } from './planRevert.ts';
import { planSay, readNamed } from './planSay.ts';
import { planSplit } from './planSplit.ts';

export interface PlanParts {
  readonly store: Pick<Store, 'version' | 'entities' | 'relationships' | 'history' | 'changesSince' | 'revisions'>;
  readonly ontology: Ontology;
  /** The ids of the relationships that an entity takes part in, and of the entities and relationships that have a source as evidence, at least as of the store's version. */
  readonly touching: (id: string) => Promise<TouchingIds>;
  /** The id of what has the id, or what the id was merged into; null: neither is there. */
  readonly survivorOf: (id: string) => Promise<string | null>;
}

/** What one edit makes of the records as the edits before it left them; it tells what is wrong. */
export type PlanEdit<E extends Edit> = (parts: PlanParts, records: PendingRecords, edit: E) => Promise<readonly Omit<EditProblem, 'edit'>[]>;

/** What the edits come to, one after the other; nothing is written. `evidence` is that of the request as a whole. */
export async function planEdits(parts: PlanParts, edits: readonly Edit[], evidence: readonly EvidenceItem[] = []): Promise<EditPlan> {
  const version = await parts.store.version();
  const records = new PendingRecords(parts.store);
  const problems: EditProblem[] = [];
  await readNamed(parts.ontology, records, edits);
  for (const [i, edit] of edits.entries()) for (const problem of await planOne(parts, records, edit)) problems.push({ edit: i, ...problem });
  for (const problem of await checkGrounds(parts, records, edits, evidence)) problems.push({ edit: null, ...problem });
  return { version, changes: records.changes(), problems };
}

function planOne(parts: PlanParts, records: PendingRecords, edit: Edit): Promise<readonly Omit<EditProblem, 'edit'>[]> {
  switch (edit.op) {
    case 'SAY':
      return planSay(parts, records, edit);
    case 'RETRACT':
      return planRetract(parts, records, edit);
    case 'MERGE':
      return planMerge(parts, records, edit);
    case 'SPLIT':
      return planSplit(parts, records, edit);
    case 'REVERT':
      return planRevert(parts, records, edit);
  }
}
