import type { Change, LoggedChange } from './store.ts';

/** What makes `after` of what has the id, where that or what was there `before` is a record. */
export function changeOf({ id, before, after }: Pick<LoggedChange, 'id' | 'before' | 'after'>): Change {
  if (after === null) return { op: 'names' in before! ? 'DELETE_ENTITY' : 'DELETE_RELATIONSHIP', id };
  return 'names' in after ? { op: 'PUT_ENTITY', entity: after } : { op: 'PUT_RELATIONSHIP', relationship: after };
}
