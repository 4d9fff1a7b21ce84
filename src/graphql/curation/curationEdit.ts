import type { Edit } from '../../curation/edit/Edit.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import type { CurationEditInput } from '../generated.ts';
import { entityItem, relationshipItem, sourceItem, statementItem } from './editInput.ts';
import { retractTarget } from './retractTarget.ts';

/** One of several edits of a request. */
export function curationEdit(ontology: Ontology, input: CurationEditInput): Edit {
  const { upsertEntity, relate, addStatement, addSource, retract, mergeEntities, splitEntity } = input;
  if (upsertEntity != null) return { op: 'SAY', content: { entities: [entityItem(ontology, upsertEntity)] } };
  if (relate != null) return { op: 'SAY', content: { relationships: [relationshipItem(relate)] } };
  if (addStatement != null) return { op: 'SAY', content: { statements: [{ entity: addStatement.entity, ...statementItem(addStatement.statement) }] } };
  if (addSource != null) return { op: 'SAY', content: { sources: [sourceItem(addSource)] } };
  if (retract != null) return { op: 'RETRACT', target: retractTarget(retract) };
  if (mergeEntities != null) return { op: 'MERGE', ...mergeEntities };
  // Exactly one is given: the input is @oneOf.
  return { op: 'SPLIT', merged: splitEntity! };
}

/** Where in the edit's input something is wrong; `field` as in a seed file, for what says something. */
export function fieldOfEdit(input: CurationEditInput, field: readonly (string | number)[]): readonly (string | number)[] {
  const member = Object.entries(input).find(([, value]) => value != null)![0];
  if (!SAYING.has(member)) return [member, ...field];
  const [, , ...inside] = field;
  if (member === 'addStatement') return inside[0] === 'entity' ? [member, ...inside] : [member, 'statement', ...inside];
  return [member, ...inside];
}

const SAYING: ReadonlySet<string> = new Set(['upsertEntity', 'relate', 'addStatement', 'addSource']);
