import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, it } from '@jest/globals';
import { DEFAULT_HTTP } from '../../src/config.ts';
import { openNeo4j } from '../../src/store/neo4j/openNeo4j.ts';
import type { Store } from '../../src/store/store.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../src/wire.ts';
import { curatedStore } from '../curation/edit/curatedStore.ts';
import { AS_CURATOR, testAuthenticator } from '../http/curation/testAuthenticator.ts';
import type { Data } from '../http/startAtlas.ts';
import { describeNeo4j } from './describeNeo4j.ts';
import { names } from './names.ts';

const GAZETTE = { id: 'source/gazette', title: 'Gazette', language: 'en', quality: 'PRESS' } as const;
const EVIDENCE = [{ source: 'source/gazette', locator: 'page 1' }];
const alpha = (name: string) => ({ id: 'institution/alpha', type: 'Institution', names: [{ text: name, language: 'en' }], evidence: EVIDENCE });

describeNeo4j(
  'curation over Neo4j',
  (database) => {
    const atlases: Atlas[] = [];
    const stores: Store[] = [];

    afterEach(async () => {
      await Promise.all([...atlases.splice(0), ...stores.splice(0)].map((one) => one.close()));
      await database().wipe();
    });

    it('edits of three processes are each one version, the same request is carried out once, and what is old is a conflict', async () => {
      for (let i = 0; i < 3; i++) stores.push(await openNeo4j(database().settings, names));
      const [first, ...others] = await Promise.all(stores.map((store) => curatedStore(store)));
      expect(await first.say({ sources: [GAZETTE], entities: [alpha('Alpha')] })).toMatchObject({ version: 1, isApplied: true });
      const all = [first, ...others];
      const outcomes = await Promise.all(all.flatMap(({ say }, i) => [1, 2].map((n) => say({ entities: [alpha(`Name ${i}-${n}`)] }))));
      expect(outcomes.map(({ version }) => version).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7]);
      const [stored] = await first.store.entities(['institution/alpha']);
      expect(stored?.names).toHaveLength(7);

      const keyed = await Promise.all(all.map(({ say }) => say({ entities: [alpha('Once')] }, { key: 'once' })));
      expect(keyed.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
      for (const one of keyed) expect({ ...one, isReplayed: false }).toEqual({ ...keyed[0], isReplayed: false });
      const nothing = await first.say({ entities: [alpha('Once')] }, { key: 'nothing' });
      expect(await others[0].say({ entities: [alpha('Once')] }, { key: 'nothing' })).toEqual({ ...nothing, isReplayed: true });

      const founded = { statements: [{ entity: 'institution/alpha', property: 'founded', date: '2012', evidence: EVIDENCE }] };
      expect((await first.say(founded)).changes).toHaveLength(1);
      expect((await others[0].say(founded)).changes).toEqual([]);

      await expect(others[1].say({ entities: [alpha('Late')] }, { expectedVersion: 3 })).rejects.toMatchObject({
        code: 'CONFLICT',
        details: { id: 'institution/alpha', version: 9, expectedVersion: 3 },
      });
      await first.store.append([{ op: 'DELETE_ENTITY', id: 'source/gazette' }], 9, { who: 'x', why: 'y' });
      expect(await others[0].store.lastChanged(['source/gazette', 'nobody', 'institution/alpha', 'partners-with:a/b:c/d'])).toEqual([10, 0, 9, 0]);
    }, 60_000);

    it('a mutation is seen at once where it was sent, and soon elsewhere', async () => {
      for (let i = 0; i < 2; i++) {
        const neo4j = { ...database().settings, refreshSeconds: 0 };
        const config = { neo4j, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent', http: DEFAULT_HTTP } as const;
        atlases.push(await createAtlas(config, createLogger('silent'), { authenticator: testAuthenticator }));
      }
      const [one, other] = await Promise.all(
        atlases.map(async ({ app }) => {
          const origin = await app.listen({ host: '127.0.0.1', port: 0 });
          return async (query: string, variables: Data = {}): Promise<Data> => {
            const headers = { 'content-type': 'application/json', ...AS_CURATOR };
            const reply = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
            return ((await reply.json()) as Data).data;
          };
        }),
      );
      const add = 'mutation ($source: SourceInput!) { addSource(input: { source: $source }) { version applied problems { message } } }';
      for (let n = 1; n <= 5; n++) {
        const id = `source/note-${n}`;
        const { addSource } = await one(add, { source: { ...GAZETTE, id } });
        expect(addSource).toEqual({ version: n, applied: true, problems: [] });
        const seen = `{ graph { version } node(id: "${id}") { id } }`;
        expect(await one(seen)).toEqual({ graph: { version: n }, node: { id } });
        while ((await other(seen)).node === null) await wait(10);
      }
    }, 60_000);
  },
  { versions: ['5.26'] },
);
