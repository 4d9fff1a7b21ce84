import type { EntityType } from '../../ontology/records.ts';
import { NO_KIND, type Snapshot } from '../../snapshot/Snapshot.ts';

export interface Fold {
  readonly of: number;
  readonly type: EntityType;
  readonly kind: string | null;
  readonly step: number;
  readonly firstCount: number;
  /** By rank. */
  members: number[];
  /** How many of the same entity, type and kind are shown. */
  shown: number;
}

export interface Shown {
  readonly entity: number;
  readonly step: number;
  readonly cameAsFocus: boolean;
}

/** What a neighbourhood shows so far, in the order in which it came. An entity is shown, or in one fold, or neither. */
export class FocusBoard {
  readonly items: (Shown | Fold)[] = [];
  readonly #size: number;
  readonly #snapshot: Snapshot;
  /** Place in `items` of each entity, plus 1; 0: it is neither shown nor folded. */
  readonly #placeOf: Uint32Array;
  readonly #folds = new Map<string, Fold>();
  #shownCount = 0;
  #foldedCount = 0;

  constructor(snapshot: Snapshot, size: number) {
    this.#snapshot = snapshot;
    this.#size = size;
    this.#placeOf = new Uint32Array(snapshot.entities.count);
  }

  /** How many more may be shown one by one. */
  get room(): number {
    return Math.max(0, this.#size - this.#shownCount);
  }

  get shown(): number[] {
    return this.items.flatMap((item) => ('entity' in item ? [item.entity] : []));
  }

  get folds(): Iterable<Fold> {
    return this.#folds.values();
  }

  get foldCount(): number {
    return this.#folds.size;
  }

  get foldedCount(): number {
    return this.#foldedCount;
  }

  isShown(entity: number): boolean {
    const place = this.#placeOf[entity];
    return place > 0 && 'entity' in this.items[place - 1];
  }

  isPlaced(entity: number): boolean {
    return this.#placeOf[entity] > 0;
  }

  foldHolding(entity: number): Fold | null {
    const place = this.#placeOf[entity];
    if (place === 0) return null;
    const item = this.items[place - 1];
    return 'entity' in item ? null : item;
  }

  /** The fold of what would be in one with that entity. */
  foldLike(of: number, entity: number): Fold | null {
    const { type, kind } = this.#typeOf(entity);
    return this.foldNamed(of, type, kind);
  }

  foldNamed(of: number, type: string, kind: string | null): Fold | null {
    return this.#folds.get(foldName(of, type, kind)) ?? null;
  }

  /** It must be in no fold. */
  show(entity: number, step: number, cameAsFocus = false): void {
    this.items.push({ entity, step, cameAsFocus });
    this.#placeOf[entity] = this.items.length;
    this.#shownCount++;
  }

  /** Neighbours of one entity that are of one type and kind, by rank, of which so many are shown besides. They must be placed nowhere. */
  putFold(of: number, members: number[], shown: number, step: number): void {
    const known = this.foldLike(of, members[0]);
    if (known !== null) {
      known.members = [...known.members, ...members];
      known.shown += shown;
    }
    const fold = known ?? { of, ...this.#typeOf(members[0]), step, firstCount: members.length, members, shown };
    if (known === null) {
      this.items.push(fold);
      this.#folds.set(foldName(of, fold.type, fold.kind), fold);
    }
    const place = this.items.indexOf(fold) + 1;
    for (const member of members) this.#placeOf[member] = place;
    this.#foldedCount += members.length;
  }

  /** Shows the first so many of a fold. */
  open(fold: Fold, count: number, step: number): void {
    this.showFolded(fold.members.slice(0, count), step);
  }

  /** Shows entities that are in folds, in their order. */
  showFolded(entities: readonly number[], step: number, cameAsFocus = false): void {
    const changed = new Set<Fold>();
    for (const entity of entities) {
      const fold = this.foldHolding(entity) as Fold;
      fold.shown++;
      changed.add(fold);
      this.show(entity, step, cameAsFocus);
    }
    for (const fold of changed) fold.members = fold.members.filter((member) => !this.isShown(member));
    this.#foldedCount -= entities.length;
  }

  #typeOf(entity: number): { readonly type: EntityType; readonly kind: string | null } {
    const { entities, ontology } = this.#snapshot;
    const kind = entities.kind[entity];
    return { type: ontology.entityTypes[entities.type[entity]].name, kind: kind === NO_KIND ? null : ontology.kinds[kind].name };
  }
}

function foldName(of: number, type: string, kind: string | null): string {
  return `${of} ${type} ${kind ?? '-'}`;
}
