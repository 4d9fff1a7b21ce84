import { type Criteria, type Question, type SlowPath, slowConnectors, slowPaths } from './slowSearch.ts';
import { RELATIONSHIP_TYPES, type SmallGraph } from './smallGraph.ts';

/** How the answers are counted. */
export type Asked = 'SHORTEST' | 'ALL_SHORTEST' | 'K_SHORTEST' | 'ALL' | 'CONNECTORS';

export interface SlowRelaxation {
  /** The kind, and what it is about. */
  readonly what: string;
  readonly count: number;
  readonly example: SlowPath;
}

const STATUSES = ['ACTUAL', 'PLANNED', 'ENDED'];
const QUALITIES = ['PRIMARY', 'PRESS', 'REPOST', 'WEAK'] as const;

/** The changes that help, in order: each is made to the question, and the answers are counted. */
export function slowRelaxations(graph: SmallGraph, question: Question, asked: Asked, mostHops: number): SlowRelaxation[] {
  const helped = (what: string, changed: Partial<Question>): SlowRelaxation[] => {
    const { count, example } = countAnswers(graph, { ...question, ...changed }, asked);
    return count === 0 ? [] : [{ what, count, example: example as SlowPath }];
  };
  const criteria = question.criteria ?? {};
  const having = (what: string, changed: Partial<Criteria>) => helped(what, { criteria: { ...criteria, ...changed } });
  const orElse = (found: SlowRelaxation[], otherwise: () => SlowRelaxation[]) => (found.length > 0 ? found : otherwise());
  const found: SlowRelaxation[] = [];

  const { status, stance, minQuality, asOf, source, withoutSources } = criteria;
  if (status) {
    const missing = STATUSES.filter((one) => !status.includes(one));
    found.push(
      ...orElse(
        missing.flatMap((one) => having(`STATUS ${one}`, { status: [...status, one] })),
        () => having('STATUS any', { status: null }),
      ),
    );
  }
  if (stance) found.push(...having('STANCE', { stance: null }));
  if (minQuality) {
    const worse = QUALITIES.slice(QUALITIES.indexOf(minQuality) + 1);
    found.push(...worse.flatMap((one) => having(`QUALITY ${one}`, { minQuality: one })).slice(0, 1));
  }
  if (asOf) found.push(...having('TIME', { asOf: null }));
  if (source) found.push(...having(`SOURCE ${source}`, { source: null }));
  if (withoutSources) {
    found.push(
      ...orElse(
        withoutSources.flatMap((one) => having(`SOURCE ${one}`, { withoutSources: withoutSources.filter((other) => other !== one) })),
        () => (withoutSources.length === 0 ? [] : having('SOURCE any', { withoutSources: null })),
      ),
    );
  }
  found.push(...typeRelaxations(criteria, having));
  if (question.via) found.push(...helped('VIA', { via: null }));
  if (question.connector && asked === 'CONNECTORS') found.push(...helped('CONNECTOR', { connector: null }));
  const avoid = [...(question.avoid ?? [])].sort();
  found.push(
    ...orElse(
      avoid.flatMap((one) => helped(`AVOID ${one}`, { avoid: new Set(avoid.filter((other) => other !== one)) })),
      () => (avoid.length === 0 ? [] : helped('AVOID any', { avoid: null })),
    ),
  );
  // What connects nothing stands last; the sort is stable.
  found.sort((a, b) => Number(a.what === 'TYPES NEAR') - Number(b.what === 'TYPES NEAR') || b.count - a.count);
  for (let maxHops = question.maxHops + 1; maxHops <= mostHops; maxHops++) {
    const longer = helped(`MORE_HOPS ${maxHops}`, { maxHops });
    if (longer.length > 0) return [...found, ...longer];
  }
  return found;
}

/** The answers of a question, and the first path with one on it. */
export function countAnswers(graph: SmallGraph, question: Question, asked: Asked): { count: number; example: SlowPath | undefined } {
  const paths = slowPaths(graph, question);
  if (asked === 'CONNECTORS') {
    const connectors = slowConnectors(paths, question.connector);
    return { count: connectors.size, example: paths.find(({ ids }) => ids.slice(1, -1).some((id) => connectors.has(id))) };
  }
  const shortest = paths.filter(({ ids }) => ids.length === paths[0].ids.length).length;
  const count = asked === 'SHORTEST' ? Math.min(1, shortest) : asked === 'ALL_SHORTEST' ? shortest : paths.length;
  return { count, example: paths[0] };
}

function typeRelaxations(criteria: Criteria, having: (what: string, changed: Partial<Criteria>) => SlowRelaxation[]): SlowRelaxation[] {
  const types = criteria.types ?? null;
  const notTypes = criteria.notTypes ?? null;
  const isWalked = (type: string) => (types?.includes(type) ?? type !== 'NEAR') && !notTypes?.includes(type);
  const walked = RELATIONSHIP_TYPES.filter(isWalked);
  const more = RELATIONSHIP_TYPES.filter((type) => !isWalked(type)).flatMap((type) => having(`TYPES ${type}`, { types: [...walked, type], notTypes: null }));
  if (more.length > 0) return more;
  return [...(types === null ? [] : having('TYPES any', { types: null })), ...(notTypes === null ? [] : having('TYPES none left out', { notTypes: null }))];
}
