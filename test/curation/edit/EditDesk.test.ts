import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { authorize } from '../../../src/auth/authorize.ts';
import { OPERATOR } from '../../../src/auth/Principal.ts';
import type { EditNote } from '../../../src/curation/edit/Edit.ts';
import { EditDesk } from '../../../src/curation/edit/EditDesk.ts';
import { AtlasError } from '../../../src/errors.ts';
import { type CuratedStore, curatedStore, grantOf, ONTOLOGY, requestOf } from './curatedStore.ts';

const EVIDENCE = [{ source: 'source/gazette', locator: 'page 1' }];
const GAZETTE = { id: 'source/gazette', title: 'Gazette', language: 'en', quality: 'PRESS' } as const;
const hospital = (name: string) => ({ id: 'institution/alpha', type: 'Institution', names: [{ text: name, language: 'en' }], evidence: EVIDENCE });

let curated: CuratedStore;
beforeEach(async () => {
  curated = await curatedStore();
  await curated.say({ sources: [GAZETTE], entities: [hospital('Alpha')] });
});
afterEach(() => curated.store.close());

describe('several at once', () => {
  it('20 curators who edit one entity from the version they read: one wins each version, and no name is lost', async () => {
    const wins: number[] = [];
    let conflicts = 0;
    const edit = async (name: string) => {
      for (;;) {
        const expectedVersion = await curated.store.version();
        await new Promise((resolve) => setImmediate(resolve));
        try {
          const outcome = await curated.desk.apply(grantOf(name), requestOf([{ op: 'SAY', content: { entities: [hospital(name)] } }], { expectedVersion }));
          wins.push(outcome.version);
          return;
        } catch (error) {
          expect(error).toMatchObject({ code: 'CONFLICT', details: { argument: 'expectedVersion', id: 'institution/alpha', expectedVersion } });
          expect((error as AtlasError).details['version']).toBeGreaterThan(expectedVersion);
          conflicts++;
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => edit(`Name ${i}`)));
    expect(conflicts).toBeGreaterThanOrEqual(19);
    expect(wins).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    const [alpha] = await curated.store.entities(['institution/alpha']);
    expect(alpha?.names.map(({ text }) => text).sort()).toEqual(['Alpha', ...Array.from({ length: 20 }, (_, i) => `Name ${i}`)].sort());
  });

  it('edits of several processes over one store are planned anew until each is carried out', async () => {
    const others = await Promise.all(Array.from({ length: 8 }, () => curatedStore(curated.store)));
    const outcomes = await Promise.all(others.map(({ say }, i) => say({ entities: [hospital(`Other ${i}`)] })));
    expect(outcomes.map(({ version }) => version).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    const [alpha] = await curated.store.entities(['institution/alpha']);
    expect(alpha?.names).toHaveLength(9);
  });

  it('a version made from the current one is no conflict with what others changed elsewhere', async () => {
    const before = await curated.store.version();
    await curated.say({ entities: [{ ...hospital('Beta'), id: 'institution/beta' }] });
    const { version, isApplied } = await curated.say({ entities: [hospital('Alpha Hospital')] }, { expectedVersion: before });
    expect({ version, isApplied }).toEqual({ version: before + 2, isApplied: true });
  });

  it('a version that is not there yet is refused', async () => {
    await expect(curated.say({ entities: [hospital('B')] }, { expectedVersion: 9 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'expectedVersion: there is no version 9 yet; the graph is at version 1',
    });
  });
});

describe('many edits', () => {
  it('let others run while they are planned, and end when nobody waits any more', async () => {
    const edits = Array.from({ length: 2_000 }, (_, i) => ({ op: 'SAY', content: { entities: [hospital(`Name ${i}`)] } }) as const);
    const nobody = new AbortController();
    setImmediate(() => nobody.abort(new Error('nobody waits')));
    await expect(curated.desk.plan(requestOf(edits), nobody.signal)).rejects.toThrow('nobody waits');
    await expect(curated.store.version()).resolves.toBe(1);
  });
});

describe('an idempotency key', () => {
  const content = { entities: [hospital('Alpha Hospital')] };

  it('has the same request carried out once, however often and from wherever it comes at once', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => curatedStore(curated.store)));
    const outcomes = await Promise.all(others.flatMap(({ say }) => [say(content, { key: 'a' }), say(content, { key: 'a' })]));
    expect(outcomes.filter(({ isReplayed }) => !isReplayed)).toHaveLength(1);
    const [first] = outcomes.filter(({ isReplayed }) => !isReplayed);
    for (const outcome of outcomes) expect({ ...outcome, isReplayed: false }).toEqual(first);
    expect(await curated.store.version()).toBe(2);
  });

  it('gives the first answer later too, whatever became of the graph', async () => {
    const first = await curated.say(content, { key: 'a' });
    await curated.say({ entities: [hospital('Another')] });
    expect(await curated.say(content, { key: 'a' })).toEqual({ ...first, isReplayed: true });
  });

  it('of an edit that changed nothing is remembered as well', async () => {
    const nothing = await curated.say({ entities: [hospital('Alpha')] }, { key: 'a' });
    expect(nothing).toEqual({ version: 1, changes: [], problems: [], isApplied: true, isReplayed: false });
    await curated.store.append([{ op: 'DELETE_ENTITY', id: 'institution/alpha' }], null, { who: 'x', why: 'y' });
    expect(await curated.say({ entities: [hospital('Alpha')] }, { key: 'a' })).toEqual({ ...nothing, isReplayed: true });
    await expect(curated.say(content, { key: 'a' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('is refused for another request, also when both come at once through two processes', async () => {
    await curated.say(content, { key: 'a' });
    await expect(curated.say(content, { key: 'a', why: 'another reason' })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
      message: 'The idempotency key "a" was used for another request; use a new one for each.',
      details: { argument: 'idempotencyKey' },
    });
    const other = await curatedStore(curated.store);
    const both = await Promise.allSettled([
      curated.say({ entities: [hospital('One')] }, { key: 'b' }),
      other.say({ entities: [hospital('Two')] }, { key: 'b' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [alpha] = await curated.store.entities(['institution/alpha']);
    expect(alpha?.names.filter(({ text }) => text === 'One' || text === 'Two')).toHaveLength(1);
  });

  it('is that of its author alone', async () => {
    await curated.say(content, { key: 'a' });
    const other = await curated.desk.apply(grantOf('Wang'), requestOf([{ op: 'SAY', content: { entities: [hospital('Wang')] } }], { key: 'a' }));
    expect(other).toMatchObject({ isApplied: true, isReplayed: false, version: 3 });
  });

  it.each([
    ['', 'BAD_USER_INPUT', 'idempotencyKey: it is empty; give one, or leave it out'],
    ['a\nb', 'BAD_USER_INPUT', 'idempotencyKey: it holds what cannot be printed; give letters, digits, signs and spaces'],
    ['x'.repeat(201), 'LIMIT_EXCEEDED', 'idempotencyKey: 201 characters are too many; give at most 200'],
  ])('%j is refused', async (key, code, message) => {
    await expect(curated.say(content, { key })).rejects.toMatchObject({ code, message, details: { argument: 'idempotencyKey' } });
  });
});

describe('a request', () => {
  it('that comes to more changes than one version may have is refused whole, one that comes to as many is one version', async () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ id: `person/p-${i}`, type: 'Person', names: [{ text: `P ${i}`, language: 'en' }], evidence: EVIDENCE }));
    await expect(curated.say({ entities: people(10_001) })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      details: { limit: 'changesAtOnce', value: 10_001, max: 10_000 },
    });
    expect(await curated.store.version()).toBe(1);
    const { version, changes } = await curated.say({ entities: people(10_000) });
    expect([version, changes.length]).toEqual([2, 10_000]);
  }, 30_000);

  it('is planned without writing anything', async () => {
    const before = await curated.records();
    const plan = await curated.desk.plan(requestOf([{ op: 'SAY', content: { entities: [hospital('Alpha Hospital')] } }]));
    expect(plan).toMatchObject({ version: 1, problems: [], changes: [{ id: 'institution/alpha' }] });
    expect([await curated.store.version(), await curated.records()]).toEqual([1, before]);
  });

  it.each([
    ['', 'BAD_USER_INPUT', 'why: it is empty; say why'],
    [' \n', 'BAD_USER_INPUT', 'why: it is empty; say why'],
    ['x'.repeat(2_001), 'LIMIT_EXCEEDED', 'why: 2001 characters are too many; give at most 2000'],
  ])('with the reason %j is refused', async (why, code, message) => {
    await expect(curated.say({ entities: [hospital('B')] }, { why })).rejects.toMatchObject({ code, message, details: { argument: 'why' } });
  });

  it.each([
    ['none', [], { field: ['evidence'], message: 'no fact without a document: give at least one piece of evidence' }],
    [
      'of a document that nobody knows',
      [{ source: 'source/none', locator: 'x' }],
      { field: ['evidence', 0, 'source'], message: 'no source has the id "source/none"' },
    ],
    [
      'of what is no document',
      [{ source: 'institution/alpha', locator: 'x' }],
      { field: ['evidence', 0, 'source'], message: 'no source has the id "institution/alpha"' },
    ],
    ['without a place', [{ source: 'source/gazette', locator: '' }], { field: ['evidence', 0, 'locator'], message: 'it is empty' }],
    [
      'of a day that never was',
      [{ source: 'source/gazette', locator: 'x', asOf: '2019-02-29' }],
      { field: ['evidence', 0, 'asOf'], message: '"2019-02-29" is no date; write 2012, 2017-05 or 2023-05-24' },
    ],
  ])('that takes something back is refused with evidence: %s', async (_, evidence, problem) => {
    const { problems, isApplied } = await curated.apply([{ op: 'RETRACT', target: { of: 'ENTITY', id: 'institution/alpha' } }], { evidence });
    expect(isApplied).toBe(false);
    expect(problems).toContainEqual({ edit: null, ...problem });
  });

  it('has its author, reason and evidence in the log', async () => {
    const { version } = await curated.desk.apply(
      authorize(OPERATOR, 'graph:edit'),
      requestOf([{ op: 'SAY', content: { entities: [hospital('B')] } }], { why: 'a slip', evidence: EVIDENCE, key: 'k' }),
    );
    const [revision] = await curated.store.revisions([version]);
    expect(revision).toMatchObject({ version, who: 'operator', why: 'a slip', key: '["operator","k"]' });
    const note = JSON.parse(revision!.note!) as EditNote;
    expect([note.action, note.evidence]).toEqual(['test', [{ source: 'source/gazette', locator: 'page 1', stance: 'STATED', asOf: null }]]);
  });

  it('of a client that has left, or whose time is over, is not begun', async () => {
    const gone = AbortSignal.abort(new AtlasError('DEADLINE_EXCEEDED', [1]));
    await expect(curated.desk.apply(grantOf('Li'), requestOf([{ op: 'SAY', content: { entities: [hospital('B')] } }]), gone)).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    expect(await curated.store.version()).toBe(1);
  });

  it('is answered when readers see what it changed', async () => {
    const seen: number[] = [];
    const desk = new EditDesk({
      store: curated.store,
      ontology: ONTOLOGY,
      touching: async () => ({ entities: [], relationships: [] }),
      survivorOf: async () => null,
      onCommitted: async () => void seen.push(await curated.store.version()),
    });
    const { version } = await desk.apply(grantOf('Li'), requestOf([{ op: 'SAY', content: { entities: [hospital('B')] } }]));
    expect(seen).toEqual([version]);
  });
});

describe('a list of edits', () => {
  it('is carried out one after the other as one version, each upon what those before it made', async () => {
    const { version, changes, problems } = await curated.apply([
      { op: 'SAY', content: { sources: [{ ...GAZETTE, id: 'source/report' }] } },
      { op: 'SAY', content: { entities: [{ ...hospital('Beta'), id: 'institution/beta', evidence: [{ source: 'source/report', locator: 'x' }] }] } },
      {
        op: 'SAY',
        content: {
          relationships: [{ type: 'PARTNERS_WITH', from: 'institution/beta', to: 'institution/alpha', evidence: [{ source: 'source/report', locator: 'y' }] }],
        },
      },
    ]);
    expect({ version, problems }).toEqual({ version: 2, problems: [] });
    expect(changes.map(({ id, before }) => [id, before === null])).toEqual([
      ['institution/alpha', false],
      ['institution/beta', true],
      ['source/report', true],
      ['partners-with:institution/alpha:institution/beta', true],
    ]);
    const [alpha] = await curated.store.entities(['institution/alpha']);
    expect(alpha?.evidence.map(({ source }) => source)).toEqual(['source/gazette', 'source/report']);
  });

  it('with one that is wrong changes nothing, and tells which', async () => {
    const outcome = await curated.apply([
      { op: 'SAY', content: { entities: [hospital('Right')] } },
      { op: 'SAY', content: { statements: [{ entity: 'institution/alpha', property: 'founded', date: '2012-13', evidence: EVIDENCE }] } },
    ]);
    expect(outcome).toEqual({
      ...{ version: 1, changes: [], isApplied: false, isReplayed: false },
      problems: [{ edit: 1, field: ['statements', 0, 'date'], message: '"2012-13" is no date; write 2012, 2017-05 or 2023-05-24' }],
    });
    const [alpha] = await curated.store.entities(['institution/alpha']);
    expect(alpha?.names.map(({ text }) => text)).toEqual(['Alpha']);
  });
});

describe('when each was changed last', () => {
  it('is told for what is there, what is gone and what never was', async () => {
    await curated.say({ entities: [{ ...hospital('Beta'), id: 'institution/beta' }] });
    await curated.store.append([{ op: 'DELETE_ENTITY', id: 'institution/beta' }], null, { who: 'x', why: 'y' });
    expect(await curated.store.lastChanged(['institution/beta', 'nobody', 'institution/alpha', 'institution/beta'])).toEqual([3, 0, 1, 3]);
  });
});
