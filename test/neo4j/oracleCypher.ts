/**
 * The path questions of design.md §3 put in Cypher, for Neo4j to answer from what the store wrote: labels, relationship types and readable
 * properties. Nothing here is shared with src/. All data are in
 * one parameter, a map: Neo4j plans a statement again, which takes longer than to run it, when other parameters are null or of another length.
 */
export interface Fits {
  readonly types?: readonly string[];
  readonly kinds?: readonly string[];
  readonly ids?: readonly string[];
}

export interface Conditions {
  readonly types?: readonly string[];
  readonly notTypes?: readonly string[];
  readonly asOf?: string;
  readonly status?: readonly ('ACTUAL' | 'PLANNED' | 'ENDED')[];
  readonly stance?: 'STATED' | 'IMPLIED';
  readonly minQuality?: 'PRIMARY' | 'PRESS' | 'REPOST' | 'WEAK';
  readonly source?: string;
  readonly withoutSources?: readonly string[];
}

export interface Question {
  readonly from: Fits;
  readonly to: Fits;
  /** At most 4. */
  readonly maxHops: number;
  /** How many paths K_SHORTEST gives, at most 3. */
  readonly first: number;
  readonly relationships: Conditions | null;
  readonly via: Fits | null;
  readonly avoid: Fits | null;
  readonly connector: Fits | null;
}

export type Mode = 'SHORTEST' | 'ALL_SHORTEST' | 'K_SHORTEST' | 'ALL';

export interface CypherPath {
  readonly ids: string[];
  readonly hops: string[][];
  readonly score: number;
}

export interface CypherConnector {
  readonly id: string;
  readonly distance: number;
  readonly pathCount: number;
  readonly score: number;
  readonly paths: CypherPath[];
}

/** True where the parameter is null. */
function fits(node: string, parameter: string): string {
  return `(${parameter}.labels IS NULL OR any(label IN labels(${node}) WHERE label IN ${parameter}.labels))
    AND (${parameter}.kinds IS NULL OR coalesce(${node}.kind IN ${parameter}.kinds, false))
    AND (${parameter}.ids IS NULL OR ${node}.id IN ${parameter}.ids)`;
}

/** Ids: A without B, B without A, what may stand between, what may be a connector, and the sources that evidence may come from. */
export const SIDES = `
  OPTIONAL MATCH (s:Source) WHERE s.quality IN $q.qualities AND NOT s.id IN $q.withoutSources AND ($q.source IS NULL OR s.id = $q.source)
  WITH collect(s.id) AS trusted
  MATCH (x:Entity)
  WITH trusted, x.id AS id, ${fits('x', '$q.from')} AS isFrom, ${fits('x', '$q.to')} AS isTo, ${fits('x', '$q.via')} AS isVia,
    ${fits('x', '$q.connector')} AS isConnector, $q.avoid IS NOT NULL AND ${fits('x', '$q.avoid')} AS isAvoided
  WITH trusted, collect({id: id, isStart: isFrom AND NOT isTo AND NOT isAvoided, isEnd: isTo AND NOT isFrom AND NOT isAvoided,
    isInside: isVia AND NOT isFrom AND NOT isTo AND NOT isAvoided, isConnector: isConnector}) AS all
  RETURN trusted, [x IN all WHERE x.isStart | x.id] AS starts, [x IN all WHERE x.isEnd | x.id] AS ends,
    [x IN all WHERE x.isInside | x.id] AS inside, [x IN all WHERE x.isConnector | x.id] AS connectors`;

/** A period holds when it begins before the asked time ends, and ends (the day after its last) after the asked time begins. */
const step = (date: string) => `duration(CASE size(${date}) WHEN 4 THEN 'P1Y' WHEN 7 THEN 'P1M' ELSE 'P1D' END)`;
const WALKABLE = `
  CASE WHEN $q.types IS NULL THEN NOT type(r) IN $q.unconnected ELSE type(r) IN $q.types END
  AND NOT type(r) IN $q.notTypes
  AND ($q.status IS NULL OR r.status IN $q.status)
  AND ($q.asOf IS NULL OR coalesce(r.on, r.since) IS NULL OR date(coalesce(r.on, r.since)) < date($q.asOf) + ${step('$q.asOf')})
  AND ($q.asOf IS NULL OR r.until IS NULL OR date(r.until) + ${step('r.until')} > date($q.asOf))
  AND any(line IN r.evidence WHERE ($q.stance IS NULL OR split(line, ' | ')[0] = $q.stance) AND split(line, ' | ')[1] IN $q.trusted)`;

const ENDS = 'MATCH (a:Entity) WHERE a.id IN $q.starts MATCH (b:Entity) WHERE b.id IN $q.ends';

/** Cypher repeats no relationship; that no entity comes twice is for us to say. ({1,1} is a quantifier that 5.26 refuses after SHORTEST.) */
const TRAILS = `(a) ((u)-[r]-(v) WHERE ${WALKABLE}){1,4} (b)
  WHERE size(r) <= $q.maxHops AND all(x IN v[..-1] WHERE x.id IN $q.inside) AND all(i IN range(0, size(v) - 1) WHERE NOT v[i] IN u[..i + 1])`;

/** Trails over parallel relationships are one path by its `stops`; each hop weighs the sum of (deg_t(u) · deg_t(v))^-½ over what they took there. */
const SCORED = `
  WITH nodes(p) AS stops, collect(relationships(p)) AS trails
  UNWIND range(0, size(stops) - 2) AS hop
  UNWIND trails AS trail
  WITH DISTINCT stops, hop, trail[hop] AS r, stops[hop] AS u, stops[hop + 1] AS v
  WITH stops, hop, r.id AS id, COUNT { (u)-[q]-() WHERE type(q) = type(r) } * COUNT { (v)-[q]-() WHERE type(q) = type(r) } AS degrees
  WITH stops, hop, id, degrees ORDER BY id
  WITH stops, hop, collect(id) AS ids, sum(1 / sqrt(degrees)) AS weight ORDER BY hop
  WITH stops, collect(ids) AS hops, collect(weight) AS weights
  WITH [n IN stops | n.id] AS ids, hops, reduce(product = 1.0, weight IN weights | product * weight) AS score`;

/** Rounded, so that the last bits of a product never decide an order. */
const IN_ORDER = 'size(hops), round(score, 13) DESC, ids';

/** The selectors work on each pair of ends; the least length over all pairs is what an A–B search calls shortest. */
const ALL_SHORTEST = `MATCH p = ALL SHORTEST (${TRAILS})
  WITH collect(p) AS found, min(length(p)) AS least UNWIND [p IN found WHERE length(p) = least] AS p`;
/** Each group has a path at least, so 4 groups hold 4 paths. */
const GROUPS = `MATCH p = SHORTEST 4 GROUPS (${TRAILS})`;

const found = (matched: string) => `${ENDS} ${matched} ${SCORED} RETURN ids, hops, score ORDER BY ${IN_ORDER}`;

/** Paths in order, for K_SHORTEST at least one more than asked for, which tells that there are more. */
export const PATHS: Readonly<Record<Mode, string>> = {
  SHORTEST: found(ALL_SHORTEST),
  ALL_SHORTEST: found(ALL_SHORTEST),
  K_SHORTEST: found(GROUPS),
  ALL: found(`MATCH p = ${TRAILS}`),
};

/** One shortest path, whichever, for each pair of ends. */
export const ANY_SHORTEST = `${ENDS} MATCH p = ANY SHORTEST (${TRAILS}) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY size(ids), ids`;

/** Connectors in order, each with its three best paths. */
export const CONNECTORS = `${ENDS} MATCH p = ${TRAILS} ${SCORED} ORDER BY ${IN_ORDER}
  UNWIND ids[1..-1] AS id
  WITH id, ids, hops, score WHERE id IN $q.connectors
  WITH id, min(size(hops)) AS distance, count(*) AS pathCount, sum(score) AS total, collect({ids: ids, hops: hops, score: score})[..3] AS paths
  RETURN id, distance, pathCount, total AS score, paths ORDER BY distance, round(total, 13) DESC, id`;

export function parameters({ from, to, maxHops, relationships, via, avoid, connector }: Question): Record<string, unknown> {
  const { types, notTypes = [], asOf, status, stance, minQuality = 'WEAK', source, withoutSources = [] } = relationships ?? {};
  const qualities = ['PRIMARY', 'PRESS', 'REPOST', 'WEAK'];
  return {
    ...{ from: wanted(from), to: wanted(to), via: wanted(via), avoid: wanted(avoid), connector: wanted(connector), maxHops },
    ...{ types: types ?? null, notTypes, asOf: asOf ?? null, status: status ?? null, stance: stance ?? null, source: source ?? null, withoutSources },
    qualities: qualities.slice(0, qualities.indexOf(minQuality) + 1),
    // What the ontology marks `connects: false`.
    unconnected: ['LOCATED_IN'],
  };
}

function wanted(fits: Fits | null): Record<string, unknown> | null {
  if (fits === null) return null;
  return { labels: fits.types?.map((type) => type[0] + type.slice(1).toLowerCase()) ?? null, kinds: fits.kinds ?? null, ids: fits.ids ?? null };
}
