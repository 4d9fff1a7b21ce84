import { AtlasError } from '../errors.ts';
import type { PartialDate } from '../ontology/partialDate.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { EntityCriteria } from './EntityCriteria.ts';
import { entityMask } from './entityMask.ts';
import { refused } from './filterInput.ts';

export interface Group {
  readonly criteria: EntityCriteria;
  /** 1 for each entity that is in it. */
  readonly mask: Uint8Array;
}

const MAX_IDS = 100;
/** Of the filter that a group is. */
export const GROUP_LIMITS = { maxDepth: 2, maxTextLength: 2_000, maxIds: MAX_IDS };

/** Reads ids, kinds and types with commas between: what is one of them is in the group. Refuses by the parameter's name what is none. */
export function readGroup(snapshot: Snapshot, name: string, text: string, asOf: PartialDate | null): Group {
  const { ontology, entities } = snapshot;
  const parts = [
    ...new Set(
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ];
  if (parts.length === 0 || parts.length > MAX_IDS) throw refused('BAD_USER_INPUT', name, `give from 1 to ${MAX_IDS} ids, kinds or types, separated by commas`);
  const types = parts.filter((part) => ontology.entityTypes.some((type) => type.name === part));
  const kinds = parts.filter((part) => ontology.kindByName.has(part));
  const ids = parts.filter((part) => part.includes('/'));
  for (const id of ids) {
    if (entities.ids.find(id) === undefined) throw new AtlasError('NOT_FOUND', [`${name}: no entity has the id "${id}"`], { details: { argument: name, id } });
  }
  const unknown = parts.find((part) => !types.includes(part) && !kinds.includes(part) && !ids.includes(part));
  if (unknown !== undefined) throw refused('BAD_USER_INPUT', name, `"${unknown}" is neither an id nor a kind like HOSPITAL nor a type like FUND`);
  const or = [types.length > 0 ? { types } : null, kinds.length > 0 ? { kinds } : null, ids.length > 0 ? { ids } : null].filter((one) => one !== null);
  const criteria: EntityCriteria = or.length === 1 ? or[0] : { or };
  return { criteria, mask: entityMask(snapshot, criteria, { argument: name, asOf, ...GROUP_LIMITS }) };
}
