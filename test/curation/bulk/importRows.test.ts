import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { checkSeeds } from '../../../src/curation/loadSeeds.ts';
import { openSqlite } from '../../../src/store/sqlite/openSqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { ONTOLOGY } from '../../snapshot/records.ts';
import { GOOD_SEED, spoiled } from '../seedTexts.ts';
import { exported, imported, open, records, TestFolder, told } from './imported.ts';

const folder = new TestFolder();
afterAll(() => folder.remove());

const SOURCE = {
  source: {
    id: 'source/register',
    title: '登记簿',
    language: 'zh',
    quality: 'PRIMARY',
  },
};
const evidence = { source: 'source/register', locator: 'row 1' };
const hospital = (slug: string, more = {}) => ({
  entity: {
    id: `institution/${slug}`,
    type: 'Institution',
    kind: 'HOSPITAL',
    names: [{ text: slug, language: 'en' }],
    evidence,
    ...more,
  },
});
const partners = (from: string, to: string, more = {}) => ({
  relationship: {
    type: 'PARTNERS_WITH',
    from: `institution/${from}`,
    to: `institution/${to}`,
    evidence,
    ...more,
  },
});
const lines = (...items: unknown[]) => items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n');

let store: Store;
beforeEach(async () => {
  store = await openSqlite(':memory:');
});
afterEach(() => store.close());

describe('an import', () => {
  it('makes of a seed file what loading it makes', async () => {
    const outcome = await imported(store, await open(folder.write('seed.yaml', GOOD_SEED)));
    expect(outcome).toEqual({
      ...{
        version: 1,
        versions: 1,
        isApplied: true,
        rows: 5,
        badRows: 0,
        problems: [],
        hasMoreProblems: false,
      },
      ...{
        entitiesAdded: 3,
        entitiesChanged: 0,
        relationshipsAdded: 1,
        relationshipsChanged: 0,
      },
    });
    const { entities, relationships } = checkSeeds(ONTOLOGY, [{ file: 'seed.yaml', text: GOOD_SEED }]);
    expect(await records(store)).toEqual([...entities, ...relationships]);
    const [logged] = await store.revisions([1]);
    expect(logged).toMatchObject({
      who: 'operator',
      why: 'a test',
      key: expect.stringMatching(/^import:[\w-]{22}:0:1$/),
    });
  });

  it('changes nothing when it is run again, and adds to what is there', async () => {
    const file = await open(folder.write('seed.yaml', GOOD_SEED));
    await imported(store, file);
    expect(await imported(store, file)).toMatchObject({
      isApplied: true,
      version: 1,
      versions: 0,
      entitiesChanged: 0,
      relationshipsAdded: 0,
    });
    const more = await open(folder.write('more.jsonl', lines(SOURCE, partners('beta-bio', 'alpha-hospital', { role: 'laboratory' }))));
    expect(await imported(store, more)).toMatchObject({
      version: 2,
      entitiesAdded: 1,
      entitiesChanged: 2,
      relationshipsAdded: 0,
      relationshipsChanged: 1,
    });
    const [relationship] = await store.relationships(['partners-with:institution/alpha-hospital:institution/beta-bio']);
    expect(relationship).toMatchObject({
      role: 'laboratory',
      since: '2019',
      evidence: [{ source: 'source/gazette' }, { source: 'source/register' }],
    });
  });

  it('can be repeated after it was reverted', async () => {
    const file = await open(folder.write('seed.yaml', GOOD_SEED));
    await imported(store, file);
    const all = await records(store);
    const gone = (all as { id: string; names?: unknown }[]).map(
      ({ id, names }) =>
        ({
          op: names === undefined ? 'DELETE_RELATIONSHIP' : 'DELETE_ENTITY',
          id,
        }) as const,
    );
    await store.append(gone, 1, { who: 'curator', why: 'wrong file' });
    expect(await imported(store, file)).toMatchObject({
      version: 3,
      versions: 1,
    });
    expect(await records(store)).toEqual(all);
  });

  it('writes nothing when only asked what it would change', async () => {
    const outcome = await imported(store, await open(folder.write('seed.yaml', GOOD_SEED)), { isDryRun: true });
    expect(outcome).toMatchObject({
      version: 0,
      versions: 0,
      isApplied: false,
      entitiesAdded: 3,
      relationshipsAdded: 1,
      problems: [],
    });
    expect([await store.version(), await records(store)]).toEqual([0, []]);
  });

  it('takes rows in any order: what a row names may come later', async () => {
    const items = [partners('a', 'b'), hospital('a', { evidence: undefined }), hospital('b', { evidence: undefined }), SOURCE];
    await imported(store, await open(folder.write('late.jsonl', lines(...items))));
    const late = await records(store);
    await store.close();
    store = await openSqlite(':memory:');
    await imported(store, await open(folder.write('early.jsonl', lines(...items.toReversed()))));
    expect(late).toEqual(await records(store));
    expect(late).toHaveLength(4);
  });

  it('holds rows far apart to each other', async () => {
    const many = Array.from({ length: 1_200 }, (_, i) => hospital(`h${i}`));
    const file = await open(
      folder.write(
        'far.jsonl',
        lines(SOURCE, hospital('first'), ...many, hospital('first', { kind: 'COMPANY' }), { source: { ...SOURCE.source, title: 'Another' } }),
      ),
    );
    const outcome = await imported(store, file);
    expect(await told(file, outcome)).toEqual([
      '1203 kind: "institution/first" has kind HOSPITAL in an earlier row; they must agree',
      '1204 id: the source "source/register" stands in an earlier row already; describe it once',
    ]);
    expect(await store.version()).toBe(0);
  });

  it('is one version for each part where it is written in parts, each of which shows whole facts', async () => {
    const many = Array.from({ length: 6_000 }, (_, i) => hospital(`h${i}`));
    const file = await open(folder.write('parts.jsonl', lines(...many, ...many.slice(1).map((_, i) => partners(`h${i}`, `h${i + 1}`)), SOURCE)));
    const versions: number[] = [];
    const outcome = await imported(store, file, { isInParts: true }, { onCommitted: async () => versions.push(await store.version()) });
    expect(outcome).toMatchObject({ versions: 3, version: 3, entitiesAdded: 6_001, relationshipsAdded: 5_999 });
    expect(versions).toEqual([1, 2, 3]);
    // The source came first, though it stands last and its id is the last of all.
    const [first] = await Array.fromAsync(store.changesSince(0));
    expect(first).toMatchObject({ version: 1, id: 'source/register' });
  });

  it('goes on with what is missing after it was broken off between two parts', async () => {
    const many = Array.from({ length: 11_000 }, (_, i) => hospital(`h${i}`));
    const file = await open(folder.write('resume.jsonl', lines(SOURCE, ...many)));
    const interrupt = new AbortController();
    const onCommitted = async () => ((await store.version()) === 2 ? interrupt.abort(new Error('enough')) : undefined);
    await expect(imported(store, file, { isInParts: true }, { onCommitted, signal: interrupt.signal })).rejects.toThrow('enough');
    expect(await records(store)).toHaveLength(10_000);
    expect(await imported(store, file, { isInParts: true })).toMatchObject({ entitiesAdded: 1_001, entitiesChanged: 0, versions: 1, version: 3 });
    expect(await records(store)).toHaveLength(11_001);
  });

  it('stops where others change what it speaks of, and lets them change anything else', async () => {
    await imported(store, await open(folder.write('seed.yaml', GOOD_SEED)));
    const file = await open(folder.write('race.jsonl', lines(SOURCE, partners('alpha-hospital', 'beta-bio', { key: 'x' }))));
    const changing = (id: string) =>
      async function* () {
        yield* file.rows();
        const [entity] = await store.entities([id]);
        await store.append([{ op: 'PUT_ENTITY', entity: { ...entity!, status: 'ENDED' } }], null, { who: 'curator', why: 'closed' });
      };
    await expect(imported(store, file, { rows: changing('institution/beta-bio')() })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^"institution\/beta-bio" was changed by version 2 while the import was under way\. Run it again/),
    });
    expect(await imported(store, file, { rows: changing('source/gazette')() })).toMatchObject({ version: 4, relationshipsAdded: 1 });
  });
});

describe('rows that are wrong', () => {
  const LONG = 'x'.repeat(4_001);
  const rows: (unknown | string)[] = [
    SOURCE,
    hospital('alpha'),
    '{"entity":',
    '{"thing":{}}',
    {
      relationship: {
        type: 'PARTNERS_WITH',
        from: 'institution/alpha',
        evidence,
      },
    },
    partners('alpha', 'nobody'),
    partners('alpha', 'alpha'),
    partners('alpha', 'Alpha Hospital'),
    {
      relationship: {
        type: 'OWNS',
        from: 'institution/alpha',
        to: 'institution/beta',
        evidence,
      },
    },
    {
      relationship: {
        type: 'MANAGES',
        from: 'institution/alpha',
        to: 'institution/beta',
        evidence,
      },
    },
    hospital('beta'),
    hospital('gamma', { kind: 'DRUG' }),
    hospital('delta', { names: [] }),
    hospital('epsilon', { evidence: { source: 'source/lost', locator: 'x' } }),
    hospital('zeta', { evidence: undefined }),
    hospital('eta', { colour: 'red' }),
    { entity: { ...hospital('theta').entity, id: 'person/theta' } },
    partners('alpha', 'beta', { since: '2023-13' }),
    partners('alpha', 'beta', { since: 2020, until: 2019 }),
    partners('alpha', 'beta', { amount: { value: 5, currency: 'CNY' } }),
    {
      relationship: { ...partners('alpha', 'beta').relationship, evidence: [] },
    },
    { statement: { entity: 'institution/alpha', property: 'beds', evidence } },
    {
      statement: {
        entity: 'institution/alpha',
        property: 'beds',
        quantity: { number: '1e3', unit: 'beds' },
        evidence,
      },
    },
    {
      statement: {
        entity: 'institution/alpha',
        property: 'budget',
        money: { value: 5, currency: 'RMB' },
        evidence,
      },
    },
    {
      statement: {
        entity: 'hospital/alpha',
        property: 'beds',
        quantity: { number: 5, unit: 'beds' },
        evidence,
      },
    },
    {
      source: {
        id: 'source/bad',
        title: 'Bad',
        language: 'en',
        quality: 'PRESS',
        url: 'nowhere',
        published: 'May',
      },
    },
    {
      source: {
        id: 'source/long',
        title: LONG,
        language: 'English',
        quality: 'GOOD',
      },
    },
    partners('alpha', 'beta', { key: 'twice', role: 'one' }),
    partners('alpha', 'beta', { key: 'twice', role: 'other' }),
  ];

  const English = [
    '3: this is no JSON',
    '4: write one of {"source": …}, {"entity": …}, {"statement": …}, {"relationship": …}',
    '5 to: "to" is missing',
    '6 to: no entity has the id "institution/nobody"',
    '7 to: a thing cannot be related to itself',
    '8 to: "institution/Alpha Hospital" is no id; write the type, a slash and a slug: institution/ruijin-hospital',
  ];

  it('are told all at once, and nothing is taken', async () => {
    const file = await open(folder.write('bad.jsonl', lines(...rows)));
    const outcome = await imported(store, file);
    const [english, chinese] = [await told(file, outcome), await told(file, outcome, 'zh')];
    expect(english.slice(0, 6)).toEqual(English);
    expect(english).toMatchInlineSnapshot(`
     [
       "3: this is no JSON",
       "4: write one of {"source": …}, {"entity": …}, {"statement": …}, {"relationship": …}",
       "5 to: "to" is missing",
       "6 to: no entity has the id "institution/nobody"",
       "7 to: a thing cannot be related to itself",
       "8 to: "institution/Alpha Hospital" is no id; write the type, a slash and a slug: institution/ruijin-hospital",
       "9 type: "OWNS" is not one of PARTY_TO, SIGNED, CONCERNS, AFFILIATED_WITH, FOUNDED, PART_OF, OPERATES, HOSTS, USES, DEVELOPED, PARTNERS_WITH, MANAGES, COMMITTED_TO, FINANCED, INVESTED_IN, ACQUIRED, LICENSED_TO, SPUN_OUT_OF, APPROVED, TRIALLED_AT, ORGANISED, TOOK_PART_IN, LOCATED_IN, SUPPORTS, SUCCEEDED_BY",
       "10 to: MANAGES runs from INSTITUTION to FUND, and "institution/beta" is a INSTITUTION",
       "12 kind: DRUG is no kind of INSTITUTION; it is one of COMPANY, INVESTOR, HOSPITAL, UNIVERSITY, RESEARCH_INSTITUTE, GOVERNMENT_BODY, ASSOCIATION, EXCHANGE, INCUBATOR, OTHER",
       "13 names: "institution/delta" has no name; give at least one",
       "14 evidence[0].source: no source has the id "source/lost"",
       "15 evidence: nothing is said of "institution/zeta" by any document: give evidence, a statement or a relationship",
       "16 colour: is no key of this item; see seeds/README.md for the keys",
       "17 id: the id of a INSTITUTION starts with "institution/"",
       "18 since: "2023-13" is no date; write 2012, 2017-05 or 2023-05-24",
       "19 until: it ends (2019) before it begins (2020)",
       "21 evidence: no fact without a document: give at least one piece of evidence",
       "22: give exactly one of money, quantity, date and text",
       "23 quantity.number: "1e3" is no decimal number; write 620000000 or 8.5",
       "24 money.currency: "RMB" is no ISO 4217 code; write CNY, USD …",
       "25 entity: no entity has the id "hospital/alpha"; did you mean "institution/alpha"?",
       "26 published: "May" is no date; write 2012, 2017-05 or 2023-05-24",
       "26 url: "nowhere" is no web address",
       "27 title: it has too many characters; give at most 4000",
       "27 language: "English" is no language code; write en, zh, zh-Hant …",
       "27 quality: "GOOD" is not one of PRIMARY, PRESS, REPOST, WEAK",
       "29 role: partners-with:institution/alpha:institution/beta:twice has another role in this file, relationships 6 ("one"); if they are two, give each a key, otherwise make them agree",
     ]
    `);
    expect(chinese).toMatchInlineSnapshot(`
     [
       "3: 不是 JSON",
       "4: 请写下列之一：{"source": …}, {"entity": …}, {"statement": …}, {"relationship": …}",
       "5 to: 缺少“to”",
       "6 to: 没有标识为“institution/nobody”的实体",
       "7 to: 不能与自身建立关系",
       "8 to: "institution/Alpha Hospital" 不是标识；请写“类型/短名”，如 institution/ruijin-hospital",
       "9 type: "OWNS" 不在可选值之中：PARTY_TO, SIGNED, CONCERNS, AFFILIATED_WITH, FOUNDED, PART_OF, OPERATES, HOSTS, USES, DEVELOPED, PARTNERS_WITH, MANAGES, COMMITTED_TO, FINANCED, INVESTED_IN, ACQUIRED, LICENSED_TO, SPUN_OUT_OF, APPROVED, TRIALLED_AT, ORGANISED, TOOK_PART_IN, LOCATED_IN, SUPPORTS, SUCCEEDED_BY",
       "10 to: MANAGES 由 INSTITUTION 指向 FUND，而“institution/beta”是 INSTITUTION",
       "12 kind: DRUG 不是 INSTITUTION 的子类；可选：COMPANY, INVESTOR, HOSPITAL, UNIVERSITY, RESEARCH_INSTITUTE, GOVERNMENT_BODY, ASSOCIATION, EXCHANGE, INCUBATOR, OTHER",
       "13 names: “institution/delta”没有名称；请至少给出一个",
       "14 evidence[0].source: 没有标识为“source/lost”的来源",
       "15 evidence: 没有任何文件提到“institution/zeta”：请给出依据、陈述或关系",
       "16 colour: 该项没有这个键；可用的键见 seeds/README.md",
       "17 id: INSTITUTION 的标识须以“institution/”开头",
       "18 since: “2023-13”不是日期；请写 2012、2017-05 或 2023-05-24",
       "19 until: 结束（2019）早于开始（2020）",
       "21 evidence: 没有出处就没有事实：请至少给出一条依据",
       "22: money、quantity、date、text 须且只能给出一个",
       "23 quantity.number: “1e3”不是十进制数；请写 620000000 或 8.5",
       "24 money.currency: “RMB”不是 ISO 4217 货币代码；请写 CNY、USD……",
       "25 entity: 没有标识为“hospital/alpha”的实体；是否应为 "institution/alpha"？",
       "26 published: “May”不是日期；请写 2012、2017-05 或 2023-05-24",
       "26 url: “nowhere”不是网址",
       "27 title: 内容太长，最多 4000 个字符",
       "27 language: "English" 不是语言代码；请写 en、zh、zh-Hant……",
       "27 quality: "GOOD" 不在可选值之中：PRIMARY, PRESS, REPOST, WEAK",
       "29 role: partners-with:institution/alpha:institution/beta:twice 在本文件中的 role 是 "one"；若是两条关系，请各给一个 key，否则须一致",
     ]
    `);
    // Each is told in Chinese: what is left in Latin letters is names of fields, types and ids.
    expect(chinese.filter((line) => !/[\u4e00-\u9fff]/.test(line.replace(/^\d+ \S+: /, '')))).toEqual([]);
    expect([await store.version(), outcome.isApplied]).toEqual([0, false]);
  });

  it('are left out where the good ones are wanted', async () => {
    const file = await open(folder.write('bad.jsonl', lines(...rows)));
    const outcome = await imported(store, file, { isPartial: true });
    expect(outcome).toMatchObject({
      isApplied: true,
      version: 1,
      rows: 29,
      entitiesAdded: 3,
      relationshipsAdded: 2,
    });
    expect((await records(store)).map((record) => (record as { id: string }).id)).toEqual([
      ...['institution/alpha', 'institution/beta', 'source/register'],
      ...['partners-with:institution/alpha:institution/beta', 'partners-with:institution/alpha:institution/beta:twice'],
    ]);
  });

  it('are told with their lines in YAML too', async () => {
    const file = await open(folder.write('bad.yaml', `${spoiled('since: 2019', 'since: soon')}---\nsources: none\nthings: []\n---\n- a\n---\na: [\n`));
    expect(await told(file, await imported(store, file))).toMatchInlineSnapshot(`
     [
       "8 evidence: nothing is said of "institution/alpha-hospital" by any document: give evidence, a statement or a relationship",
       "28 since: "soon" is no date; write 2012, 2017-05 or 2023-05-24",
       "31 sources: is no list",
       "32 things: is no key of a document; it has sources, entities, statements, relationships",
       "33: a document has sources, entities, statements, relationships, each a list",
       "37: Flow sequence in block collection must be sufficiently indented and end with a ]",
     ]
    `);
  });

  it('are told up to a number, and the rest is said to be there', async () => {
    const file = await open(folder.write('many.jsonl', `${'{}\n'.repeat(20_000)}`));
    const outcome = await imported(store, file);
    expect([outcome.problems.length, outcome.hasMoreProblems, outcome.isApplied]).toEqual([10_000, true, false]);
  });
});

describe('an export', () => {
  it('of an earlier version is what was exported then', async () => {
    const texts = [await exported(store)];
    const files = [
      await open(folder.write('seed.yaml', GOOD_SEED)),
      await open(folder.write('v2.jsonl', lines(SOURCE, hospital('alpha-hospital'), hospital('new'), partners('new', 'beta-bio')))),
    ];
    for (const file of files) {
      await imported(store, file);
      texts.push(await exported(store));
    }
    await store.append(
      [
        {
          op: 'DELETE_RELATIONSHIP',
          id: 'partners-with:institution/beta-bio:institution/new',
        },
        { op: 'DELETE_ENTITY', id: 'institution/new' },
      ],
      2,
      { who: 'a', why: 'b' },
    );
    texts.push(await exported(store));
    for (const [version, text] of texts.entries()) expect(await exported(store, version)).toBe(text);
    expect(new Set(texts).size).toBe(4);
    await expect(exported(store, 4)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'version: there are the versions 0 to 3, and no 4',
    });
  });
});
