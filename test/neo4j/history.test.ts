import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { DEFAULT_HTTP } from '../../src/config.ts';
import type { EntityRecord, RelationshipRecord } from '../../src/ontology/records.ts';
import type { Change, StoredItem } from '../../src/store/store.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../src/wire.ts';
import { RECORDS } from '../http/curation/historyGraph.ts';
import { AS_CURATOR, testAuthenticator } from '../http/curation/testAuthenticator.ts';
import type { Data } from '../http/startAtlas.ts';
import { describeNeo4j } from './describeNeo4j.ts';

const EVIDENCE = [{ source: 'source/a', locator: 'note' }];
const TWIN = 'institution/alpha-twin';
const PARTNERS = 'partners-with:institution/alpha:institution/ruijin';

describeNeo4j(
  'taking back and looking back over Neo4j',
  (database) => {
    let atlas: Atlas | undefined;
    let origin = '';
    afterEach(async () => {
      await atlas?.close();
      await database().wipe();
    });

    async function start(): Promise<Atlas> {
      const neo4j = { ...database().settings, refreshSeconds: 0 };
      const config = { neo4j, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent', http: DEFAULT_HTTP } as const;
      atlas = await createAtlas(config, createLogger('silent'), { authenticator: testAuthenticator });
      await atlas.app.listen({ host: '127.0.0.1', port: 0 });
      origin = `http://127.0.0.1:${(atlas.app.server.address() as AddressInfo).port}`;
      return atlas;
    }

    async function ask(query: string, variables: Data = {}): Promise<Data> {
      const headers = { 'content-type': 'application/json', ...AS_CURATOR };
      const reply = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      const answer = (await reply.json()) as Data;
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    }

    async function mutate(name: string, input: Data): Promise<unknown> {
      const type = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
      const { version, problems } = (await ask(`mutation ($input: ${type}) { ${name}(input: $input) { version problems { message } } }`, { input }))[name];
      return [version, problems];
    }

    async function graph(): Promise<StoredItem[]> {
      const all: StoredItem[] = [];
      for await (const batch of atlas!.store.stream(() => {})) all.push(...batch);
      return all;
    }

    it('a merge is kept in the graph, outlives edits in Cypher and a new start, and is undone', async () => {
      await start();
      const changes = RECORDS.map(
        (record): Change => ('names' in record ? { op: 'PUT_ENTITY', entity: record } : { op: 'PUT_RELATIONSHIP', relationship: record }),
      );
      await atlas!.store.append(changes, 0, { who: 'first', why: 'to begin with' });
      await atlas!.projector.catchUp();
      const before = await graph();
      expect(await mutate('mergeEntities', { merged: TWIN, into: 'institution/alpha', reason: 'one', evidence: EVIDENCE })).toEqual([2, []]);
      expect(await database().run('MATCH (n {id: "institution/alpha"})-[r:PARTNERS_WITH]-() RETURN n.formerIds AS n, r.formerIds AS r')).toEqual([
        { n: [TWIN], r: ['partners-with:institution/alpha-twin:institution/ruijin'] },
      ]);
      // Somebody edits what is readable; nobody touched what was written by the merge.
      await atlas!.store.refresh({ who: 'cypher', why: 'none' });
      expect(await atlas!.store.version()).toBe(2);
      await database().run('MATCH (n {id: "institution/alpha"}) SET n.summary = "Makes antibodies."');
      await database().run('MATCH ()-[r:PARTNERS_WITH]-() SET r.note = "seen"');
      await atlas!.store.refresh({ who: 'cypher', why: 'by hand' });
      await atlas!.close();
      await start();
      expect(
        await ask(
          `{ graph { version } node(id: "${TWIN}") { id ...on Entity { formerIds summary(language: EN) } } link: node(id: "partners-with:${TWIN}:institution/ruijin") { id } }`,
        ),
      ).toEqual({
        graph: { version: 3 },
        node: { id: 'institution/alpha', formerIds: [TWIN], summary: 'Makes antibodies.' },
        link: { id: PARTNERS },
      });
      expect(await mutate('revert', { version: 2, reason: 'x' })).toEqual([
        3,
        ['institution/alpha', PARTNERS].map((id) => ({
          message: `"${id}" has changed since version 2, last by version 3; undo that first, or edit what is there now`,
        })),
      ]);
      expect(await mutate('splitEntity', { merged: TWIN, reason: 'two', evidence: EVIDENCE })).toEqual([4, []]);
      // What was added since stays.
      const withEdits = before.map(({ entity, relationship }) => {
        if (entity?.id === 'institution/alpha') return { entity: { ...entity, summaries: [{ language: 'EN', text: 'Makes antibodies.' }] } as EntityRecord };
        if (relationship?.id === PARTNERS) return { relationship: { ...relationship, note: 'seen' } as RelationshipRecord };
        return entity === undefined ? { relationship } : { entity };
      });
      expect(await graph()).toEqual(withEdits);
      expect(await mutate('retract', { target: { entity: 'fund/seed' }, reason: 'gone', evidence: EVIDENCE })).toEqual([5, []]);
      expect(
        await ask(
          '{ node(id: "fund/seed") { ...on Tombstone { version reason } } changes(first: 2) { nodes { version action changeCount } } earlier: graphAt(version: 2) { relationships(of: "fund/seed") { nodes { id: nodeId } } } }',
        ),
      ).toEqual({
        node: { version: 5, reason: 'gone' },
        changes: {
          nodes: [
            { version: 5, action: 'retract', changeCount: 2 },
            { version: 4, action: 'splitEntity', changeCount: 6 },
          ],
        },
        earlier: { relationships: { nodes: [{ id: 'invested-in:fund/seed:institution/alpha' }] } },
      });
      expect(await mutate('revert', { version: 5, reason: 'no' })).toEqual([6, []]);
      expect(await graph()).toEqual(withEdits);
    }, 60_000);
  },
  { versions: ['5.26'] },
);
