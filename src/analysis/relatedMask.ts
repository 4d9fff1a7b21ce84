import { STATUSES } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { RelatedCriteria } from './EntityCriteria.ts';
import { daysOf, listed, refused } from './filterInput.ts';

/**
 * 1 for each entity whose relationships of these types, direction, status and date are as the quantifier says: SOME leads to one of `others`, NONE does,
 * or there is at least one and EVERY one does. A symmetric type has no direction, so any direction finds it. `others` null: anything.
 */
export function relatedMask(snapshot: Snapshot, criteria: RelatedCriteria, others: Uint8Array | null, path: string): Uint8Array {
  const { entities } = snapshot;
  const quantifier = criteria.quantifier ?? 'SOME';
  if (quantifier === 'EVERY' && others === null)
    throw refused('BAD_USER_INPUT', `${path}.to`, 'EVERY asks what all of the others are; say it in `to`, or ask for SOME');
  const leading = new Uint8Array(entities.count);
  const misleading = new Uint8Array(quantifier === 'EVERY' ? entities.count : 0);
  eachRelated(snapshot, criteria, path, (entity, other) => {
    if (others === null || others[other] === 1) leading[entity] = 1;
    else misleading[entity] = 1;
  });
  switch (quantifier) {
    case 'SOME':
      return leading;
    case 'NONE':
      return leading.map((found) => 1 - found);
    case 'EVERY':
      return leading.map((found, entity) => found & (1 - misleading[entity]));
  }
}

/** Tells each relationship that fits from each end that it may be seen from. */
function eachRelated({ relationships, ontology }: Snapshot, criteria: RelatedCriteria, path: string, tell: (entity: number, other: number) => void): void {
  const types = criteria.types == null ? null : listed(criteria.types, `${path}.types`, (type) => ontology.relationshipTypeByName.get(type)?.index ?? -1);
  const statuses = criteria.status == null ? null : listed(criteria.status, `${path}.status`, (value) => (STATUSES as readonly string[]).indexOf(value));
  const [first, last] = criteria.asOf == null ? [null, 0] : daysOf(criteria.asOf, `${path}.asOf`);
  const direction = criteria.direction ?? 'ANY';
  const isWanted = ontology.relationshipTypes.map((_, type) => types === null || types.has(type));
  const [outward, inward] = (['OUT', 'IN'] as const).map((way) =>
    ontology.relationshipTypes.map(({ symmetric }) => symmetric || direction === 'ANY' || direction === way),
  );
  const { live, type, from, to, since, until, status, count } = relationships;
  for (let r = 0; r < count; r++) {
    if (!isWanted[type[r]] || (live !== null && live[r] === 0)) continue;
    if (first !== null && (since[r] > last || until[r] < first)) continue;
    if (statuses !== null && !statuses.has(status[r])) continue;
    if (outward[type[r]]) tell(from[r], to[r]);
    if (inward[type[r]]) tell(to[r], from[r]);
  }
}
