import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Store, StoredItem } from '../../src/store/store.ts';
import { author, deleteEntity, deleteRelationship, entity, everything, logged, putEntity, putRelationship, relationship } from './records.ts';

/** What the comments of the port promise, for any adapter. `open` gives an empty store each time. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`store conformance: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('reading by id', () => {
      it('answers in the order asked, with null where nothing is stored, and twice what is asked twice', async () => {
        await store.append([putEntity('a'), putEntity('b'), putRelationship('r'), putRelationship('s')], null, author);
        expect(await store.entities(['b', 'nobody', 'a', 'b'])).toEqual([entity('b'), null, entity('a'), entity('b')]);
        expect(await store.relationships(['s', 'nothing', 'r', 's'])).toEqual([relationship('s'), null, relationship('r'), relationship('s')]);
      });

      it('does not take a relationship for an entity, nor the other way round', async () => {
        await store.append([putEntity('a'), putRelationship('r')], null, author);
        expect(await store.entities(['r'])).toEqual([null]);
        expect(await store.relationships(['a'])).toEqual([null]);
      });

      it('answers no ids with no records, and thousands of ids at once', async () => {
        const ids = Array.from({ length: 5000 }, (_, i) => `e${i}`);
        await store.append(
          ids.map((id) => putEntity(id)),
          null,
          author,
        );
        expect(await store.entities([])).toEqual([]);
        expect(await store.relationships([])).toEqual([]);
        expect(await store.entities([...ids].reverse())).toEqual([...ids].reverse().map((id) => entity(id)));
      });

      it('keeps any text, ids among them', async () => {
        await store.append(
          ODD_IDS.map((id) => putEntity(id, `"${id}'\n`)),
          null,
          author,
        );
        expect(await store.entities(ODD_IDS)).toEqual(ODD_IDS.map((id) => entity(id, `"${id}'\n`)));
      });
    });

    describe('version', () => {
      it('is 0 at first and rises by one with each append that changes something', async () => {
        expect(await store.version()).toBe(0);
        expect(await store.append([putEntity('a'), putEntity('b')], null, author)).toBe(1);
        expect(await store.append([deleteEntity('a')], null, author)).toBe(2);
        expect(await store.version()).toBe(2);
      });

      it('stays when nothing changes: an empty list, the same again in any order of keys, deleting what is absent', async () => {
        await store.append([putEntity('a'), putRelationship('r')], null, author);
        const reordered = Object.fromEntries(Object.entries(entity('a')).reverse()) as unknown as ReturnType<typeof entity>;
        expect(await store.append([], null, author)).toBe(1);
        expect(await store.append([putEntity('a'), putRelationship('r')], 1, author)).toBe(1);
        expect(await store.append([{ op: 'PUT_ENTITY', entity: reordered }], 1, author)).toBe(1);
        expect(await store.append([deleteEntity('nobody'), deleteRelationship('nothing')], 1, author)).toBe(1);
        expect(await store.version()).toBe(1);
        expect(await logged(store.changesSince(1))).toEqual([]);
      });
    });

    describe('append', () => {
      it('replaces what has the id and deletes by id', async () => {
        await store.append([putEntity('a', 'old'), putEntity('b'), putRelationship('r', 'old'), putRelationship('s')], null, author);
        await store.append([putEntity('a', 'new'), deleteEntity('b'), putRelationship('r', 'new'), deleteRelationship('s')], null, author);
        expect(await store.entities(['a', 'b'])).toEqual([entity('a', 'new'), null]);
        expect(await store.relationships(['r', 's'])).toEqual([relationship('r', 'new'), null]);
      });

      it('takes the changes one after the other', async () => {
        await store.append([putEntity('a', '1'), putEntity('a', '2'), putEntity('b'), deleteEntity('b'), deleteEntity('c'), putEntity('c')], null, author);
        expect(await store.entities(['a', 'b', 'c'])).toEqual([entity('a', '2'), null, entity('c')]);
        expect((await store.history('a')).map(({ before, after, sequence }) => ({ before, after, sequence }))).toEqual([
          { before: null, after: entity('a', '1'), sequence: 0 },
          { before: entity('a', '1'), after: entity('a', '2'), sequence: 1 },
        ]);
        expect((await logged(store.changesSince(0))).map(({ id, sequence }) => [sequence, id])).toEqual([
          [0, 'a'],
          [1, 'a'],
          [2, 'b'],
          [3, 'b'],
          [4, 'c'],
        ]);
      });

      it('is refused with CONFLICT when the version is another than expected, and then changes nothing', async () => {
        await store.append([putEntity('a')], 0, author);
        await expect(store.append([putEntity('b')], 0, author)).rejects.toMatchObject({ code: 'CONFLICT' });
        await expect(store.append([putEntity('b')], 2, author)).rejects.toMatchObject({ code: 'CONFLICT' });
        await expect(store.append([], 0, author)).rejects.toMatchObject({ code: 'CONFLICT' });
        expect(await everything(store)).toEqual({ version: 1, items: [{ entity: entity('a') }] });
        expect(await store.append([putEntity('b')], 1, author)).toBe(2);
      });

      it('lets one of several with the same expectation win', async () => {
        const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((id) => store.append([putEntity(id)], 0, author)));
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: 1 }]);
        expect((await everything(store)).items).toHaveLength(1);
      });

      it('keeps nothing of an append that fails in the middle', async () => {
        await store.append([putEntity('a', 'old')], null, author);
        const poison = new Proxy(entity('bad'), {
          ownKeys: () => {
            throw new Error('poison');
          },
        });
        const changes = [putEntity('a', 'new'), putEntity('b'), putRelationship('r'), { op: 'PUT_ENTITY', entity: poison } as const];
        await expect(store.append(changes, null, author)).rejects.toThrow();
        expect(await everything(store)).toEqual({ version: 1, items: [{ entity: entity('a', 'old') }] });
        expect(await logged(store.changesSince(1))).toEqual([]);
        expect(await store.append([putEntity('b')], 1, author)).toBe(2);
      });
    });

    describe('stream', () => {
      it('tells version 0 and gives nothing when the store is empty', async () => {
        expect(await everything(store)).toEqual({ version: 0, items: [] });
      });

      it('gives all entities by id, then all relationships by id, in the order of UTF-16 code units', async () => {
        await store.append([...ODD_IDS.map((id) => putRelationship(id)), ...ODD_IDS.map((id) => putEntity(id))].reverse(), null, author);
        const ordered = [...ODD_IDS].sort();
        const { items } = await everything(store);
        expect(items).toEqual([...ordered.map((id) => ({ entity: entity(id) })), ...ordered.map((id) => ({ relationship: relationship(id) }))]);
      });

      it('tells the version before the first batch, and comes in several batches when there is much', async () => {
        const ids = Array.from({ length: 3000 }, (_, i) => `e${String(i).padStart(4, '0')}`);
        await store.append(
          ids.flatMap((id) => [putRelationship(id), putEntity(id)]),
          null,
          author,
        );
        const events: (number | 'version')[] = [];
        const items: StoredItem[] = [];
        for await (const batch of store.stream(() => events.push('version'))) {
          events.push(batch.length);
          items.push(...batch);
        }
        expect(events[0]).toBe('version');
        expect(events.filter((event) => event === 'version')).toHaveLength(1);
        expect(Math.max(...events.slice(1).map(Number))).toBeLessThan(3000);
        expect(items.map((item) => item.entity?.id ?? item.relationship?.id)).toEqual([...ids, ...ids]);
      });

      it('keeps to its version while appends replace, delete, add and bring back', async () => {
        const ids = Array.from({ length: 2000 }, (_, i) => `e${String(i).padStart(4, '0')}`);
        await store.append(
          ids.flatMap((id) => [putEntity(id), putRelationship(id)]),
          null,
          author,
        );
        const before = await everything(store);
        const seen: StoredItem[] = [];
        let version = -1;
        let round = 0;
        for await (const batch of store.stream((told) => (version = told))) {
          seen.push(...batch);
          round++;
          const edits = ids.filter((_, i) => i % 4 === round % 3);
          await store.append(
            edits.flatMap((id, i) => [
              ...(i % 3 === 0 ? [deleteEntity(id), deleteRelationship(id)] : [putEntity(id, `${round}`), putRelationship(id, `${round}`)]),
              putEntity(`${id}+${round}`),
              putRelationship(`${id}+${round}`),
              ...(i % 6 === 0 ? [putEntity(id, 'back')] : []),
            ]),
            null,
            author,
          );
        }
        expect({ version, items: seen }).toEqual(before);
        expect(round).toBeGreaterThan(2);
        expect((await everything(store)).version).toBe(1 + round);
      });

      it('may be left early, and appends go on', async () => {
        await store.append(
          Array.from({ length: 2000 }, (_, i) => putEntity(`e${i}`)),
          null,
          author,
        );
        for await (const _ of store.stream(() => {})) break;
        const abandoned = store.stream(() => {})[Symbol.asyncIterator]();
        await abandoned.next();
        expect(await store.append([putEntity('late')], 1, author)).toBe(2);
      });
    });

    describe('the change log', () => {
      it('gives the changes of all versions after the one named, oldest first, with who, why and when', async () => {
        const start = Date.now();
        await store.append([putEntity('a', 'old'), putRelationship('r')], null, { who: 'Ann', why: 'seed' });
        await store.append([putEntity('a', 'new')], null, { who: '王', why: 'correction' });
        await store.append([deleteRelationship('r'), deleteEntity('a'), deleteEntity('nobody')], null, { who: 'Cy', why: '' });
        const all = await logged(store.changesSince(0));
        expect(all.map(({ at, ...rest }) => rest)).toEqual([
          { version: 1, sequence: 0, id: 'a', before: null, after: entity('a', 'old'), who: 'Ann', why: 'seed' },
          { version: 1, sequence: 1, id: 'r', before: null, after: relationship('r'), who: 'Ann', why: 'seed' },
          { version: 2, sequence: 0, id: 'a', before: entity('a', 'old'), after: entity('a', 'new'), who: '王', why: 'correction' },
          { version: 3, sequence: 0, id: 'r', before: relationship('r'), after: null, who: 'Cy', why: '' },
          { version: 3, sequence: 1, id: 'a', before: entity('a', 'new'), after: null, who: 'Cy', why: '' },
        ]);
        for (const { at } of all) {
          expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
          expect(Date.parse(at)).toBeGreaterThanOrEqual(start - 1);
          expect(Date.parse(at)).toBeLessThanOrEqual(Date.now() + 1);
        }
        expect(await logged(store.changesSince(1))).toEqual(all.slice(2));
        expect(await logged(store.changesSince(2))).toEqual(all.slice(3));
        expect(await logged(store.changesSince(3))).toEqual([]);
        expect(await logged(store.changesSince(99))).toEqual([]);
      });

      it('gives thousands of changes in order', async () => {
        for (const version of [1, 2, 3]) {
          await store.append(
            Array.from({ length: 1500 }, (_, i) => putEntity(`e${i}`, `${version}`)),
            null,
            author,
          );
        }
        const places = (await logged(store.changesSince(1))).map(({ version, sequence, id }) => `${version}/${sequence}/${id}`);
        expect(places).toEqual([2, 3].flatMap((version) => Array.from({ length: 1500 }, (_, i) => `${version}/${i}/e${i}`)));
      });

      it('gives the history of one thing, deleted and made again, and nothing for what never was', async () => {
        await store.append([putEntity('a', '1'), putEntity('b')], null, author);
        await store.append([deleteEntity('a')], null, author);
        await store.append([putEntity('c'), putEntity('a', '2')], null, author);
        expect((await store.history('a')).map(({ version, sequence, before, after }) => ({ version, sequence, before, after }))).toEqual([
          { version: 1, sequence: 0, before: null, after: entity('a', '1') },
          { version: 2, sequence: 0, before: entity('a', '1'), after: null },
          { version: 3, sequence: 1, before: null, after: entity('a', '2') },
        ]);
        expect(await store.history('nobody')).toEqual([]);
      });

      it('tells which version changed each last, in the order asked, of what is gone too, and 0 for what never was', async () => {
        await store.append([putEntity('one'), putEntity('two'), putRelationship('r')], null, author);
        await store.append([putEntity('one', '2')], null, author);
        await store.append([deleteEntity('two')], null, author);
        await store.append([putEntity('two', '2'), ...ODD_IDS.map((id) => putEntity(id))], null, author);
        await store.append([{ op: 'DELETE_RELATIONSHIP', id: 'r' }], null, author);
        expect(await store.lastChanged(['r', 'nobody', 'two', 'one', 'two', ...ODD_IDS])).toEqual([5, 0, 4, 2, 4, ...ODD_IDS.map(() => 4)]);
        expect(await store.lastChanged([])).toEqual([]);
      });

      it('gives the history of relationships and of odd ids', async () => {
        await store.append([putRelationship('r'), ...ODD_IDS.map((id) => putEntity(id))], null, author);
        expect((await store.history('r')).map(({ after }) => after)).toEqual([relationship('r')]);
        for (const id of ODD_IDS) expect((await store.history(id)).map(({ after, id }) => [id, after])).toEqual([[id, entity(id)]]);
      });
    });

    describe('what the log keeps of a version', () => {
      it('is told in the order asked, key and note among it, null where there is no such version', async () => {
        const at = '2026-01-02T03:04:05.000Z';
        await store.append([putEntity('a')], null, { who: 'Ann', why: 'seed', at, key: '键 1', note: '{"action":"load"}' });
        await store.append([putEntity('b')], null, { who: '王', why: '', at });
        const first = { version: 1, who: 'Ann', why: 'seed', at, key: '键 1', note: '{"action":"load"}' };
        const second = { version: 2, who: '王', why: '', at, key: null, note: null };
        expect(await store.revisions([2, 0, 1, 3, 2, -1])).toEqual([second, null, first, null, second, null]);
        expect(await store.revisions([])).toEqual([]);
        expect([await store.revisionOf('键 1'), await store.revisionOf('none')]).toEqual([first, null]);
      });

      it('makes an append with a key happen once, whatever it says and expects the second time', async () => {
        const keyed = { ...author, key: 'k' };
        expect(await store.append([putEntity('a')], 0, keyed)).toBe(1);
        expect(await store.append([putEntity('b')], null, author)).toBe(2);
        expect(await store.append([putEntity('a')], 0, keyed)).toBe(1);
        expect(await store.append([putEntity('c')], null, keyed)).toBe(1);
        expect(await everything(store)).toEqual({ version: 2, items: [{ entity: entity('a') }, { entity: entity('b') }] });
        expect(await store.append([putEntity('c')], null, { ...author, key: 'K' })).toBe(3);
      });

      it('lets one of several with the same key write', async () => {
        const versions = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.append([putEntity(id)], null, { ...author, key: 'same' })));
        expect(versions).toEqual([1, 1, 1, 1]);
        expect((await everything(store)).items).toHaveLength(1);
      });

      it('has no key of an append that changed nothing', async () => {
        await store.append([], null, { ...author, key: 'empty' });
        expect(await store.revisionOf('empty')).toBeNull();
        expect(await store.append([putEntity('a')], null, { ...author, key: 'empty' })).toBe(1);
      });
    });

    describe('what is kept beside the graph', () => {
      it('is found by shelf and key, replaced, forgotten, and in no version', async () => {
        expect(await store.kept('token', 'a')).toBeNull();
        expect(await store.keep('token', 'a', { label: '张', list: [1, null, 'x'] }, 0)).toBe(1);
        expect(await store.keep('proposal', 'a', 'other shelf', 0)).toBe(1);
        expect(await store.keep('token', 'a', { label: 'new' }, 1)).toBe(2);
        expect(await store.kept('token', 'a')).toEqual({ key: 'a', body: { label: 'new' }, revision: 2 });
        expect(await store.kept('proposal', 'a')).toEqual({ key: 'a', body: 'other shelf', revision: 1 });
        expect(await store.keep('token', 'a', null, 2)).toBe(0);
        expect(await store.kept('token', 'a')).toBeNull();
        expect(await store.keep('token', 'a', 'again', 0)).toBe(1);
        expect(await store.version()).toBe(0);
        expect(await everything(store)).toEqual({ version: 0, items: [] });
      });

      it('is refused with CONFLICT when it has another revision than expected, and then stays', async () => {
        await store.keep('token', 'a', 1, null);
        for (const expected of [0, 2]) await expect(store.keep('token', 'a', 2, expected)).rejects.toMatchObject({ code: 'CONFLICT' });
        await expect(store.keep('token', 'b', null, 1)).rejects.toMatchObject({ code: 'CONFLICT' });
        expect(await store.kept('token', 'a')).toEqual({ key: 'a', body: 1, revision: 1 });
        expect(await store.keep('token', 'b', null, null)).toBe(0);
        expect(await store.keep('token', 'a', 3, null)).toBe(2);
      });

      it('lets one of several with the same expectation win', async () => {
        const outcomes = await Promise.allSettled([1, 2, 3, 4].map((body) => store.keep('proposal', 'a', body, 0)));
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toEqual([{ status: 'fulfilled', value: 1 }]);
        expect((await store.kept('proposal', 'a'))?.revision).toBe(1);
      });

      it('is listed by key in the order of UTF-16 code units, page by page', async () => {
        for (const key of ODD_IDS) await store.keep('proposal', key, { key: key.length }, null);
        await store.keep('token', 'b', 1, null);
        const ordered = [...ODD_IDS].sort();
        expect((await store.listKept('proposal', null, 100)).map(({ key, body }) => [key, body])).toEqual(ordered.map((key) => [key, { key: key.length }]));
        const paged: string[] = [];
        for (let page = await store.listKept('proposal', null, 3); page.length > 0; page = await store.listKept('proposal', paged[paged.length - 1], 3)) {
          paged.push(...page.map(({ key }) => key));
        }
        expect(paged).toEqual(ordered);
        expect(await store.listKept('token', 'b', 10)).toEqual([]);
        expect(await store.listKept('token', 'a', 10)).toEqual([{ key: 'b', body: 1, revision: 1 }]);
      });
    });

    describe('the stamp of a version', () => {
      it('is a text of its own for each version, and stays what it was when others follow', async () => {
        const stamps: (string | null)[] = [];
        for (const version of [1, 2, 3]) {
          await store.append([putEntity('a', `${version}`)], null, author);
          stamps.push(await store.stamp(version));
        }
        expect(stamps).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
        expect(new Set(stamps).size).toBe(3);
        expect(await Promise.all([1, 2, 3].map((version) => store.stamp(version)))).toEqual(stamps);
      });

      it('is null where there is no such version, and before the first one', async () => {
        expect([await store.stamp(0), await store.stamp(1)]).toEqual([null, null]);
        await store.append([putEntity('a')], null, author);
        expect([await store.stamp(0), await store.stamp(2), await store.stamp(-1)]).toEqual([null, null, null]);
      });

      it('is another one in another store, though the same was appended at the same time', async () => {
        const append = (to: Store) => to.append([putEntity('a')], null, { ...author, at: '2026-01-01T00:00:00Z' });
        await append(store);
        const stamp = await store.stamp(1);
        await store.close();
        store = await open();
        await append(store);
        expect(await store.stamp(1)).toEqual(expect.any(String));
        expect(await store.stamp(1)).not.toBe(stamp);
      });
    });

    describe('close', () => {
      it('makes every method reject with STORE_UNAVAILABLE, readers under way included; closing twice is no error', async () => {
        await store.append(
          Array.from({ length: 2000 }, (_, i) => putEntity(`e${i}`)),
          null,
          author,
        );
        const stream = store.stream(() => {})[Symbol.asyncIterator]();
        const changes = store.changesSince(0)[Symbol.asyncIterator]();
        await stream.next();
        await changes.next();
        await store.close();
        await store.close();
        const unavailable = { code: 'STORE_UNAVAILABLE' };
        await expect(stream.next()).rejects.toMatchObject(unavailable);
        await expect(changes.next()).rejects.toMatchObject(unavailable);
        await expect(store.version()).rejects.toMatchObject(unavailable);
        await expect(store.stamp(1)).rejects.toMatchObject(unavailable);
        await expect(store.entities([])).rejects.toMatchObject(unavailable);
        await expect(store.relationships(['r'])).rejects.toMatchObject(unavailable);
        await expect(store.append([], null, author)).rejects.toMatchObject(unavailable);
        await expect(store.history('a')).rejects.toMatchObject(unavailable);
        await expect(store.lastChanged(['a'])).rejects.toMatchObject(unavailable);
        await expect(store.revisions([1])).rejects.toMatchObject(unavailable);
        await expect(store.revisionOf('k')).rejects.toMatchObject(unavailable);
        await expect(store.kept('token', 'a')).rejects.toMatchObject(unavailable);
        await expect(store.listKept('token', null, 1)).rejects.toMatchObject(unavailable);
        await expect(store.keep('token', 'a', 1, null)).rejects.toMatchObject(unavailable);
        await expect(everything(store)).rejects.toMatchObject(unavailable);
        await expect(logged(store.changesSince(0))).rejects.toMatchObject(unavailable);
      });

      it('keeps what was appended before it, even when nobody waited for the append', async () => {
        const appending = store.append([putEntity('a')], null, author);
        await store.close();
        expect(await appending).toBe(1);
      });
    });
  });
}

/** Unlike code points, code units put U+1F9EC (a surrogate pair) before U+FF08; the last ones are halves of pairs. */
const ODD_IDS = [
  '',
  ' ',
  'a',
  'A',
  'a\0',
  'a\0b',
  'aa',
  'é',
  '张江',
  '\ud7ff',
  '\ue000',
  '（x）',
  '\uffff',
  '🧬',
  '🧬a',
  '𠮷',
  'x\ud83e',
  'x\udfff',
  "'; DROP TABLE entity; --",
  '%_*?',
];
