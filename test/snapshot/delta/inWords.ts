import { entityMask } from '../../../src/analysis/entityMask.ts';
import { facetCounts } from '../../../src/analysis/facetCounts.ts';
import { moneyTotals } from '../../../src/analysis/moneyTotals.ts';
import { neighbourRelationships } from '../../../src/analysis/neighbours.ts';
import { membersOf, orderedEntities } from '../../../src/analysis/orderEntities.ts';
import { relationshipTotals } from '../../../src/analysis/relationshipTotals.ts';
import { sourceUse } from '../../../src/analysis/sourceIndex.ts';
import { touchingRelationships } from '../../../src/analysis/touchingRelationships.ts';
import { trend } from '../../../src/analysis/trend.ts';
import { loadPinyin } from '../../../src/search/pinyin.ts';
import { searchEntities } from '../../../src/search/searchEntities.ts';
import { suggestEntities } from '../../../src/search/suggestEntities.ts';
import { type KeptStatement, VALUE_FORMS } from '../../../src/snapshot/KeptStatement.ts';
import type { Snapshot } from '../../../src/snapshot/Snapshot.ts';
import { rankOf } from '../../../src/snapshot/Topology.ts';

const OPTIONS = { argument: 'where', maxDepth: 5, maxTextLength: 100, maxIds: 100 };
const FACETS = ['TYPE', 'KIND', 'STATUS', 'PLACE', 'YEAR', 'SOURCE', 'RELATIONSHIP_TYPE'] as const;
const MASKS = [
  { kinds: ['HOSPITAL'] },
  { name: 'bio' },
  { name: '张江' },
  { source: 'source/a', asOf: '2013' },
  { related: { types: ['INVESTED_IN'], direction: 'IN' as const, asOf: '2012' } },
  { not: { related: { to: { types: ['PERSON'] } } } },
  { related: { to: { types: ['PERSON'] }, quantifier: 'NONE' as const } },
  { related: { types: ['PARTNERS_WITH'], to: { kinds: ['COMPANY'] }, quantifier: 'EVERY' as const } },
  { names: { language: ['ZH'] } },
  { names: { text: 'bio', use: ['ALIAS', 'FORMER'] } },
  { began: { from: '2012', until: '2014' } },
];

await loadPinyin();

/** All that a snapshot shows, in ids instead of numbers: two snapshots of the same graph say the same. */
export function inWords(snapshot: Snapshot) {
  const { entities, relationships, topology, statementProperties, statementCount } = snapshot;
  const id = (entity: number) => entities.ids.at(entity);
  const idsOf = (numbers: Iterable<number>) => Array.from(numbers, id);
  const relationshipId = (relationship: number) => relationships.ids.at(relationship);
  const live = orderedEntities(snapshot, entityMask(snapshot, {}, OPTIONS), [], 'EN');
  return {
    counts: [entities.liveCount, relationships.liveCount, statementCount],
    statementProperties: [...statementProperties].sort(),
    entities: Array.from(live, (v) => ({
      ...{ id: id(v), type: entities.type[v], kind: entities.kind[v], status: entities.status[v], since: entities.since[v], until: entities.until[v] },
      ...{ sinceLatest: entities.sinceLatest[v], untilEarliest: entities.untilEarliest[v] },
      ...{ degree: entities.degree[v], quality: entities.quality[v], texts: entities.texts.of(v), found: entities.ids.find(id(v)) === v },
      names: [entities.texts.name(v, 'EN'), entities.texts.name(v, 'ZH')],
      sources: idsOf(entities.sources.of(v)).sort(),
      ownSources: idsOf(entities.ownSources.of(v)).sort(),
      row: Array.from({ length: topology.end[v] - topology.at[v] }, (_, i) => {
        const slot = topology.at[v] + i;
        const { to, relationship, slotType, slotSince, slotUntil } = topology;
        return [id(to[slot]), relationshipId(relationship[slot]), slotType[slot], slotSince[slot], slotUntil[slot]];
      }),
      neighbours: Array.from(neighbourRelationships(snapshot, v, { types: null, direction: 'ANY', neighbour: null, asOf: null }), relationshipId),
    })),
    places: idsOf(live).every((_, place) => rankOf(topology, live[place]) - rankOf(topology, live[0]) >= place),
    relationships: Array.from(relationships.type.keys())
      .filter((r) => relationships.live?.[r] !== 0)
      .map((r) => ({
        ...{ id: relationshipId(r), type: relationships.type[r], from: id(relationships.from[r]), to: id(relationships.to[r]) },
        sinceLatest: relationships.sinceLatest[r],
        ...{ status: relationships.status[r], since: relationships.since[r], until: relationships.until[r], weight: relationships.weight[r] },
        found: relationships.ids.find(relationshipId(r)) === r,
        evidence: Array.from({ length: relationships.evidenceAt[r + 1] - relationships.evidenceAt[r] }, (_, i) => {
          const e = relationships.evidenceAt[r] + i;
          return [id(relationships.evidenceSource[e]), relationships.evidenceStance[e]];
        }),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    properties: VALUE_FORMS.map((form) => entities.statements.properties(form)),
    statements: [...statementProperties.keys()].sort().map((property) => {
      const statements = new Map<string, unknown[]>();
      entities.statements.each(property, (entity, statement) => statements.set(id(entity), [...(statements.get(id(entity)) ?? []), plain(statement)]));
      return [property, [...statements].sort(([a], [b]) => (a < b ? -1 : 1))];
    }),
    totals: entities.statements.properties('money').map((property) => moneyTotals(snapshot, entityMask(snapshot, {}, OPTIONS), property)),
    amounts: amountsInWords(snapshot),
    masks: MASKS.map((criteria) => idsOf(orderedEntities(snapshot, entityMask(snapshot, criteria, OPTIONS), [], 'EN'))),
    amountOrders: entities.statements
      .properties('money')
      .map((property) =>
        ['CNY', 'USD'].map((unit) =>
          idsOf(orderedEntities(snapshot, entityMask(snapshot, {}, OPTIONS), [{ by: 'AMOUNT', direction: 'DESC', property, form: 'money', unit }], 'EN')),
        ),
      ),
    statementMasks: ['founded', 'employees', 'focus']
      .filter((property) => statementProperties.has(property))
      .map((property) => idsOf(membersOf(entityMask(snapshot, { statement: { property, asOf: '2014', preferred: true } }, OPTIONS))).sort()),
    relationshipTotals: relationshipTotals(
      snapshot,
      touchingRelationships(snapshot, entityMask(snapshot, { types: ['INSTITUTION'] }, OPTIONS), { types: null, direction: 'IN' }),
    ),
    trend: trend(entityMask(snapshot, {}, OPTIONS), entities, { by: 'QUARTER', within: null, mostBuckets: 1_000 }),
    orders: (['ID', 'NAME', 'DEGREE', 'DATE'] as const).flatMap((by) =>
      (['ASC', 'DESC'] as const).flatMap((direction) =>
        (['EN', 'ZH'] as const).map((language) => idsOf(orderedEntities(snapshot, entityMask(snapshot, {}, OPTIONS), [{ by, direction }], language))),
      ),
    ),
    facets: FACETS.map((facet) => facetCounts(snapshot, membersOf(entityMask(snapshot, {}, OPTIONS)), facet).values.map(({ value, count }) => [value, count])),
    uses: ['source/a', 'source/b', 'source/c'].map((source) => {
      const use = sourceUse(snapshot, entities.ids.find(source) as number);
      return [idsOf(use.entities).sort(), Array.from(use.relationships, relationshipId).sort()];
    }),
    searches: ['bio', 'ruijin fudan', '张江', '医', 'GE医疗', 'institution/1', 'z', 'zhangjiang', 'yiliao', 'captal', 'ruijni', '上海江张'].map((text) => {
      const { hits, totalCount } = searchEntities(snapshot, text, { types: null, first: 20, after: null });
      return [text, totalCount, hits.map(({ entity, score, match }) => [id(entity), score, match])];
    }),
    suggestions: ['b', 'zh', 'cap', 'ruijin f', '张', '医疗', 'zhangj', 'sh', 'captal', '上海江张'].map((text) => [
      text,
      suggestEntities(snapshot, text, { types: null, first: 8 }).map(({ entity, match }) => [id(entity), match]),
    ]),
  };
}

/** A statement that is shown as one entry after another, as it is now. */
export function plain({ property, form, unit, value, number, firstDay, lastDay, sources, seen, status, isPreferred }: KeptStatement): KeptStatement {
  return { property, form, unit, value, number, firstDay, lastDay, sources, seen, status, isPreferred };
}

function amountsInWords({ relationships: { amounts, ids, live } }: Snapshot): unknown[] {
  const all: [string, unknown][] = [];
  amounts.each((relationship, amount) => {
    if (live?.[relationship] !== 0) all.push([ids.at(relationship), amount]);
  });
  return all.sort(([a], [b]) => (a < b ? -1 : 1));
}
