import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

export interface OrderCriterion {
  readonly by: 'ID' | 'NAME' | 'DEGREE' | 'DATE';
  readonly direction: 'ASC' | 'DESC';
}

type Language = 'EN' | 'ZH';
type SortValue = string | number | null;

/** English by alphabet; Chinese by pinyin. Both are of ICU, which Node carries. */
const COLLATORS = { EN: new Intl.Collator('en'), ZH: new Intl.Collator('zh-u-co-pinyin') } as const;

/** What a mask holds, in order; ties are broken by id. */
export function orderedEntities(snapshot: Snapshot, mask: Uint8Array, orders: readonly OrderCriterion[], language: Language): Uint32Array {
  const members: number[] = [];
  for (let entity = 0; entity < mask.length; entity++) if (mask[entity] === 1) members.push(entity);
  if (orders.length > 0) {
    const ranks = orders.map(({ by }) => (by === 'NAME' ? nameRanks(snapshot, language) : null));
    members.sort((a, b) => {
      for (const [i, { by, direction }] of orders.entries()) {
        const rank = ranks[i];
        const order = rank === null ? compareValues(valueOf(snapshot, a, by, language), valueOf(snapshot, b, by, language), direction, language) : signed(rank[a] - rank[b], direction);
        if (order !== 0) return order;
      }
      return a - b;
    });
  }
  return Uint32Array.from(members);
}

/** The sort values of an entity and its id: what a cursor holds. */
export function pageKey(snapshot: Snapshot, entity: number, orders: readonly OrderCriterion[], language: Language): SortValue[] {
  return [...orders.map(({ by }) => valueOf(snapshot, entity, by, language)), snapshot.entities.ids[entity]];
}

/** The page that follows a key, which may be one of an older version or of an entity that is gone. */
export function pageAfter(
  snapshot: Snapshot,
  ordered: Uint32Array,
  key: readonly SortValue[] | null,
  orders: readonly OrderCriterion[],
  language: Language,
  first: number,
): { entities: Uint32Array; hasNextPage: boolean; hasPreviousPage: boolean } {
  let [low, high] = [0, key === null ? 0 : ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareToKey(snapshot, ordered[middle], key ?? [], orders, language) <= 0) low = middle + 1;
    else high = middle;
  }
  return { entities: ordered.subarray(low, low + first), hasNextPage: low + first < ordered.length, hasPreviousPage: low > 0 };
}

function compareToKey(snapshot: Snapshot, entity: number, key: readonly SortValue[], orders: readonly OrderCriterion[], language: Language): number {
  for (const [i, { by, direction }] of orders.entries()) {
    const order = compareValues(valueOf(snapshot, entity, by, language), key[i], direction, language);
    if (order !== 0) return order;
  }
  const [id, other] = [snapshot.entities.ids[entity], String(key.at(-1))];
  return id < other ? -1 : id > other ? 1 : 0;
}

/** Null (no date is known): last in both directions. */
function compareValues(a: SortValue, b: SortValue, direction: 'ASC' | 'DESC', language: Language): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return signed(a - b, direction);
  return signed(COLLATORS[language].compare(String(a), String(b)) || (a < b ? -1 : a > b ? 1 : 0), direction);
}

function signed(order: number, direction: 'ASC' | 'DESC'): number {
  return direction === 'ASC' ? order : -order;
}

function valueOf({ entities }: Snapshot, entity: number, by: OrderCriterion['by'], language: Language): SortValue {
  if (by === 'ID') return entities.ids[entity];
  if (by === 'DEGREE') return entities.degree[entity];
  if (by === 'NAME') return language === 'ZH' ? entities.nameZh[entity] : entities.nameEn[entity];
  return entities.since[entity] === DAY_OPEN_START ? null : entities.since[entity];
}

const ranksOf = new WeakMap<Snapshot, Partial<Record<Language, Uint32Array>>>();

/** Each entity's place among all names, equal names sharing a place; made once a snapshot and language. */
function nameRanks(snapshot: Snapshot, language: Language): Uint32Array {
  const known = ranksOf.get(snapshot) ?? {};
  const ready = known[language];
  if (ready !== undefined) return ready;
  const names = language === 'ZH' ? snapshot.entities.nameZh : snapshot.entities.nameEn;
  const order = Array.from(names.keys()).sort((a, b) => compareValues(names[a], names[b], 'ASC', language));
  const ranks = new Uint32Array(names.length);
  order.forEach((entity, i) => {
    ranks[entity] = i > 0 && names[order[i - 1]] === names[entity] ? ranks[order[i - 1]] : i;
  });
  ranksOf.set(snapshot, { ...known, [language]: ranks });
  return ranks;
}
