import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../../src/ontology/records.ts';

/**
 * The meaning of design.md §3 in the plainest words: every simple walk is tried and those that fit are kept. It shares no code with
 * src/paths and knows no snapshot, no number and no mask; it is only fit for graphs of about ten entities.
 */
export interface Question {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly maxHops: number;
  readonly criteria: Criteria | null;
  readonly via: ReadonlySet<string> | null;
  readonly avoid: ReadonlySet<string> | null;
  readonly connector: ReadonlySet<string> | null;
}

export interface Criteria {
  readonly types?: readonly string[] | null;
  readonly notTypes?: readonly string[] | null;
  readonly asOf?: string | null;
  readonly status?: readonly string[] | null;
  readonly stance?: 'STATED' | 'IMPLIED' | null;
  readonly minQuality?: 'PRIMARY' | 'PRESS' | 'REPOST' | 'WEAK' | null;
  readonly source?: string | null;
  readonly withoutSources?: readonly string[] | null;
}

export interface SlowPath {
  readonly ids: readonly string[];
  readonly score: number;
  readonly hops: readonly (readonly string[])[];
}

export interface Graph {
  readonly entities: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

const QUALITIES = ['PRIMARY', 'PRESS', 'REPOST', 'WEAK'];

/** All paths, in order. */
export function slowPaths(graph: Graph, question: Question): SlowPath[] {
  const walkable = graph.relationships.filter((relationship) => slowAccepts(graph, question.criteria, relationship, 'PATHS'));
  const found: SlowPath[] = [];
  const walk = (ids: readonly string[]): void => {
    if (isAnswer(ids, question)) found.push(describe(graph, walkable, ids));
    if (ids.length > question.maxHops) return;
    for (const next of neighbours(walkable, ids[ids.length - 1])) if (!ids.includes(next)) walk([...ids, next]);
  };
  for (const start of new Set(question.from)) walk([start]);
  return found.sort(slowOrder);
}

/** Diestel's A–B path, then `via` and `avoid`. */
function isAnswer(ids: readonly string[], { from, to, via, avoid }: Question): boolean {
  if (ids.length < 2) return false;
  const first = ids[0];
  const last = ids[ids.length - 1];
  const interior = ids.slice(1, -1);
  if (!from.includes(first) || [...interior, last].some((id) => from.includes(id))) return false;
  if (!to.includes(last) || [first, ...interior].some((id) => to.includes(id))) return false;
  if (via !== null && interior.some((id) => !via.has(id))) return false;
  return avoid === null || !ids.some((id) => avoid.has(id));
}

/** Entity -> summed scores, count and least length of the given paths through its inside. */
export function slowConnectors(paths: readonly SlowPath[], connector: ReadonlySet<string> | null): Map<string, { paths: SlowPath[]; score: number }> {
  const found = new Map<string, { paths: SlowPath[]; score: number }>();
  for (const path of paths) {
    for (const id of path.ids.slice(1, -1)) {
      if (connector !== null && !connector.has(id)) continue;
      const before = found.get(id) ?? { paths: [], score: 0 };
      found.set(id, { paths: [...before.paths, path], score: before.score + path.score });
    }
  }
  return found;
}

export function slowAccepts(graph: Graph, criteria: Criteria | null, relationship: RelationshipRecord, use: 'PATHS' | 'NEIGHBOURHOOD'): boolean {
  const named = criteria?.types ?? null;
  if (named !== null && !named.includes(relationship.type)) return false;
  if (named === null && use === 'PATHS' && relationship.type === 'NEAR') return false;
  if (criteria === null) return true;
  if (criteria.notTypes?.includes(relationship.type)) return false;
  if (criteria.status && !criteria.status.includes(relationship.status)) return false;
  if (criteria.asOf) {
    const start = relationship.on ?? relationship.since;
    if (start !== null && dayText(start, '-01') > dayText(criteria.asOf, '-99')) return false;
    if (relationship.until !== null && dayText(relationship.until, '-99') < dayText(criteria.asOf, '-01')) return false;
  }
  return relationship.evidence.some((piece) => {
    if (criteria.stance && piece.stance !== criteria.stance) return false;
    if (criteria.minQuality && qualityRank(graph, piece) > QUALITIES.indexOf(criteria.minQuality)) return false;
    if (criteria.source && piece.source !== criteria.source) return false;
    return !criteria.withoutSources?.includes(piece.source);
  });
}

/** Length, score (highest first), ids. */
export function slowOrder(a: SlowPath, b: SlowPath): number {
  if (a.ids.length !== b.ids.length) return a.ids.length - b.ids.length;
  if (a.score !== b.score) return b.score - a.score;
  const different = a.ids.findIndex((id, i) => id !== b.ids[i]);
  if (different === -1) return 0;
  return a.ids[different] < b.ids[different] ? -1 : 1;
}

function describe(graph: Graph, walkable: readonly RelationshipRecord[], ids: readonly string[]): SlowPath {
  const hops = ids.slice(1).map((id, i) => walkable.filter((relationship) => joins(relationship, ids[i], id)));
  const weights = hops.map((hop) => byId(hop).reduce((sum, relationship) => sum + weight(graph, relationship), 0));
  if (ids[0] > ids[ids.length - 1]) weights.reverse();
  const product = weights.reduce((score, hopWeight) => score * hopWeight, 1);
  return { ids, score: Number(product.toPrecision(12)), hops: hops.map((hop) => bestFirst(graph, hop).map(({ id }) => id)) };
}

export function weight({ relationships }: Graph, { type, from, to }: RelationshipRecord): number {
  const degree = (id: string) => relationships.filter((other) => other.type === type && (other.from === id || other.to === id)).length;
  return 1 / Math.sqrt(degree(from) * degree(to));
}

export function bestFirst(graph: Graph, hop: readonly RelationshipRecord[]): RelationshipRecord[] {
  const best = ({ evidence }: RelationshipRecord) => evidence.map((piece) => `${piece.stance === 'STATED' ? 0 : 1}${qualityRank(graph, piece)}`).sort()[0];
  return byId(hop).sort((a, b) => best(a).localeCompare(best(b)) || b.evidence.length - a.evidence.length);
}

export function byId(relationships: readonly RelationshipRecord[]): RelationshipRecord[] {
  return [...relationships].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function neighbours(walkable: readonly RelationshipRecord[], id: string): Set<string> {
  return new Set(walkable.filter(({ from, to }) => from === id || to === id).map(({ from, to }) => (from === id ? to : from)));
}

function joins({ from, to }: RelationshipRecord, a: string, b: string): boolean {
  return (from === a && to === b) || (from === b && to === a);
}

function qualityRank({ entities }: Graph, { source }: EvidenceRecord): number {
  return QUALITIES.indexOf(entities.find(({ id }) => id === source)?.source?.quality ?? '');
}

/** The date filled up with "-01" or "-99" to year, month and day: text order is then the order of first or last days. */
function dayText(date: string, filler: string): string {
  return `${date}${filler}${filler}`.slice(0, 10);
}
