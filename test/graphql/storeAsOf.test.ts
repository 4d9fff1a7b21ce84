import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { storeAsOf } from '../../src/graphql/storeAsOf.ts';
import type { Change, Store } from '../../src/store/store.ts';
import { type RunningAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { entity, evidence, name, source } from '../snapshot/records.ts';

const put = (id: string, text: string): Change => ({ op: 'PUT_ENTITY', entity: entity(id, { names: [name(text)], evidence: [evidence('source/a')] }) });

let atlas: RunningAtlas;
let store: Store;
beforeAll(async () => {
  atlas = await startAtlasWith([{ op: 'PUT_ENTITY', entity: source('source/a') }, put('institution/a', 'A'), put('institution/b', 'B')]);
  store = atlas.atlas.store;
});
afterAll(() => atlas.close());

it('tells every record as it was, also to who asks while another one has read half of a version’s log', async () => {
  const version = await store.version();
  let isReading = false;
  const { promise: gate, resolve: go } = Promise.withResolvers<void>();
  const slow = new Proxy(store, {
    get: (target, key) => {
      if (key !== 'changesSince') return (target[key as keyof Store] as () => unknown).bind(target);
      const isFirst = !isReading;
      return async function* (since: number) {
        for await (const change of target.changesSince(since)) {
          yield change;
          isReading = true;
          if (isFirst) await gate;
        }
      };
    },
  });
  const then = storeAsOf(slow, version);
  await store.append([put('institution/a', 'A anew'), put('institution/b', 'B anew'), put('institution/c', 'C')], null, { who: 'test', why: 'to see' });
  const namesOf = async (...ids: string[]) => (await then.entities(ids)).map((record) => record?.names[0].text ?? null);
  const first = namesOf('institution/a');
  while (!isReading) await new Promise((resolve) => setImmediate(resolve));
  expect(await namesOf('institution/b', 'institution/c')).toEqual(['B', null]);
  go();
  expect(await first).toEqual(['A']);
  expect(await namesOf('institution/a', 'institution/b', 'institution/c')).toEqual(['A', 'B', null]);
});
