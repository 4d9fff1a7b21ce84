import type { RetractTarget } from '../../curation/edit/Edit.ts';
import type { RetractTarget as RetractTargetInput } from '../generated.ts';

export function retractTarget(input: RetractTargetInput): RetractTarget {
  const { entity, relationship, statement, name, identifier } = input;
  if (entity != null) return { of: 'ENTITY', id: entity };
  if (relationship != null) return { of: 'RELATIONSHIP', id: relationship };
  if (statement != null) return { of: 'STATEMENT', id: statement.entity, statement: statement.statement };
  if (name != null) return { of: 'NAME', id: name.entity, text: name.text };
  // Exactly one is given: the input is @oneOf.
  const { entity: id, scheme, value } = identifier!;
  return { of: 'IDENTIFIER', id, scheme, value };
}
