import type { Steps } from '../../lib/steps.ts';
import { mayWalk, type WalkFilter } from '../../paths/kernels/WalkFilter.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';
import { rankOf } from '../../snapshot/Topology.ts';
import type { MapFilter } from '../MapRequest.ts';
import { FocusBoard } from './FocusBoard.ts';
import { mayBeOnMap, namesPlaces, relationshipsOnMap } from './mapMasks.ts';
import { LEAST_FOLDED, SMALL, shareRoom } from './shareRoom.ts';
import { SLOTS_A_STEP } from './slotsAStep.ts';
import { sortedInSteps } from './sortedInSteps.ts';

/** In all folds of a map. */
const MOST_FOLDED = 200_000;

/** One after the other, entities come into the middle and folds are opened. What each of these adds has its step; what was there before stays. */
export class FocusWalk {
  readonly board: FocusBoard;
  readonly #snapshot: Snapshot;
  readonly #size: number;
  readonly #mayShow: (entity: number) => boolean;
  /** Of what is in the middle; null: every relationship may be walked. */
  readonly nearby: WalkFilter | null;
  /** Further out, being in the same place is no connection. */
  readonly #further: WalkFilter | null;
  readonly #isExpanded: Uint8Array;
  /** The first expanded entity that each one was met from, plus 1; and 1 for what was met from another one too. */
  readonly #metFrom: Uint32Array;
  readonly #isShared: Uint8Array;
  /** The turn in which it was met last. */
  readonly #metIn: Uint8Array;
  readonly #isDropped: Uint8Array;
  readonly #dropped: number[] = [];
  #turn = 0;
  #unmet = 0;
  #isCut = false;

  constructor(snapshot: Snapshot, filter: MapFilter, size: number) {
    const { count } = snapshot.entities;
    this.board = new FocusBoard(snapshot, size);
    this.#snapshot = snapshot;
    this.#size = size;
    this.#mayShow = mayBeOnMap(snapshot, filter);
    this.nearby = relationshipsOnMap(snapshot, filter, 'NEIGHBOURHOOD');
    this.#further = namesPlaces(snapshot, filter) ? this.nearby : relationshipsOnMap(snapshot, filter, 'PATHS');
    this.#isExpanded = new Uint8Array(count);
    this.#metFrom = new Uint32Array(count);
    this.#isShared = new Uint8Array(count);
    this.#metIn = new Uint8Array(count);
    this.#isDropped = new Uint8Array(count);
  }

  /** How many entities fit and are neither shown nor folded, and how many more of folds were asked for; null: there may be more that nobody counted. */
  get omitted(): number | null {
    if (this.#isCut) return null;
    let count = this.#unmet;
    for (const entity of this.#dropped) if (!this.board.isPlaced(entity)) count++;
    return count;
  }

  /** It comes into the middle, with what is around it. */
  *focus(entity: number, hops: number, step: number): Steps<void> {
    const { board } = this;
    const fold = board.foldHolding(entity);
    if (fold !== null) {
      board.showFolded([entity], step, true);
      this.#showRemnant(fold, step);
    } else if (!board.isShown(entity)) board.show(entity, step, true);
    let ring: readonly number[] = [entity];
    for (let hop = 1; hop <= hops && ring.length > 0; hop++) ring = yield* this.#expand(ring, hop === 1, hop < hops, step);
  }

  /** Shows the first so many of a fold, as far as there is room. Where there is no such fold nothing is to be done. */
  open(of: number, type: string, kind: string | null, count: number, step: number): void {
    const { board } = this;
    const fold = board.foldNamed(of, type, kind);
    if (fold === null || count <= fold.shown) return;
    const wanted = Math.min(count - fold.shown, fold.members.length);
    const given = Math.min(wanted, board.room);
    this.#unmet += wanted - given;
    board.open(fold, given, step);
    this.#showRemnant(fold, step);
  }

  /** Adds what is around some entities; returns those whose neighbours are next. */
  *#expand(ring: readonly number[], isMiddle: boolean, hasNext: boolean, step: number): Steps<number[]> {
    const { board } = this;
    const { topology, entities, ontology } = this.#snapshot;
    const walk = isMiddle ? this.nearby : this.#further;
    const turn = ++this.#turn;
    const fresh: number[] = [];
    const folded: number[] = [];
    const next: number[] = [];
    let work = 0;
    for (const from of ring) {
      this.#isExpanded[from] = 1;
      for (let slot = topology.at[from]; slot < topology.end[from]; slot++) {
        if (++work % SLOTS_A_STEP === 0) yield;
        const met = topology.to[slot];
        const isShown = board.isShown(met);
        if ((!isShown && !this.#mayShow(met)) || (walk !== null && !mayWalk(topology, walk, slot))) continue;
        if (this.#metFrom[met] === 0) this.#metFrom[met] = from + 1;
        else if (this.#metFrom[met] !== from + 1) this.#isShared[met] = 1;
        if (this.#metIn[met] === turn) continue;
        this.#metIn[met] = turn;
        const fold = board.foldHolding(met);
        if (isShown) next.push(met);
        else if (fold === null) fresh.push(met);
        else if (isMiddle && fold.of !== from) folded.push(met);
      }
    }
    const before = board.items.length;
    yield* this.#add(fresh, folded, step);
    if (hasNext && fresh.some((entity) => !board.isShown(entity))) this.#isCut = true;
    for (const item of board.items.slice(before)) if ('entity' in item && this.#metIn[item.entity] === turn) next.push(item.entity);
    // Everything is in Shanghai: who walks through a place walks anywhere.
    return next.filter((entity) => this.#isExpanded[entity] === 0 && ontology.entityTypes[entities.type[entity]].name !== 'PLACE');
  }

  /** `fresh`: placed nowhere yet; `folded`: in folds of other entities than the one that comes into the middle. */
  *#add(fresh: readonly number[], folded: readonly number[], step: number): Steps<void> {
    const { board } = this;
    if (fresh.length + folded.length <= Math.min(SMALL, board.room)) {
      this.#showTies(folded, step);
      for (const entity of yield* this.#ranked(fresh)) board.show(entity, step);
      return;
    }
    // Whoever is between two of them tells more than who hangs on one.
    const shared = yield* this.#ranked([...fresh.filter((entity) => this.#isShared[entity] === 1), ...folded]);
    const ties = shared.slice(0, Math.min(SMALL, board.room));
    this.#showTies(
      ties.filter((entity) => board.isPlaced(entity)),
      step,
    );
    for (const entity of ties) if (!board.isShown(entity)) board.show(entity, step);
    const groups = yield* this.#groups(fresh.filter((entity) => !board.isShown(entity)));
    const counts = shareRoom(
      groups.map(({ length }) => length),
      board.room,
    );
    groups.forEach((members, i) => {
      const count = counts[i];
      const rest = members.slice(count);
      for (const entity of members.slice(0, count)) board.show(entity, step);
      if (rest.length === 0) return;
      const of = this.#metFrom[members[0]] - 1;
      const known = board.foldLike(of, rest[0]);
      const hasRoom = board.foldCount < Math.max(SMALL, this.#size) && board.foldedCount + rest.length <= MOST_FOLDED;
      if (known !== null || (rest.length >= LEAST_FOLDED && hasRoom)) board.putFold(of, rest, count, step);
      else this.#drop(rest);
    });
  }

  #drop(entities: readonly number[]): void {
    for (const entity of entities) {
      if (this.#isDropped[entity] === 1) continue;
      this.#isDropped[entity] = 1;
      this.#dropped.push(entity);
    }
  }

  /** Takes them out of their folds. */
  #showTies(folded: readonly number[], step: number): void {
    const folds = new Set(folded.map((entity) => this.board.foldHolding(entity)));
    this.board.showFolded(folded, step);
    for (const fold of folds) if (fold !== null) this.#showRemnant(fold, step);
  }

  /** What is left of a fold and too little for one is shown where there is room. */
  #showRemnant(fold: Parameters<FocusBoard['open']>[0], step: number): void {
    const { length } = fold.members;
    if (length < LEAST_FOLDED && length <= this.board.room) this.board.open(fold, length, step);
  }

  /** By the entity that they hang on, type and kind: the largest first. The members of each by rank. */
  *#groups(entities: readonly number[]): Steps<number[][]> {
    const { type, kind } = this.#snapshot.entities;
    const groups = new Map<number, number[]>();
    let work = 0;
    for (const entity of yield* this.#ranked(entities)) {
      if (++work % SLOTS_A_STEP === 0) yield;
      const key = this.#metFrom[entity] * 65_536 + type[entity] * 256 + kind[entity];
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entity]);
      else group.push(entity);
    }
    // Those of one size in order of their best member.
    return [...groups.values()].sort((a, b) => b.length - a.length);
  }

  /** Those with most relationships first, then by id. */
  #ranked(entities: readonly number[]): Steps<number[]> {
    const { topology, entities: columns } = this.#snapshot;
    return sortedInSteps(entities, (a, b) => columns.degree[b] - columns.degree[a] || rankOf(topology, a) - rankOf(topology, b));
  }
}
