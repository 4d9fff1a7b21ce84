import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLoaders, RecordCache } from '../../src/graphql/loaders.ts';
import type { EntityRecord } from '../../src/ontology/records.ts';
import type { Store } from '../../src/store/store.ts';
import { type Data, type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { entity, source } from '../snapshot/records.ts';

let atlas: RunningAtlas;
/** The ids asked of the store, call by call. */
let calls: { readonly method: 'entities' | 'relationships'; readonly ids: readonly string[] }[] = [];

beforeAll(async () => {
  atlas = await startAtlas();
  const { store } = atlas.atlas;
  for (const method of ['entities', 'relationships'] as const) {
    const read = store[method].bind(store) as (ids: readonly string[]) => Promise<never[]>;
    Object.defineProperty(store, method, {
      value: (ids: readonly string[]) => {
        calls.push({ method, ids });
        return read(ids);
      },
    });
  }
  await forgetRecords();
});
afterAll(() => atlas.close());

/** Runs a query and counts the calls of each sort. */
async function callsOf(query: string): Promise<{ data: Data; entities: number; relationships: number; ids: string[] }> {
  calls = [];
  const data = await atlas.data(query);
  const count = (method: string) => calls.filter((call) => call.method === method).length;
  return { data, entities: count('entities'), relationships: count('relationships'), ids: calls.flatMap(({ ids }) => ids) };
}

let version = 0;
async function put(...entities: EntityRecord[]): Promise<void> {
  const changes = entities.map((entity) => ({ op: 'PUT_ENTITY' as const, entity }));
  await atlas.atlas.store.append(changes, null, { who: 'test', why: 'to see' });
  await atlas.atlas.projector.catchUp();
}

function somewhere(): EntityRecord {
  return entity('place/somewhere', { summaries: [{ language: 'EN', text: `${++version}` }] });
}

/** A document that gets another date has everything read again, and the cache of records begins empty. */
async function forgetRecords(): Promise<void> {
  await put(source('source/of-the-day', { published: `${2000 + ++version}` }));
}

describe('the store', () => {
  it('is not asked for what the snapshot holds', async () => {
    await forgetRecords();
    const query =
      '{ entities(first: 200) { totalCount nodes { id type kind status name relationships { totalCount edges { relationship { id type status from { id name } } } } } facets(by: [TYPE, PLACE]) { values { count } } } graph { version } }';
    expect(await callsOf(query)).toMatchObject({ entities: 0, relationships: 0 });
  });

  it('is asked once for the texts of 200 entities, and never twice for one', async () => {
    await forgetRecords();
    const { data, entities, relationships, ids } = await callsOf(
      '{ entities(first: 200) { nodes { id summary names { text } identifiers { value } evidence { locator } } } }',
    );
    expect(data.entities.nodes).toHaveLength(200);
    expect({ entities, relationships }).toEqual({ entities: 1, relationships: 0 });
    expect(ids.toSorted()).toEqual(data.entities.nodes.map(({ id }: Data) => id).toSorted());
  });

  it('is asked once a level for 200 entities with statements, relationships, their evidence and its sources', async () => {
    await forgetRecords();
    const { data, entities, relationships, ids } = await callsOf(`{
      institutions(first: 200) {
        nodes {
          summary founded
          statements { property evidence { source { title publisher } } }
          relationships(first: 20) { edges { relationship { role since sentence evidence { source { title } } } node { summary } } }
        }
      }
    }`);
    expect(data.institutions.nodes).toHaveLength(200);
    expect(relationships).toBe(1);
    expect(entities).toBeLessThanOrEqual(4);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is asked a handful of times for all the paths of 100 connectors', async () => {
    await forgetRecords();
    const { data, entities, relationships } = await callsOf(`{
      connectors(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND, PRODUCT, PLATFORM] } }, first: 100) {
        nodes { entity { summary } paths(first: 3) { sentence period { since } sources { title } hops { relationships { role evidence { source { title } } } } } }
      }
    }`);
    expect(data.connectors.nodes.length).toBeGreaterThan(50);
    expect(relationships).toBeLessThanOrEqual(2);
    expect(entities).toBeLessThanOrEqual(3);
  });

  it('is asked a handful of times for what 40 sources say', async () => {
    await forgetRecords();
    const { data, entities, relationships } = await callsOf(
      '{ sources(first: 40) { nodes { title facts(first: 50) { nodes { relationship { sentence } statement { property } evidence { locator } } } } } }',
    );
    expect(data.sources.nodes).toHaveLength(40);
    expect(relationships).toBeLessThanOrEqual(2);
    expect(entities).toBeLessThanOrEqual(3);
  });

  it('is not asked again for a version already read', async () => {
    await forgetRecords();
    const query = '{ funds(first: 200) { nodes { summary size { evidence { source { title } } } } } }';
    expect((await callsOf(query)).entities).toBeGreaterThan(0);
    expect(await callsOf(query)).toMatchObject({ entities: 0, relationships: 0 });
  });

  it('is not asked again for what a later version has left as it was, nor for what it told to be new', async () => {
    const query = '{ entity(id: "place/somewhere") { summary } graph { version } }';
    const others = '{ funds(first: 200) { nodes { summary } } }';
    await put(somewhere());
    await forgetRecords();
    const first = await callsOf(query);
    await callsOf(others);
    await put(somewhere());
    const second = await callsOf(query);
    expect([first.entities, second.entities, (await callsOf(others)).entities]).toEqual([1, 0, 0]);
    expect(second.data).toEqual({ entity: { summary: `${version}` }, graph: { version: first.data.graph.version + 1 } });
  });

  it('is asked again where everything was read again', async () => {
    const query = '{ entity(id: "place/somewhere") { summary } }';
    await put(somewhere());
    await forgetRecords();
    expect(await callsOf(query)).toMatchObject({ data: { entity: { summary: `${version - 1}` } }, entities: 1 });
    await forgetRecords();
    expect((await callsOf(query)).entities).toBe(1);
  });

  it('that no longer holds a record makes a coded error, and nothing else is lost', async () => {
    await atlas.atlas.store.append([{ op: 'PUT_ENTITY', entity: source('source/short-lived') }], null, { who: 'test', why: 'to see' });
    await atlas.atlas.projector.catchUp();
    await atlas.atlas.store.append([{ op: 'DELETE_ENTITY', id: 'source/short-lived' }], null, { who: 'test', why: 'to see' });
    expect(await atlas.ask('{ graph { store } entity(id: "source/short-lived") { id summary } }')).toEqual({
      status: 200,
      data: { graph: { store: 'sqlite' }, entity: { id: 'source/short-lived', summary: null } },
      errors: [
        {
          message: 'The store does not answer: the graph changed while this was being read; ask again.',
          locations: [{ line: 1, column: 57 }],
          path: ['entity', 'summary'],
          extensions: { code: 'STORE_UNAVAILABLE', retryAfter: 1 },
        },
      ],
    });
    await atlas.atlas.projector.catchUp();
    expect(await atlas.data('{ entity(id: "source/short-lived") { id } }')).toEqual({ entity: null });
  });

  it('is waited for, and what was in memory when the asking began is told though the memory was emptied meanwhile', async () => {
    const { projector, store } = atlas.atlas;
    const snapshot = projector.current;
    const cache = new RecordCache();
    let goOn: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const held: typeof store.entities = async (ids) => {
      await gate;
      return store.entities(ids);
    };
    const records = await store.entities([snapshot.entities.ids.at(0)]);
    cache.fill(snapshot.version, [records[0]!]);
    const { entity: loader } = createLoaders({ ...store, entities: held } as Store, snapshot, cache);
    const loading = loader.loadMany([0, 1]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    cache.of(snapshot.version + 1);
    goOn();
    expect((await loading).map((one) => (one as EntityRecord).id)).toEqual([snapshot.entities.ids.at(0), snapshot.entities.ids.at(1)]);
  });
});
