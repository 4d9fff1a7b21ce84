import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { EntityCriteria } from '../../src/analysis/EntityCriteria.ts';
import { entityMask } from '../../src/analysis/entityMask.ts';
import { type Facet, facetCounts } from '../../src/analysis/facetCounts.ts';
import { keptList } from '../../src/analysis/keptLists.ts';
import { entityPage, membersOf, type OrderCriterion, pageKey, prepareOrders } from '../../src/analysis/orderEntities.ts';
import { relationshipTotals } from '../../src/analysis/relationshipTotals.ts';
import { touchingRelationships } from '../../src/analysis/touchingRelationships.ts';
import { trend } from '../../src/analysis/trend.ts';
import { inPieces } from '../../src/lib/steps.ts';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { readOntology } from '../../src/ontology/readOntology.ts';
import { ecosystemSnapshot } from './ecosystemSnapshot.ts';

/**
 * `npm run bench:lists [entities]`: lists of a made-up graph, 300,000 entities unless told otherwise. Prints medians, and each as a multiple of one pass over
 * the entities (how many there are of a type), taken in the same rounds: figures of another machine do not compare, ratios do.
 */
const entities = Number(process.argv[2] ?? 300_000);
const ROUNDS = 15;
const OPTIONS = { argument: 'where', maxDepth: 5, maxTextLength: 200, maxIds: 500 };
const print = (line: string) => process.stdout.write(`${line}\n`);

const snapshot = ecosystemSnapshot(readOntology(loadSdl()), entities, 7);
print(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
print(`${entities} entities, ${snapshot.relationships.count} relationships; medians of ${ROUNDS}, and × a count of one type`);

const COUNTS: readonly [string, EntityCriteria][] = [
  ['types', { types: ['FUND'] }],
  ['kinds', { kinds: ['HOSPITAL', 'COMPANY'] }],
  ['name', { name: 'number 12' }],
  ['names in Chinese', { names: { text: '第12号', language: ['ZH'] } }],
  ['related, by two types', { related: { types: ['INVESTED_IN', 'PARTY_TO'] } }],
  ['related to none of a type', { related: { to: { types: ['FUND'] }, quantifier: 'NONE' } }],
  ['every one related is of a type', { related: { to: { types: ['FUND', 'PERSON'] }, quantifier: 'EVERY', asOf: '2015' } }],
  ['statement: number', { statement: { property: 'employees', number: { min: '1000', unit: 'people' } } }],
  ['statement: money', { statement: { property: 'fundSize', money: { min: '1000000', currency: 'CNY' } } }],
  ['statement: text', { statement: { property: 'focus', text: 'line 12' } }],
  ['source', { source: snapshot.entities.ids.at(sourceNumber()) }],
  ['began', { began: { from: '2014' } }],
  ['and, or, not', { and: [{ types: ['FUND'] }, { or: [{ name: '12' }, { began: { from: '2010' } }] }], not: { kinds: ['COMPANY'] } }],
];

function count(criteria: EntityCriteria): number {
  const mask = entityMask(snapshot, criteria, OPTIONS);
  let sum = 0;
  for (let entity = 0; entity < mask.length; entity++) sum += mask[entity];
  return sum;
}

print('totalCount, asked for the first time');
for (const [name, criteria] of COUNTS) report(name, () => count(criteria));
print('totalCount, asked for again');
report('and, or, not', () => keptList(snapshot, null, COUNTS[COUNTS.length - 1][1], OPTIONS).count);

const all = entityMask(snapshot, {}, OPTIONS);
const members = membersOf(all);
print('facets of everything');
for (const facet of ['TYPE', 'KIND', 'STATUS', 'PLACE', 'YEAR', 'SOURCE', 'RELATIONSHIP_TYPE'] satisfies Facet[]) {
  report(facet, () => facetCounts(snapshot, members, facet));
}
print('totals and trends of everything');
report('relationshipTotals', () => relationshipTotals(snapshot, touchingRelationships(snapshot, all, { types: null, direction: 'ANY' })));
report('trend by year', () => trend(all, snapshot.entities, { by: 'YEAR', within: null, mostBuckets: 10_000 }));

print('orders of everything');
for (const language of ['EN', 'ZH'] as const) await firstOrder(language);
const list = keptList(snapshot, null, {}, OPTIONS);
const ORDERS: readonly (readonly [string, OrderCriterion])[] = [
  ['NAME', { by: 'NAME', direction: 'ASC' }],
  ['DEGREE', { by: 'DEGREE', direction: 'DESC' }],
  ['DATE', { by: 'DATE', direction: 'DESC' }],
  ['AMOUNT', { by: 'AMOUNT', direction: 'DESC', property: 'fundSize', form: 'money', unit: 'CNY' }],
];
for (const [name, order] of ORDERS) {
  const pages = { first: { after: null, before: null, fromEnd: false }, last: { after: null, before: null, fromEnd: true } };
  const deep = pageKey(snapshot, list.ordered([order], 'EN')[Math.floor(entities * 0.8)], [order], 'EN');
  report(`${name}: first page, other order before`, () => {
    list.ordered([], 'EN');
    return entityPage(snapshot, list.ordered([order], 'EN'), { ...pages.first, size: 20 }, [order], 'EN');
  });
  report(`${name}: deep page`, () => entityPage(snapshot, list.ordered([order], 'EN'), { ...pages.first, after: deep, size: 20 }, [order], 'EN'));
  report(`${name}: page before it`, () => entityPage(snapshot, list.ordered([order], 'EN'), { ...pages.last, before: deep, size: 20 }, [order], 'EN'));
}

/** Collating the names takes long once a graph, but nobody waits meanwhile. */
async function firstOrder(language: 'EN' | 'ZH'): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await inPieces(prepareOrders(snapshot, [{ by: 'NAME', direction: 'ASC' }], language), { ref: true });
  const took = performance.now() - start;
  delay.disable();
  print(
    `  ${`NAME ${language}, made for the first time`.padEnd(44)} ${took.toFixed(0).padStart(7)} ms, others wait ${(delay.max / 1e6).toFixed(0)} ms at most`,
  );
}

function report(name: string, work: () => unknown): void {
  const [times, ratios]: number[][] = [[], []];
  for (let round = 0; round < ROUNDS + 3; round++) {
    const pass = timed(() => count({ types: ['FUND'] }));
    const took = timed(work);
    if (round < 3) continue;
    times.push(took);
    ratios.push(took / pass);
  }
  print(`  ${name.padEnd(44)} ${median(times).toFixed(2).padStart(7)} ms  × ${median(ratios).toFixed(2)}`);
}

function sourceNumber(): number {
  const type = snapshot.ontology.entityTypes.findIndex(({ name }) => name === 'SOURCE');
  return snapshot.entities.type.indexOf(type);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
