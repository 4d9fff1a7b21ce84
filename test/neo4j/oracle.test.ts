import { afterAll, beforeAll, expect, it } from '@jest/globals';
import neo4j, { type Session } from 'neo4j-driver';
import { entityMask } from '../../src/analysis/entityMask.ts';
import { type EntityRecord, type EntityType, type RelationshipRecord, SOURCE_QUALITIES, STANCES, STATUSES } from '../../src/ontology/records.ts';
import { DEFAULT_BUDGET } from '../../src/paths/Budget.ts';
import type { FoundPath } from '../../src/paths/FoundPath.ts';
import { findConnectors } from '../../src/paths/findConnectors.ts';
import { findPaths } from '../../src/paths/findPaths.ts';
import { createInlineRunner } from '../../src/paths/inlineRunner.ts';
import { relationshipFilter } from '../../src/paths/relationshipFilter.ts';
import { buildSnapshot } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import type { Change } from '../../src/store/store.ts';
import { RandomNumbers } from '../paths/randomNumbers.ts';
import { entity, relationship, source } from '../paths/smallGraph.ts';
import { describeNeo4j, type TestDatabase } from './describeNeo4j.ts';
import { ontology } from './names.ts';
import {
  ANY_SHORTEST,
  CONNECTORS,
  type Conditions,
  type CypherConnector,
  type CypherPath,
  type Fits,
  type Mode,
  PATHS,
  parameters,
  type Question,
  SIDES,
} from './oracleCypher.ts';

const GRAPHS = 8;
const QUERIES_PER_GRAPH = 40;
const MODES = ['SHORTEST', 'ALL_SHORTEST', 'K_SHORTEST', 'ALL', 'CONNECTORS'] as const;

const KINDS: readonly (readonly [EntityType, string | null])[] = [
  ['INSTITUTION', 'HOSPITAL'],
  ['INSTITUTION', 'COMPANY'],
  ['INSTITUTION', 'COMPANY'],
  ['FUND', null],
  ['AGREEMENT', null],
  ['PRODUCT', 'DRUG'],
  ['PERSON', null],
];
const TYPES = ['PARTY_TO', 'INVESTED_IN', 'PARTNERS_WITH', 'FINANCED', 'OPERATES', 'LOCATED_IN'];
// Only what is in use: making the indexes of all other types takes seconds.
const NAMES = { entityTypes: ['INSTITUTION', 'FUND', 'AGREEMENT', 'PRODUCT', 'PERSON', 'SOURCE'], relationshipTypes: TYPES };
const DATES = ['2010', '2011', '2012', '2011-06', '2011-07', '2012-02', '2011-06-15', '2012-02-29'];
const SOURCES = SOURCE_QUALITIES.map((quality, i) => source(`source/${i}`, quality));
const runner = createInlineRunner();

function compareOn(version: '5.26' | '2026', language: string): void {
  describeNeo4j(
    `the engine's paths, against ${language}`,
    (database) => {
      let session: Session;
      beforeAll(() => {
        session = database().driver.session({ defaultAccessMode: neo4j.session.READ });
      });
      afterAll(() => session?.close());

      it('are the paths and connectors that Cypher finds in what the store wrote, in order, with the same hops and scores', async () => {
        const seen = { queries: 0, answered: 0, paths: 0, parallel: 0, connectors: 0 };
        const answeredWith = new Map<string, number>();
        for (let seed = 1; seed <= GRAPHS; seed++) {
          const random = new RandomNumbers(seed);
          const graph = randomGraph(random);
          const snapshot = await stored(database(), graph);
          const asked = Array.from({ length: QUERIES_PER_GRAPH }, (_, i) => ({ mode: MODES[i % MODES.length], question: randomQuestion(random, graph) }));
          // In one transaction, and each statement on its way while another is at work. Plans made for the first graph will do for all.
          const answers = await session.executeRead((transaction) => {
            const rows = async (statement: string, q: object) =>
              (await transaction.run(`${language} replan=skip ${statement}`, { q })).records.map((record) => record.toObject());
            return Promise.all(
              asked.map(async ({ mode, question }) => {
                const [sides] = await rows(SIDES, parameters(question));
                const given = { ...parameters(question), ...sides };
                return Promise.all([rows(mode === 'CONNECTORS' ? CONNECTORS : PATHS[mode], given), mode === 'SHORTEST' ? rows(ANY_SHORTEST, given) : null]);
              }),
            );
          });
          for (const [i, { mode, question }] of asked.entries()) {
            const [expected, anyShortest] = answers[i];
            seen.queries++;
            try {
              if (mode === 'CONNECTORS') seen.connectors += await compareConnectors(snapshot, question, expected as never);
              else seen.paths += await comparePaths(snapshot, mode, question, expected as never);
              if (anyShortest !== null) await compareAnyShortest(snapshot, question, anyShortest as never);
            } catch (cause) {
              throw new Error(`Cypher (expected) and the engine (received) disagree: ${JSON.stringify({ seed, mode, ...question })}`, { cause });
            }
            if (mode !== 'CONNECTORS' && (expected as CypherPath[]).some(({ hops }) => hops.some((hop) => hop.length > 1))) seen.parallel++;
            if (expected.length === 0) continue;
            seen.answered++;
            const conditions = Object.keys({ ...question.relationships, ...given(question, mode) });
            for (const name of conditions) answeredWith.set(name, (answeredWith.get(name) ?? 0) + 1);
          }
        }
        process.stdout.write(
          `Neo4j ${version}, ${language}: ${JSON.stringify(seen)}, answered with a condition: ${JSON.stringify(Object.fromEntries(answeredWith))}\n`,
        );
        expect(seen.queries).toBeGreaterThanOrEqual(300);
        // Where nothing is found nothing is compared.
        expect(seen.answered).toBeGreaterThan(seen.queries / 2);
        expect(seen.paths).toBeGreaterThan(500);
        expect(seen.parallel).toBeGreaterThan(50);
        expect(seen.connectors).toBeGreaterThan(100);
        expect(answeredWith.size).toBe(11);
        expect(Math.min(...answeredWith.values())).toBeGreaterThanOrEqual(10);
      }, 300_000);
    },
    { versions: [version] },
  );
}

compareOn('5.26', 'CYPHER 5');
compareOn('2026', 'CYPHER 25');

/** How many paths were compared. */
async function comparePaths(snapshot: Snapshot, mode: Mode, question: Question, found: CypherPath[]): Promise<number> {
  const first = mode === 'K_SHORTEST' ? question.first : 100_000;
  const expected = found.slice(0, mode === 'SHORTEST' ? 1 : first);
  const { paths, complete, hasNextPage, totalCount } = await findPaths(snapshot, { ...inNumbers(snapshot, question), mode, first, after: null }, runner);
  expect({ complete, hasNextPage }).toEqual({ complete: true, hasNextPage: mode === 'K_SHORTEST' && found.length > first });
  if (mode !== 'K_SHORTEST') expect({ totalCount }).toEqual({ totalCount: expected.length });
  expectSamePaths(inIds(snapshot, paths), expected);
  return expected.length;
}

/** Of the shortest of each pair of ends those that are shortest of all must be among ours, and ours must be no longer. */
async function compareAnyShortest(snapshot: Snapshot, question: Question, found: { ids: string[] }[]): Promise<void> {
  const query = { ...inNumbers(snapshot, question), mode: 'ALL_SHORTEST', first: 100_000, after: null } as const;
  const ours = inIds(snapshot, (await findPaths(snapshot, query, runner)).paths).map(({ ids }) => ids);
  const least = found.map(({ ids }) => ids).filter((ids) => ids.length === found[0].ids.length);
  expect({ length: ours[0]?.length }).toEqual({ length: least[0]?.length });
  expect({ ours }).toEqual({ ours: expect.arrayContaining(least) });
}

/** How many connectors were compared. */
async function compareConnectors(snapshot: Snapshot, question: Question, expected: CypherConnector[]): Promise<number> {
  const connector = question.connector === null ? null : fitting(snapshot, question.connector);
  const query = { ...inNumbers(snapshot, question), connector, keep: 3, first: 100_000, after: null };
  const { connectors, complete, totalCount } = await findConnectors(snapshot, query, runner);
  const facts = (id: string, distance: number, pathCount: number) => ({ id, distance, pathCount });
  expect({
    complete,
    totalCount,
    connectors: connectors.map(({ entity, distance, pathCount }) => facts(snapshot.entities.ids.at(entity), distance, pathCount)),
  }).toEqual({
    complete: true,
    totalCount: expected.length,
    connectors: expected.map(({ id, distance, pathCount }) => facts(id, distance, pathCount)),
  });
  for (const [i, { score, paths }] of connectors.entries()) {
    expectSameScore(score, expected[i].score);
    expectSamePaths(inIds(snapshot, paths), expected[i].paths);
  }
  return expected.length;
}

function expectSamePaths(paths: readonly CypherPath[], expected: readonly CypherPath[]): void {
  const walk = ({ ids, hops }: CypherPath) => ({ ids, hops: hops.map((hop) => hop.toSorted()) });
  expect({ paths: paths.map(walk) }).toEqual({ paths: expected.map(walk) });
  for (const [i, { score }] of paths.entries()) expectSameScore(score, expected[i].score);
}

function expectSameScore(score: number, expected: number): void {
  if (!(Math.abs(score - expected) <= 1e-9 * expected)) expect(score).toBe(expected);
}

/** The graph through the real store, and the snapshot from what that store streams: both sides read what Neo4j holds. */
async function stored(database: TestDatabase, { entities, relationships }: Graph): Promise<Snapshot> {
  await database.wipe();
  const store = await openNeo4j(database.settings, NAMES);
  try {
    const changes: Change[] = [
      ...entities.map((one) => ({ op: 'PUT_ENTITY', entity: one }) as const),
      ...relationships.map((one) => ({ op: 'PUT_RELATIONSHIP', relationship: one }) as const),
    ];
    const version = await store.append(changes, 0, { who: 'oracle', why: 'test' });
    const onSkipped = (message: string) => {
      throw new Error(message);
    };
    const items = store.stream(() => {}, onSkipped);
    const snapshot = await buildSnapshot(items, ontology, { onSkipped, isLenient: true }, () => ({ version, loadedAt: new Date(0) }));
    expect([snapshot.entities.count, snapshot.relationships.count]).toEqual([entities.length, relationships.length]);
    return snapshot;
  } finally {
    await store.close();
  }
}

function inNumbers(snapshot: Snapshot, { from, to, maxHops, relationships, via, avoid }: Question) {
  const number = (id: string) => snapshot.entities.ids.find(id) as number;
  const { source: only, withoutSources, ...rest } = relationships ?? {};
  const criteria = { ...rest, source: only === undefined ? null : number(only), withoutSources: withoutSources?.map(number) };
  return {
    from: numbersOf(fitting(snapshot, from)),
    to: numbersOf(fitting(snapshot, to)),
    maxHops,
    filter: relationshipFilter(snapshot, relationships === null ? null : criteria, 'PATHS'),
    via: via === null ? null : fitting(snapshot, via),
    avoid: avoid === null ? null : fitting(snapshot, avoid),
    budget: { ...DEFAULT_BUDGET, timeMs: 30_000 },
  };
}

function fitting(snapshot: Snapshot, criteria: Fits): Uint8Array {
  return entityMask(snapshot, criteria, { argument: 'oracle', maxDepth: 1, maxTextLength: 100, maxIds: 100 });
}

function numbersOf(mask: Uint8Array): Uint32Array {
  return Uint32Array.from([...mask.keys()].filter((i) => mask[i] === 1));
}

function inIds({ entities, relationships }: Snapshot, paths: readonly FoundPath[]): CypherPath[] {
  return paths.map(({ entities: onPath, hops, score }) => ({
    ids: onPath.map((i) => entities.ids.at(i)),
    hops: hops.map((hop) => hop.map((r) => relationships.ids.at(r))),
    score,
  }));
}

function given({ via, avoid, connector }: Question, mode: (typeof MODES)[number]): object {
  return { ...(via && { via }), ...(avoid && { avoid }), ...(connector && mode === 'CONNECTORS' && { connector }) };
}

interface Graph {
  readonly entities: readonly EntityRecord[];
  readonly relationships: readonly RelationshipRecord[];
}

/** From nearly a tree to some eight relationships at each entity; some pairs are related twice or thrice, in either direction. */
function randomGraph(random: RandomNumbers): Graph {
  const entities = Array.from({ length: random.whole(10, 16) }, (_, i) => {
    const [type, kind] = random.one(KINDS);
    return { ...entity(`${type.toLowerCase()}/${random.whole(0, 999)}-${i}`), type, kind, status: random.one(STATUSES) };
  });
  const ids = entities.map(({ id }) => id);
  const pairs: [string, string][] = [];
  for (let left = Math.round(ids.length * random.one([1.4, 2, 2.6, 3.2])); left > 0; left--) {
    const from = random.one(ids);
    pairs.push([from, random.one(ids.filter((id) => id !== from))]);
  }
  for (const [from, to] of [...random.some(pairs, 0.2), ...random.some(pairs, 0.1)]) pairs.push(random.chance(0.5) ? [from, to] : [to, from]);
  return { entities: [...entities, ...SOURCES], relationships: pairs.map(([from, to], i) => randomRelationship(random, `r/${i}`, from, to)) };
}

function randomRelationship(random: RandomNumbers, id: string, from: string, to: string): RelationshipRecord {
  const date = () => (random.chance(0.5) ? null : random.one(DATES));
  const dated = random.chance(0.25) ? { on: random.one(DATES) } : { since: date(), until: date() };
  return relationship(id, from, to, {
    type: random.one(TYPES),
    status: random.chance(0.6) ? 'ACTUAL' : random.one(STATUSES),
    evidence: Array.from({ length: random.whole(1, 4) }, () => ({
      source: random.one(SOURCES).id,
      locator: random.chance(0.5) ? null : 'paragraph 3',
      stance: random.one(STANCES),
      asOf: date(),
    })),
    ...dated,
  });
}

/** Sides are some entities or all of a type, and overlap at times; most questions have some conditions, few have many. */
function randomQuestion(random: RandomNumbers, { entities }: Graph): Question {
  const all = entities.filter(({ type }) => type !== 'SOURCE');
  const ids = all.map(({ id }) => id);
  const maybe = <T>(value: T): T | null => (random.chance(0.2) ? value : null);
  const side = (outOf: readonly EntityRecord[]): Fits => {
    const { id, type } = random.one(outOf);
    return random.chance(0.3) ? { types: [type] } : { ids: [id, ...random.some(outOf, 0.1).map((one) => one.id)] };
  };
  const from = side(all);
  const others = all.filter(({ id, type }) => !from.ids?.includes(id) && !from.types?.includes(type));
  return {
    from,
    to: side(random.chance(0.8) && others.length > 0 ? others : all),
    maxHops: random.one([1, 2, 3, 3, 4, 4, 4]),
    first: random.whole(1, 3),
    relationships: random.chance(0.4) ? null : randomConditions(random),
    via: maybe(
      random.chance(0.5) ? { types: ['INSTITUTION', random.one(all).type, random.one(all).type] } : { ids: [random.one(ids), ...random.some(ids, 0.7)] },
    ),
    avoid: maybe(random.one<Fits>([{ ids: [random.one(ids), random.one(ids)] }, { kinds: ['HOSPITAL'] }, { types: ['AGREEMENT'] }])),
    connector: random.chance(0.5) ? null : random.one<Fits>([{ kinds: ['COMPANY', 'HOSPITAL'] }, { types: ['INSTITUTION', 'FUND', 'PERSON'] }]),
  };
}

function randomConditions(random: RandomNumbers): Conditions {
  const sources = SOURCES.map(({ id }) => id);
  const all = {
    types: [random.one(TYPES), ...random.some(TYPES, 0.7)],
    notTypes: [random.one(TYPES)],
    asOf: random.one(DATES),
    status: ['ACTUAL' as const, ...random.some(STATUSES, 0.3)],
    stance: random.one(STANCES),
    minQuality: random.one(SOURCE_QUALITIES),
    source: random.one(sources),
    withoutSources: [random.one(sources), ...random.some(sources, 0.3)],
  };
  const names = Object.keys(all) as (keyof Conditions)[];
  const chosen = new Set([random.one(names), ...random.some(names, 0.08)]);
  return Object.fromEntries(names.filter((name) => chosen.has(name)).map((name) => [name, all[name]]));
}
