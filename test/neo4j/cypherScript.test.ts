import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CYPHER_SCRIPT } from '../../src/map/exports/cypher/cypherScript.ts';
import { edgeProperties } from '../../src/store/neo4j/edgeProperties.ts';
import { labelOf } from '../../src/store/neo4j/labels.ts';
import { nodeProperties } from '../../src/store/neo4j/nodeProperties.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import { AtlasProcess } from '../cli/atlasProcess.ts';
import { HOSTILE } from '../map/exports/hostileAtlas.ts';
import { type Records, SEEDS, wholeSelection, written } from '../map/exports/wholeSelection.ts';
import { author, everything } from '../store/records.ts';
import { describeNeo4j, type TestDatabase } from './describeNeo4j.ts';
import { names } from './names.ts';

/** As cypher-shell takes it: a statement ends at a semicolon at the end of a line. */
async function runScript(database: TestDatabase, records: Records): Promise<number> {
  const script = await written(CYPHER_SCRIPT, wholeSelection(records));
  const statements = script.split(/;\n/).filter((text) => text.trim() !== '');
  for (const statement of statements) await database.run(statement);
  return statements.length;
}

/** All that a reader of the database finds, but for what the atlas keeps for itself. */
async function found(database: TestDatabase) {
  const own = (properties: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([key]) => !key.startsWith('_'))
        .toSorted(),
    );
  const nodes = await database.run<{ labels: string[]; properties: Record<string, unknown> }>(
    'MATCH (e:Entity) RETURN labels(e) AS labels, properties(e) AS properties ORDER BY e.id',
  );
  const edges = await database.run<{ from: string; type: string; to: string; properties: Record<string, unknown> }>(
    'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties ORDER BY r.id',
  );
  return {
    nodes: nodes.map(({ labels, properties }) => ({ labels: labels.toSorted(), properties: own(properties) })),
    edges: edges.map((edge) => ({ ...edge, properties: own(edge.properties) })),
  };
}

function sorted(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).toSorted());
}

async function storedByTheAtlas(database: TestDatabase, { entities, relationships }: Records) {
  const store = await openNeo4j(database.settings, names);
  await store.append(
    [
      ...entities.map((entity) => ({ op: 'PUT_ENTITY', entity }) as const),
      ...relationships.map((relationship) => ({ op: 'PUT_RELATIONSHIP', relationship }) as const),
    ],
    null,
    author,
  );
  await store.close();
  const graph = await found(database);
  await database.wipe();
  return graph;
}

describeNeo4j('the Cypher script', (database) => {
  beforeEach(() => database().dropSchema());
  afterEach(() => database().wipe());

  it('makes the seeds of an empty database, which answers in Cypher as that of an atlas', async () => {
    await runScript(database(), SEEDS);
    const { nodes, edges } = await found(database());
    expect(nodes).toEqual(
      SEEDS.entities.map((record) => ({ labels: ['Entity', labelOf(record.type)].toSorted(), properties: sorted(nodeProperties(record)) })),
    );
    expect(edges).toEqual(
      SEEDS.relationships.map((record) => ({ from: record.from, type: record.type, to: record.to, properties: sorted(edgeProperties(record)) })),
    );
    expect(await database().run('MATCH (n) WHERE NOT n:Entity RETURN count(n) AS others')).toEqual([{ others: 0 }]);
    expect(await database().run("CALL db.index.fulltext.queryNodes('atlas_names', '瑞金医院') YIELD node RETURN node.id AS id LIMIT 1")).toEqual([
      { id: 'institution/ruijin-hospital' },
    ]);
  }, 300_000);
});

/** Each takes minutes, and what they show is not of a version of Neo4j. */
describeNeo4j(
  'the Cypher script, further',
  (database) => {
    beforeEach(() => database().dropSchema());
    afterEach(() => database().wipe());

    it('writes any text as it is, and run twice makes the same graph', async () => {
      const stored = await storedByTheAtlas(database(), HOSTILE);
      expect([stored.nodes.length, stored.edges.length]).toEqual([HOSTILE.entities.length, HOSTILE.relationships.length]);
      await database().dropSchema();
      await runScript(database(), HOSTILE);
      expect(await found(database())).toEqual(stored);
      await runScript(database(), HOSTILE);
      expect(await found(database())).toEqual(stored);
    }, 120_000);

    it('run again brings what is there to what it says: what is gone from the graph goes from the properties, what others wrote stays', async () => {
      await runScript(database(), HOSTILE);
      await database().run("MATCH (e {id: 'fund/b'})-[r]->() SET e.mine = 1, e.kind = 'VENTURE', e.summary = 'x', r.mine = 2, r.until = '2030'");
      await runScript(database(), HOSTILE);
      const { nodes, edges } = await found(database());
      const fund = nodes.find(({ properties }) => properties['id'] === 'fund/b');
      expect([fund?.properties['mine'], fund?.properties['kind'], fund?.properties['summary']]).toEqual([1, undefined, undefined]);
      expect(edges.filter(({ from }) => from === 'fund/b').map(({ properties }) => [properties['mine'], properties['until']])).toEqual([
        [2, undefined],
        [2, undefined],
      ]);
    }, 120_000);

    it('loaded into a database that an atlas has made its own is taken over by `atlas refresh`: every record as it was', async () => {
      const prepared = new AtlasProcess(['refresh'], database().env);
      expect(await prepared.finished).toMatchObject({ code: 0, stdout: 'nothing was edited behind the atlas; version 0\n' });
      await runScript(database(), HOSTILE);
      const { code, stdout } = await new AtlasProcess(['refresh'], database().env).finished;
      expect([code, stdout]).toEqual([0, expect.stringContaining(`${HOSTILE.entities.length + HOSTILE.relationships.length} edits are in version 1`)]);
      const store = await openNeo4j(database().settings, names);
      const { items } = await everything(store);
      const byId = (records: readonly { readonly id: string }[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(items.map(({ entity, relationship }) => entity ?? relationship)).toEqual([...byId(HOSTILE.entities), ...byId(HOSTILE.relationships)]);
      await store.close();
    }, 120_000);
  },
  { versions: ['2026'] },
);
