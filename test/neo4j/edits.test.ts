import { afterEach, expect, it } from '@jest/globals';
import { Projector } from '../../src/snapshot/Projector.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import type { LoggedChange, Store } from '../../src/store/store.ts';
import { AtlasProcess } from '../cli/atlasProcess.ts';
import { author, entity, everything, logged, putEntity, relationship } from '../store/records.ts';
import { describeNeo4j } from './describeNeo4j.ts';
import { names, ontology } from './names.ts';

const CYPHER = { who: 'cypher', why: 'edited in the database' };

describeNeo4j('edits made in Cypher', (database) => {
  let store: Store;
  const open = async () => {
    store = await openNeo4j(database().settings, names);
    const evidence = [{ source: 'source/a', locator: 'p. 3', stance: 'STATED', asOf: null } as const];
    await store.append(
      [
        ...['institution/a', 'institution/b', 'institution/c'].map(
          (id) => ({ op: 'PUT_ENTITY', entity: { ...entity(id), kind: 'COMPANY', evidence } }) as const,
        ),
        {
          op: 'PUT_ENTITY',
          entity: {
            ...entity('source/a'),
            type: 'SOURCE',
            source: { title: 'A', titleTranslated: false, url: null, publisher: null, author: null, published: null, language: 'zh', quality: 'PRESS' },
          },
        },
        {
          op: 'PUT_RELATIONSHIP',
          relationship: { ...relationship('invested-in:institution/a:institution/b'), from: 'institution/a', to: 'institution/b', evidence },
        },
      ],
      null,
      author,
    );
  };
  afterEach(async () => {
    await store.close();
    await database().wipe();
  });
  const refresh = async () => {
    const unreadable: string[] = [];
    const version = await store.refresh(CYPHER, (message) => unreadable.push(message));
    return { version, unreadable };
  };
  const since = async (version: number): Promise<LoggedChange[]> => logged(store.changesSince(version));
  const idOf = (one: { entity?: { id: string }; relationship?: { id: string } }) => one.entity?.id ?? one.relationship?.id;

  it('become a version of their own, with what was there before', async () => {
    await open();
    expect(await refresh()).toEqual({ version: 1, unreadable: [] });
    await database().run("MATCH (e:Entity {id: 'institution/a'}) SET e.nameZh = '新名', e.kind = 'HOSPITAL'");
    await database().run("MATCH ()-[r:INVESTED_IN]->() SET r.since = '2021', r.amount = 30000000, r.currency = 'CNY'");
    await database().run("MATCH (e:Entity {id: 'institution/c'}) DETACH DELETE e");
    await database().run(
      `MATCH (a:Entity {id: 'institution/a'}), (b:Entity {id: 'institution/b'})
       CREATE (d:Entity:Institution {id: 'institution/d', kind: 'COMPANY', name: 'Made in Browser', evidence: ['STATED | source/a | p. 9']})
       CREATE (a)-[:PARTNERS_WITH {id: 'partners-with:institution/a:institution/b', evidence: ['IMPLIED | source/a']}]->(b)`,
    );
    expect(await refresh()).toEqual({ version: 2, unreadable: [] });
    const changes = await since(1);
    expect(changes.map(({ id, before, after, who }) => [id, before === null, after === null, who]).toSorted()).toEqual([
      ['institution/a', false, false, 'cypher'],
      ['institution/c', false, true, 'cypher'],
      ['institution/d', true, false, 'cypher'],
      ['invested-in:institution/a:institution/b', false, false, 'cypher'],
      ['partners-with:institution/a:institution/b', true, false, 'cypher'],
    ]);
    const [a, c, d] = await store.entities(['institution/a', 'institution/c', 'institution/d']);
    expect([a?.kind, a?.names.map(({ text }) => text), c]).toEqual(['HOSPITAL', ['新名'], null]);
    expect(d).toMatchObject({ type: 'INSTITUTION', kind: 'COMPANY', evidence: [{ source: 'source/a', locator: 'p. 9', stance: 'STATED', asOf: null }] });
    const [invested] = await store.relationships(['invested-in:institution/a:institution/b']);
    expect(invested).toMatchObject({ since: '2021', amount: { value: '30000000', currency: 'CNY', scope: null } });
    expect(await refresh()).toEqual({ version: 2, unreadable: [] });
  });

  it('that are no records are reported and left out, and the rest stays readable', async () => {
    await open();
    await database().run("MATCH (e:Entity {id: 'institution/a'}) SET e.evidence = ['nonsense']");
    await database().run("CREATE (:Entity:Institution {name: 'no id'})");
    await database().run("CREATE (:Entity:Institution {id: 'institution/bad', names: 'no list'})");
    await database().run("MATCH (b:Entity {id: 'institution/b'}) CREATE (b)-[:INVESTED_IN {note: 'no id'}]->(b)");
    const { version, unreadable } = await refresh();
    expect(version).toBe(2);
    expect(unreadable.toSorted()).toEqual([
      expect.stringMatching(/^1 × :Entity: it has no id/),
      expect.stringMatching(/^1 × INVESTED_IN: it has no id/),
      expect.stringMatching(/^institution\/a: "nonsense" is no evidence/),
      expect.stringMatching(/^institution\/bad: /),
    ]);
    expect((await everything(store)).items.map(idOf)).toEqual(['institution/b', 'institution/c', 'source/a', 'invested-in:institution/a:institution/b']);
    // Mended in Cypher, it is back.
    await database().run("MATCH (e:Entity {id: 'institution/a'}) SET e.evidence = ['STATED | source/a | p. 3']");
    await refresh();
    expect((await store.entities(['institution/a']))[0]?.id).toBe('institution/a');
  });

  it('that break the ontology are left out of the snapshot, which goes on', async () => {
    await open();
    await database().run(
      `MATCH (a:Entity {id: 'institution/a'}), (b:Entity {id: 'institution/b'}), (s:Entity {id: 'source/a'})
       CREATE (a)-[:PARTY_TO {id: 'party-to:institution/a:source/a', evidence: ['STATED | source/a']}]->(s)
       CREATE (a)-[:LIKES {id: 'likes:institution/a:institution/a', evidence: ['STATED | source/a']}]->(a)
       CREATE (:Entity:Spaceship {id: 'spaceship/x', evidence: ['STATED | source/a']})
       CREATE (a)-[:PARTNERS_WITH {id: 'partners-with:unsourced'}]->(b)`,
    );
    await refresh();
    const skipped: string[] = [];
    const projector = await Projector.start(store, ontology, { onSkipped: (message) => skipped.push(message) });
    expect(projector.current.entities.count).toBe(4);
    expect(projector.current.relationships.count).toBe(1);
    for (const id of ['party-to:institution/a:source/a', 'likes:institution/a:institution/a', 'spaceship/x', 'partners-with:unsourced'])
      expect(skipped.join('\n')).toContain(id);
  });

  it('are found by `atlas refresh`, reported by `atlas check --store`, and followed by a server', async () => {
    await open();
    const server = new AtlasProcess(['serve'], { ...database().env, NEO4J_REFRESH_SECONDS: '1' });
    const address = await server.address();
    const nameOf = async () => {
      const reply = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ node(id: "institution/a") { ... on Entity { name(language: ZH) } } graph { version } }' }),
      });
      return ((await reply.json()) as { data: { node: { name: string }; graph: { version: number } } }).data;
    };
    const before = await nameOf();
    await database().run("MATCH (e:Entity {id: 'institution/a'}) SET e.nameZh = '新名'");
    const end = performance.now() + 15_000;
    while ((await nameOf()).node.name !== '新名' && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    expect([before, await nameOf()]).toEqual([
      { node: { name: '瑞金 institution/a' }, graph: { version: 1 } },
      { node: { name: '新名' }, graph: { version: 2 } },
    ]);
    expect((await server.stop('SIGTERM')).code).toBe(0);

    await database().run("MATCH (e:Entity {id: 'institution/b'}) SET e.nameZh = '别名'");
    const refreshed = await new AtlasProcess(['refresh'], database().env).finished;
    expect([refreshed.code, refreshed.stdout]).toEqual([0, expect.stringContaining('version 3')]);
    const again = await new AtlasProcess(['refresh'], database().env).finished;
    expect(again.stdout).toContain('version 3');

    const clean = await new AtlasProcess(['check', '--store'], database().env).finished;
    expect([clean.code, clean.stdout]).toEqual([0, expect.stringMatching(/4 entities/)]);
    await database().run("MATCH (e:Entity {id: 'institution/b'}) SET e.evidence = ['nonsense']");
    const broken = await new AtlasProcess(['check', '--store'], database().env).finished;
    expect([broken.code, broken.stdout + broken.stderr]).toEqual([1, expect.stringContaining('institution/b: "nonsense" is no evidence')]);
  }, 60_000);

  it('lose nothing to an append that comes before they were looked for', async () => {
    await open();
    await database().run("MATCH (e:Entity {id: 'institution/a'}) SET e.kind = 'HOSPITAL', e.mine = 'kept'");
    await store.append([putEntity('institution/a', 'told by the API')], null, author);
    const [change] = await since(1);
    expect(change.before).toMatchObject({ kind: 'HOSPITAL' });
    expect(await database().run("MATCH (e:Entity {id: 'institution/a'}) RETURN e.mine AS mine")).toEqual([{ mine: 'kept' }]);
  });

  it('of an id are a removal and an addition, and a later deletion is noticed', async () => {
    await open();
    await database().run("MATCH (e:Entity {id: 'institution/c'}) SET e.id = 'institution/renamed'");
    expect(await refresh()).toEqual({ version: 2, unreadable: [] });
    const told = (changes: readonly LoggedChange[]) => changes.map(({ id, before, after }) => [id, before?.id ?? null, after?.id ?? null]).toSorted();
    expect(told(await since(1))).toEqual([
      ['institution/c', 'institution/c', null],
      ['institution/renamed', null, 'institution/renamed'],
    ]);
    expect((await store.entities(['institution/c', 'institution/renamed'])).map((one) => one?.id)).toEqual([undefined, 'institution/renamed']);
    await database().run("MATCH (e:Entity {id: 'institution/renamed'}) DELETE e");
    expect(await refresh()).toEqual({ version: 3, unreadable: [] });
    expect(told(await since(2))).toEqual([['institution/renamed', 'institution/renamed', null]]);
    expect(await refresh()).toEqual({ version: 3, unreadable: [] });
  });

  it('of the node that holds the version stop the atlas with a reason, and no new graph is begun beside the old one', async () => {
    await open();
    await database().run('MATCH (g:AtlasGraph) DELETE g');
    const refused = { code: 'STORE_REFUSED', message: expect.stringContaining('the node :AtlasGraph') };
    await expect(store.refresh(CYPHER)).rejects.toMatchObject(refused);
    await expect(store.append([putEntity('institution/x')], null, author)).rejects.toMatchObject(refused);
    await expect(openNeo4j(database().settings, names)).rejects.toMatchObject(refused);
    expect(await database().run('MATCH (n) WHERE n:AtlasGraph OR n.id = "institution/x" RETURN n')).toEqual([]);
  });
});
