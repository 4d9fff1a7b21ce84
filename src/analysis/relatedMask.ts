import { DAY_OPEN_END, DAY_OPEN_START } from '../ontology/partialDate.ts';
import { STATUSES } from '../ontology/records.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { RelatedCriteria } from './EntityCriteria.ts';
import { daysOf, listed, refused } from './filterInput.ts';

/**
 * 1 for each entity whose relationships of these types, direction, status and date are as the quantifier says: SOME leads to one of `others`, NONE does,
 * or there is at least one and EVERY one does. A symmetric type has no direction, so any direction finds it. `others` null: anything.
 */
export function relatedMask(snapshot: Snapshot, criteria: RelatedCriteria, others: Uint8Array | null, path: string): Uint8Array {
  const quantifier = criteria.quantifier ?? 'SOME';
  if (quantifier === 'EVERY' && others === null)
    throw refused('BAD_USER_INPUT', `${path}.to`, 'EVERY asks what all of the others are; say it in `to`, or ask for SOME');
  const { leading, misleading } = endsOf(snapshot, criteria, others, path);
  switch (quantifier) {
    case 'SOME':
      return leading;
    case 'NONE':
      return leading.map((found) => 1 - found);
    case 'EVERY':
      return leading.map((found, entity) => found & (1 - misleading[entity]));
  }
}

/** Which way a relationship may be seen. */
const OUTWARD = 1;
const INWARD = 2;

/** Entities with a relationship that leads to one of `others`, and those with one that does not. */
function endsOf({ entities, relationships, ontology }: Snapshot, criteria: RelatedCriteria, others: Uint8Array | null, path: string) {
  const types = criteria.types == null ? null : listed(criteria.types, `${path}.types`, (type) => ontology.relationshipTypeByName.get(type)?.index ?? -1);
  const statuses = criteria.status == null ? null : listed(criteria.status, `${path}.status`, (value) => (STATUSES as readonly string[]).indexOf(value));
  const [first, last] = criteria.asOf == null ? [DAY_OPEN_START, DAY_OPEN_END] : daysOf(criteria.asOf, `${path}.asOf`);
  const direction = criteria.direction ?? 'ANY';
  const seen = Uint8Array.from(ontology.relationshipTypes, ({ symmetric }, type) => {
    if (types !== null && !types.has(type)) return 0;
    return symmetric || direction === 'ANY' ? OUTWARD | INWARD : direction === 'OUT' ? OUTWARD : INWARD;
  });
  const wanted = others ?? new Uint8Array(entities.count).fill(1);
  const isWanted = Uint8Array.from(STATUSES, (_, status) => Number(statuses === null || statuses.has(status)));
  const [leading, misleading] = [new Uint8Array(entities.count), new Uint8Array(entities.count)];
  const { live, type, from, to, since, until, status, count } = relationships;
  for (let r = 0; r < count; r++) {
    const ways = seen[type[r]];
    if (ways === 0 || isWanted[status[r]] === 0 || since[r] > last || until[r] < first || (live !== null && live[r] === 0)) continue;
    const one = from[r];
    const other = to[r];
    if ((ways & OUTWARD) !== 0) (wanted[other] === 1 ? leading : misleading)[one] = 1;
    if ((ways & INWARD) !== 0) (wanted[one] === 1 ? leading : misleading)[other] = 1;
  }
  return { leading, misleading };
}
