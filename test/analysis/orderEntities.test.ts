import { describe, expect, it } from '@jest/globals';
import { type EntityPage, entityPage, type OrderCriterion, orderedEntities, type PageKey, type PagePlace, pageKey } from '../../src/analysis/orderEntities.ts';
import { DAY_OPEN_START } from '../../src/ontology/partialDate.ts';
import { preferredFirst } from '../../src/ontology/preferredStatements.ts';
import type { EntityRecord } from '../../src/ontology/records.ts';
import { snapshotOf } from '../../src/snapshot/buildSnapshot.ts';
import type { Snapshot } from '../../src/snapshot/Snapshot.ts';
import { type RandomGraph, randomGraph, randomNumbers } from '../snapshot/randomGraph.ts';
import { date, entity, LOADED_AT, name, ONTOLOGY, statement } from '../snapshot/records.ts';

const BY = ['ID', 'NAME', 'DEGREE', 'DATE'] as const;
const AMOUNTS = [
  { by: 'AMOUNT', property: 'fundSize', form: 'money', unit: 'CNY' },
  { by: 'AMOUNT', property: 'employees', form: 'quantity', unit: 'people' },
] as const;

function forward(size: number, after: PageKey | null): PagePlace {
  return { size, fromEnd: false, after, before: null };
}

function backward(size: number, before: PageKey | null): PagePlace {
  return { size, fromEnd: true, after: null, before };
}

function build(entities: readonly EntityRecord[]): Snapshot {
  return snapshotOf(ONTOLOGY, entities, [], { version: 1, loadedAt: LOADED_AT, isLenient: true });
}

function everything(snapshot: Snapshot): Uint8Array {
  return new Uint8Array(snapshot.entities.count).fill(1);
}

/** The slow way: one sort with a comparison of values. */
function slowOrder(graph: RandomGraph, members: readonly number[], orders: readonly OrderCriterion[], language: 'EN' | 'ZH'): number[] {
  const { entities } = graph.snapshot;
  const collator = new Intl.Collator(language === 'EN' ? 'en' : 'zh-u-co-pinyin');
  return members.toSorted((a, b) => {
    for (const criterion of orders) {
      const { by, direction } = criterion;
      const sign = direction === 'ASC' ? 1 : -1;
      let order = 0;
      if (by === 'ID') order = sign * (a - b);
      if (by === 'NAME') order = sign * collator.compare(entities.texts.name(a, language), entities.texts.name(b, language));
      if (by === 'DEGREE') order = sign * (entities.degree[a] - entities.degree[b]);
      if (by === 'DATE') {
        const [since, other] = [entities.since[a], entities.since[b]];
        order = since === other ? 0 : since === DAY_OPEN_START ? 1 : other === DAY_OPEN_START ? -1 : sign * (since - other);
      }
      if (criterion.by === 'AMOUNT') {
        const [one, other] = [slowAmount(graph, a, criterion), slowAmount(graph, b, criterion)];
        order = one === other ? 0 : one === null ? 1 : other === null ? -1 : sign * (one < other ? -1 : 1);
      }
      if (order !== 0) return order;
    }
    return a - b;
  });
}

/** The preferred value in hundredths, read off the records. */
function slowAmount(graph: RandomGraph, number: number, { property, unit }: Extract<OrderCriterion, { by: 'AMOUNT' }>): bigint | null {
  const record = graph.entities.find(({ id }) => id === graph.snapshot.entities.ids.at(number)) as EntityRecord;
  const published = (id: string) => graph.entities.find((one) => one.id === id)?.source?.published ?? null;
  for (const statement of preferredFirst(record.statements, published)) {
    const { value } = statement;
    const amount = value.form === 'money' ? [value.money.value, value.money.currency] : value.form === 'quantity' ? [value.number, value.unit] : null;
    if (statement.property !== property || amount === null || amount[1] !== unit) continue;
    const [whole, fraction = ''] = amount[0].split('.');
    return BigInt(whole + fraction.padEnd(2, '0'));
  }
  return null;
}

describe('orderedEntities', () => {
  it('orders as a slow sort does, with paging through every page', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const graph = randomGraph(seed);
      const { snapshot } = graph;
      const random = randomNumbers(seed);
      const orders = Array.from({ length: Math.floor(random() * 4) }, (): OrderCriterion => {
        const direction = random() < 0.5 ? 'ASC' : 'DESC';
        return random() < 0.3 ? { ...AMOUNTS[Math.floor(random() * 2)], direction } : { by: BY[Math.floor(random() * 4)], direction };
      });
      const language = random() < 0.5 ? 'EN' : 'ZH';
      const mask = everything(snapshot).map(() => (random() < 0.8 ? 1 : 0));
      const ordered = orderedEntities(snapshot, mask, orders, language);
      const members = [...mask.keys()].filter((number) => mask[number] === 1);
      expect([orders, [...ordered]]).toEqual([orders, slowOrder(graph, members, orders, language)]);

      const paged: number[] = [];
      let key: PageKey | null = null;
      for (;;) {
        const page = entityPage(snapshot, ordered, forward(7, key), orders, language);
        expect(page.hasPreviousPage).toBe(key !== null);
        paged.push(...page.entities);
        if (!page.hasNextPage) break;
        key = JSON.parse(JSON.stringify(pageKey(snapshot, page.entities[page.entities.length - 1], orders, language)));
      }
      expect(paged).toEqual([...ordered]);

      const pagedBack: number[] = [];
      for (key = null; ; ) {
        const page: EntityPage = entityPage(snapshot, ordered, backward(7, key), orders, language);
        expect(page.hasNextPage).toBe(key !== null);
        pagedBack.unshift(...page.entities);
        if (!page.hasPreviousPage) break;
        key = JSON.parse(JSON.stringify(pageKey(snapshot, page.entities[0], orders, language)));
      }
      expect(pagedBack).toEqual([...ordered]);
    }
  });

  it('orders Chinese names by pinyin and English ones by alphabet, capitals and accents aside', () => {
    const snapshot = build([
      entity('institution/1', { names: [name('张江'), name('zeta')] }),
      entity('institution/2', { names: [name('复旦'), name('Élan')] }),
      entity('institution/3', { names: [name('瑞金'), name('alpha')] }),
      entity('institution/4', { names: [name('百济'), name('Fudan')] }),
    ]);
    const slugs = (language: 'EN' | 'ZH') =>
      [...orderedEntities(snapshot, everything(snapshot), [{ by: 'NAME', direction: 'ASC' }], language)].map((number) => number + 1);
    expect([slugs('ZH'), slugs('EN')]).toEqual([
      [4, 2, 3, 1],
      [3, 2, 4, 1],
    ]);
  });

  it('puts undated entities last in both directions', () => {
    const dated = (id: string, day: string) => entity(id, { statements: [statement('founded', date(day))] });
    const snapshot = build([entity('institution/1'), dated('institution/2', '2015'), dated('institution/3', '1907')]);
    const by = (direction: 'ASC' | 'DESC') =>
      [...orderedEntities(snapshot, everything(snapshot), [{ by: 'DATE', direction }], 'EN')].map((number) => number + 1);
    expect([by('ASC'), by('DESC')]).toEqual([
      [3, 2, 1],
      [2, 3, 1],
    ]);
  });
});

describe('entityPage', () => {
  const orders: OrderCriterion[] = [{ by: 'NAME', direction: 'DESC' }];
  const slugs = (snapshot: Snapshot, numbers: Uint32Array) => [...numbers].map((number) => snapshot.entities.ids.at(number).split('/')[1]);

  it('goes on at the same place after inserts and when the entity of the key is gone', () => {
    const before = build(['b', 'd', 'f'].map((slug) => entity(`institution/${slug}`)));
    const key = pageKey(before, 1, orders, 'EN');
    expect(key).toEqual(['d', 'institution/d']);
    const after = build(['a', 'b', 'c', 'e', 'f', 'g'].map((slug) => entity(`institution/${slug}`)));
    const page = entityPage(after, orderedEntities(after, everything(after), orders, 'EN'), forward(2, key), orders, 'EN');
    expect([slugs(after, page.entities), page.hasNextPage, page.hasPreviousPage]).toEqual([['c', 'b'], true, true]);
  });

  it('pages through equal names by id', () => {
    const snapshot = build(['1', '2', '3'].map((slug) => entity(`person/${slug}`, { names: [name('Wang Dan')] })));
    const ordered = orderedEntities(snapshot, everything(snapshot), orders, 'EN');
    const page = entityPage(snapshot, ordered, forward(5, pageKey(snapshot, 1, orders, 'EN')), orders, 'EN');
    expect([slugs(snapshot, page.entities), page.hasNextPage]).toEqual([['3'], false]);
  });

  it('gives an empty page of an empty list, and after the end', () => {
    const snapshot = build([entity('institution/a')]);
    const nothing = { entities: new Uint32Array(0), hasNextPage: false };
    expect(entityPage(snapshot, new Uint32Array(0), forward(5, null), orders, 'EN')).toEqual({ ...nothing, hasPreviousPage: false });
    expect(entityPage(snapshot, new Uint32Array([0]), forward(5, ['0', 'institution/a']), orders, 'EN')).toEqual({ ...nothing, hasPreviousPage: true });
  });

  it.each([[['a']], [['a', 'b', 'c']], [[1, 'institution/a']], [[null, 'institution/a']], [['a', 7]]])('refuses %j, a key of another form', (key) => {
    const snapshot = build([entity('institution/a')]);
    expect(() => entityPage(snapshot, new Uint32Array([0]), forward(5, key), orders, 'EN')).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { argument: 'after' } }),
    );
  });
});
