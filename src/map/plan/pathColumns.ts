import type { FoundPath } from '../../paths/FoundPath.ts';

/**
 * How far from the left each entity of some paths stands: their first ones at 0, their last ones furthest to the right, and each path from left to right. Where two paths
 * run through the same entities in opposite order, the better one decides. What has room between its neighbours stands midway.
 */
export function pathColumns(paths: readonly Pick<FoundPath, 'entities'>[]): Map<number, number> {
  const order = new ForwardOrder();
  for (const { entities } of paths) for (let i = 1; i < entities.length; i++) order.put(entities[i - 1], entities[i]);
  const sequence = order.sequence();
  const earliest = new Map<number, number>();
  for (const entity of sequence) earliest.set(entity, 1 + Math.max(-1, ...order.before(entity).map((one) => earliest.get(one) as number)));
  const last = Math.max(0, ...earliest.values());
  const latest = new Map<number, number>();
  for (const entity of sequence.toReversed()) latest.set(entity, Math.min(last + 1, ...order.after(entity).map((one) => latest.get(one) as number)) - 1);
  const columns = new Map<number, number>();
  for (const entity of sequence) columns.set(entity, Math.floor(((earliest.get(entity) as number) + (latest.get(entity) as number)) / 2));
  for (const { entities } of paths) {
    columns.set(entities[0], 0);
    columns.set(entities[entities.length - 1], last);
  }
  return columns;
}

/** Which entity comes before which, without circles. */
class ForwardOrder {
  readonly #after = new Map<number, Set<number>>();
  readonly #before = new Map<number, Set<number>>();

  /** Left out where it would close a circle. */
  put(from: number, to: number): void {
    for (const entity of [from, to]) {
      if (this.#after.has(entity)) continue;
      this.#after.set(entity, new Set());
      this.#before.set(entity, new Set());
    }
    if (this.#leads(to, from)) return;
    this.#after.get(from)?.add(to);
    this.#before.get(to)?.add(from);
  }

  after(entity: number): number[] {
    return [...(this.#after.get(entity) ?? [])];
  }

  before(entity: number): number[] {
    return [...(this.#before.get(entity) ?? [])];
  }

  /** All entities, none before one that must come before it. */
  sequence(): number[] {
    const waitsFor = new Map([...this.#before].map(([entity, before]) => [entity, before.size]));
    const sequence = [...waitsFor].flatMap(([entity, count]) => (count === 0 ? [entity] : []));
    for (const entity of sequence) {
      for (const next of this.after(entity)) {
        const left = (waitsFor.get(next) as number) - 1;
        waitsFor.set(next, left);
        if (left === 0) sequence.push(next);
      }
    }
    return sequence;
  }

  #leads(from: number, to: number): boolean {
    const seen = new Set([from]);
    for (const entity of seen) {
      if (entity === to) return true;
      for (const next of this.after(entity)) seen.add(next);
    }
    return false;
  }
}
