import type { Topology } from '../../snapshot/Topology.ts';
import type { Budget, BudgetName } from '../Budget.ts';
import { eitherMask } from './eitherMask.ts';
import { LevelSets } from './LevelSets.ts';
import { listWithin, type PathMode } from './listPaths.ts';
import type { Control, Meter } from './Meter.ts';
import { comparePaths, type FlatPaths, flatPaths, type PathKey } from './pathOrder.ts';
import type { SearchSpace } from './SearchSpace.ts';
import { SharedBudget } from './SharedBudget.ts';
import { tallyConnectors } from './tallyConnectors.ts';
import type { WalkFilter } from './WalkFilter.ts';
import { Workspace } from './Workspace.ts';

/** What is asked for, and how it is counted: as the question's own search counts it, K_SHORTEST as ALL. */
export type Goal = { readonly kind: 'PATHS'; readonly mode: PathMode } | { readonly kind: 'CONNECTORS'; readonly isConnector: Uint8Array | null };

/** What is different from the question; what is not named stays as it is. */
export interface Change {
  /** Longer paths, as far as the first length that has an answer. */
  readonly maxHops?: number;
  readonly filter?: WalkFilter | null;
  readonly dropped?: 'VIA' | 'CONNECTOR' | 'AVOID';
  /** An entity to avoid no longer. */
  readonly allowed?: number;
  /** What is `absent` counts too. */
  readonly isAnyTime?: boolean;
}

/** Changes of which each allows a part of what `cover` allows: where that gives no answer none of them does, and none is tried. */
export interface ChangeGroup {
  readonly cover: Change;
  /** EACH_AVOIDED: to allow what is to be avoided, one entity at a time. */
  readonly parts: readonly Change[] | 'EACH_AVOIDED';
  /** Parts allow ever more, and only the first that gives an answer is told. */
  readonly isStepwise: boolean;
  /** Told where no part gives an answer. */
  readonly fallbacks: readonly Change[] | 'COVER';
}

export interface ChangesJob {
  readonly kind: 'CHANGES';
  /** A question that has no answer. */
  readonly space: SearchSpace;
  /** What no path may touch, whatever is to be avoided (1 = yes), but where the time does not matter; null: nothing. */
  readonly absent: Uint8Array | null;
  readonly goal: Goal;
  readonly groups: readonly ChangeGroup[];
  /** For all changes together. */
  readonly budget: Budget;
}

/** A change that gives answers. */
export interface Helped {
  readonly group: number;
  /** Place among the parts, then the fallbacks; -1: the cover. Of EACH_AVOIDED the entity. */
  readonly change: number;
  readonly count: number;
  /** The first path with an answer on it. */
  readonly example: FlatPaths;
  /** Null: the count is whole. */
  readonly truncatedBy: BudgetName | null;
}

export interface ChangesResult {
  /** By group, then in the order of its changes. */
  readonly helped: readonly Helped[];
  /** Groups with changes of which it is not known whether they give an answer, ascending. */
  readonly unsearched: Uint32Array;
  readonly truncatedBy: BudgetName | null;
  readonly explored: number;
}

type Found = Omit<Helped, 'group' | 'change'>;

/** How many answers each change to a question would give it, one search a change (listPaths.ts, tallyConnectors.ts), each with its share of what is left of the budget. */
export function tryChanges(topology: Topology, job: ChangesJob, control: Control): ChangesResult {
  return new ChangeSearch(topology, job, new SharedBudget(job.budget, control)).run();
}

class ChangeSearch {
  readonly #topology: Topology;
  readonly #job: ChangesJob;
  readonly #budget: SharedBudget;
  readonly #helped: Helped[] = [];
  readonly #unsearched = new Set<number>();
  #truncatedBy: BudgetName | null = null;

  constructor(topology: Topology, job: ChangesJob, budget: SharedBudget) {
    this.#topology = topology;
    this.#job = job;
    this.#budget = budget;
  }

  run(): ChangesResult {
    this.#job.groups.forEach((group, index) => {
      this.#tryGroup(group, index);
    });
    const unsearched = Uint32Array.from(this.#unsearched);
    return { helped: this.#helped, unsearched, truncatedBy: this.#truncatedBy, explored: this.#budget.explored };
  }

  #tryGroup({ cover, parts, isStepwise, fallbacks }: ChangeGroup, group: number): void {
    const groupsLeft = this.#job.groups.length - group;
    const tried = parts === 'EACH_AVOIDED' || parts.length > 0 ? this.#partsThatMayHelp(cover, parts, group, groupsLeft) : [];
    if (tried === null) return;
    const before = this.#helped.length;
    for (const [i, part] of tried.entries()) {
      const helps = this.#tell(part, group, part.allowed ?? i, groupsLeft - 1 + tried.length - i);
      if (helps && isStepwise) return;
    }
    if (this.#helped.length > before) return;
    if (fallbacks === 'COVER') this.#tell(cover, group, -1, groupsLeft);
    else for (const [i, fallback] of fallbacks.entries()) this.#tell(fallback, group, tried.length + i, groupsLeft - 1 + fallbacks.length - i);
  }

  /** Null where none does. To know that, the shortest paths by all of them together will do. */
  #partsThatMayHelp(cover: Change, parts: ChangeGroup['parts'], group: number, groupsLeft: number): readonly Change[] | null {
    const together = this.#search(cover, group, groupsLeft + 1, true);
    if (together === null || together.count === 0) return null;
    return parts === 'EACH_AVOIDED' ? this.#eachAvoided(group, groupsLeft) : parts;
  }

  /** Whether the change gives an answer; it is told then. */
  #tell(change: Change, group: number, place: number, searchesLeft: number): boolean {
    const found = this.#search(change, group, searchesLeft, change.maxHops !== undefined);
    if (found === null || found.count === 0) return false;
    this.#truncatedBy ??= found.truncatedBy;
    this.#helped.push({ group, change: place, ...found });
    return true;
  }

  /** Null when it was cut before anything was found. */
  #search(change: Change, group: number, searchesLeft: number, isNearestOnly: boolean): Found | null {
    const found = this.#budget.run(searchesLeft, (meter) => countAnswers(this.#topology, this.#job, change, isNearestOnly, meter));
    if (found !== null && (found.truncatedBy === null || found.count > 0)) return found;
    return this.#unknown(group, found?.truncatedBy ?? 'TIME');
  }

  #unknown(group: number, by: BudgetName): null {
    this.#truncatedBy ??= by;
    this.#unsearched.add(group);
    return null;
  }

  /** Those that may stand on a path where nothing is to be avoided. */
  #eachAvoided(group: number, searchesLeft: number): Change[] {
    const { space, absent } = this.#job;
    const avoid = space.avoid as Uint8Array;
    const relevant = this.#budget.run(searchesLeft, (meter) => relevantEntities(this.#topology, { ...space, avoid: absent }, meter));
    const candidates = relevant ?? this.#unknown(group, 'TIME') ?? new Uint32Array(0);
    return Array.from(candidates).flatMap((allowed) => (avoid[allowed] === 1 ? [{ allowed }] : []));
  }
}

function countAnswers(topology: Topology, { space, absent, goal }: ChangesJob, change: Change, isNearestOnly: boolean, meter: Meter): Found {
  const asked = { ...space, ...spaceChange(space, change) };
  const changed = change.isAnyTime ? asked : { ...asked, avoid: eitherMask(asked.avoid, absent) };
  if (goal.kind === 'PATHS') {
    const all = isNearestOnly ? 'ALL_SHORTEST' : 'ALL';
    const mode = goal.mode === 'K_SHORTEST' || goal.mode === 'ALL' ? all : goal.mode;
    const { totalCount, paths, truncatedBy } = listWithin(topology, { space: changed, mode, first: 1, after: null }, meter);
    return { count: totalCount ?? 0, example: paths, truncatedBy };
  }
  const isConnector = change.dropped === 'CONNECTOR' ? null : goal.isConnector;
  const { tallies } = tallyConnectors(topology, changed, isConnector, 1, meter, isNearestOnly);
  const keys = tallies.keys();
  let first: PathKey | null = null;
  for (const key of keys) {
    const path = tallies.bestPathOf(key);
    if (first === null || comparePaths(path, first) < 0) first = path;
  }
  return { count: keys.length, example: flatPaths(topology, first === null ? [] : [first]), truncatedBy: meter.exhausted };
}

function spaceChange({ avoid }: SearchSpace, { maxHops, filter, dropped, allowed }: Change): Partial<SearchSpace> {
  if (maxHops !== undefined) return { maxHops };
  if (filter !== undefined) return { filter };
  if (dropped === 'VIA') return { via: null };
  if (dropped === 'AVOID') return { avoid: null };
  if (allowed === undefined || avoid === null) return {};
  const rest = avoid.slice();
  rest[allowed] = 0;
  return { avoid: rest };
}

/** In order of ids; null when the meter stops it. */
function relevantEntities(topology: Topology, space: SearchSpace, meter: Meter): Uint32Array | null {
  const workspace = Workspace.of(topology);
  const levels = new LevelSets(topology, space, workspace, meter);
  while (levels.depth < space.maxHops) if (!levels.grow()) return null;
  if (!levels.hasMet) return new Uint32Array(0);
  return levels.findRelevant() ? workspace.relevant.slice(0, levels.relevantCount) : null;
}
