import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLoaders, RecordCache } from '../../../src/graphql/loaders.ts';
import type { RelationshipRecord } from '../../../src/ontology/records.ts';
import { createPathRunner } from '../../../src/paths/PathRunner.ts';
import { createReport } from '../../../src/reports/createReport.ts';
import type { ReportDoc, ReportLanguage } from '../../../src/reports/ReportDoc.ts';
import { createWords } from '../../../src/reports/words/createWords.ts';
import { startSmallAtlas } from '../../graphql/smallAtlas.ts';
import { type RunningAtlas, startAtlas, startAtlasWith } from '../../http/startAtlas.ts';
import { entity, evidence, name, ONTOLOGY, relationship, source, statement } from '../../snapshot/records.ts';
import { noticesOf, printed, type ReportMaker, reportMaker, rowsOf, sectionsOf } from '../reportMaker.ts';
import { HOSTILE } from '../sampleReport.ts';

let atlas: RunningAtlas;
let reports: ReportMaker;
beforeAll(async () => {
  atlas = await startSmallAtlas();
  reports = reportMaker(atlas);
});
afterAll(async () => {
  await reports.close();
  await atlas.close();
});

/** Relationships as they are printed, by section. */
function relationshipsOf(doc: ReportDoc): Record<string, string[]> {
  const sections = sectionsOf(doc).find(({ id }) => id === 'relationships')?.sections ?? [];
  return Object.fromEntries(
    sections.map(({ id, blocks }) => [
      id.replace('relationships-', ''),
      blocks.flatMap((block) => (block.form === 'LIST' ? block.items.map((item) => printed(doc, item)) : [])),
    ]),
  );
}

async function sentence(id: string, language: ReportLanguage, names: { from: string; to: string }): Promise<string> {
  const [record] = await atlas.atlas.store.relationships([id]);
  return createWords(ONTOLOGY, language).sentence(record as RelationshipRecord, names);
}

const ALPHA = { id: 'institution/alpha' };

describe('the profile of a company', () => {
  it('tells its names, what it is, and what is stated of it, each with its documents', async () => {
    const doc = await reports.make('profile', ALPHA);
    expect(doc.title).toBe('Entity profile: Alpha Bio');
    expect(printed(doc, doc.lead)).toMatch(
      /^Company \[source\/filing\] \[source\/news\]\. 4 relationships with 3 entities are known of it; 2 documents name it\.$/,
    );
    expect(rowsOf(doc, 'names')).toEqual([
      ['Alpha Bio [source/filing] [source/news]', 'main name', 'English', 'not stated'],
      ['阿尔法生物 [source/filing] [source/news]', 'main name', 'Chinese', 'not stated'],
      ['AB [source/filing] [source/news]', 'abbreviation', 'English', 'not stated'],
    ]);
    expect(rowsOf(doc, 'identity').map((row) => row[1])).toEqual([
      'company (institution) [source/filing] [source/news]',
      'Makes antibodies. [source/filing] [source/news]',
      'institution/alpha',
    ]);
    expect(rowsOf(doc, 'statements').map(([, value, , standing]) => [value.replace(/^.*? (?=\[)/, ''), standing])).toEqual([
      ['[source/news]', ''],
      ['[source/filing]', ''],
    ]);
  });

  it('tells its relationships by type and direction, by date and then by name, as sentences', async () => {
    const doc = await reports.make('profile', ALPHA);
    expect(relationshipsOf(doc)).toEqual({
      'party-to-out': [
        `${await sentence('party-to:institution/alpha:agreement/joint-lab', 'EN', { from: 'Alpha Bio', to: 'Joint Laboratory' })} [source/news]`,
      ],
      'partners-with-out': [
        `${await sentence('partners-with:institution/ruijin:institution/alpha', 'EN', { from: 'Ruijin Hospital', to: 'Alpha Bio' })} [source/blog]`,
      ],
      'invested-in-in': [`${await sentence('invested-in:fund/seed:institution/alpha', 'EN', { from: 'Seed Fund', to: 'Alpha Bio' })} [source/news]`],
      // What is stated comes before what is only implied.
      'supports-in': [`${await sentence('supports:fund/seed:institution/alpha', 'EN', { from: 'Seed Fund', to: 'Alpha Bio' })} [source/filing] [source/blog]`],
    });
  });

  it('puts all that is dated in order', async () => {
    const rows = (await reports.make('profile', ALPHA)).sections.find(({ id }) => id === 'timeline')?.blocks.find(({ form }) => form === 'TABLE');
    const dates = rows?.form === 'TABLE' ? rows.rows.map(([{ date }, how]) => [date, how.content[0].text]) : [];
    expect(dates).toEqual([
      ['2015-03', 'date'],
      ['2018', 'beginning'],
      ['2019-03', 'on that date'],
      ['2020', 'value'],
      ['2020-05', 'on that date'],
    ]);
  });

  it('leads from the names of its neighbours to their profiles, not from its own', async () => {
    const doc = await reports.make('profile', ALPHA);
    const linked = sectionsOf(doc)
      .filter(({ id }) => id.startsWith('relationships-'))
      .flatMap(({ blocks }) => blocks.flatMap((block) => (block.form === 'LIST' ? block.items.flat() : [])))
      .flatMap(({ text, link }) => (link === undefined ? [] : [[text, link]]));
    expect(linked).toEqual([
      ['Joint Laboratory', { entity: 'agreement/joint-lab' }],
      ['Ruijin Hospital', { entity: 'institution/ruijin' }],
      ['Seed Fund', { entity: 'fund/seed' }],
      ['Seed Fund', { entity: 'fund/seed' }],
    ]);
  });

  it('is told in Chinese', async () => {
    const doc = await reports.make('profile', ALPHA, { language: 'ZH' });
    expect(doc.title).toBe('主体概况：阿尔法生物');
    expect(rowsOf(doc, 'identity')[1]).toEqual(['简介', '研发抗体。 [source/filing] [source/news]']);
    expect(relationshipsOf(doc)['party-to-out']).toEqual([
      `${await sentence('party-to:institution/alpha:agreement/joint-lab', 'ZH', { from: '阿尔法生物', to: '联合实验室' })} [source/news]`,
    ]);
  });

  it('shows its neighbours in a picture', async () => {
    const figures = (await reports.make('profile', ALPHA)).sections.flatMap(({ blocks }) => blocks.filter((block) => block.form === 'FIGURE'));
    expect(figures.map((figure) => figure.form === 'FIGURE' && [figure.id, figure.title])).toEqual([
      ['neighbours', 'Nearest neighbours of Alpha Bio'],
      ['timeline-chart', 'Dated facts by year'],
    ]);
    for (const shown of ['Joint Laboratory', 'Ruijin Hospital', 'Seed Fund']) expect(JSON.stringify(figures[0])).toContain(`>${shown}<`);
  });
});

it('puts what contradicts the preferred value beside it, each with its document', async () => {
  const doc = await reports.make('profile', { id: 'fund/seed' });
  const rows = rowsOf(doc, 'statements');
  expect(rows.map((row) => row[1].replace(/^.*?(?= \[| \()/, '')).map((text) => text.replace(/^ \(planned\)/, ''))).toEqual([
    expect.stringContaining('[source/filing] [source/news]'),
    expect.stringContaining('[source/news]'),
    expect.stringContaining('[source/blog]'),
    expect.stringMatching(/\[source\/filing\] \(a target\)$/),
    expect.stringContaining('[source/blog]'),
  ]);
  expect(rows.map((row) => row[3])).toEqual(['preferred', 'of another date', 'differs', '', '']);
});

describe('as of a date', () => {
  it('leaves out what did not hold then', async () => {
    const doc = await reports.make('profile', ALPHA, { asOf: '2018' });
    expect(Object.keys(relationshipsOf(doc))).toEqual(['partners-with-out', 'supports-in']);
    expect(rowsOf(doc, 'statements').map((row) => row[1])).toEqual([expect.stringContaining('[source/filing]')]);
    expect(rowsOf(doc, 'timeline').map((row) => row[2])).toEqual([expect.stringContaining('[source/filing]'), expect.stringContaining('[source/blog]')]);
    expect(noticesOf(doc)).toEqual([]);
  });

  it('says that the entity was not there yet', async () => {
    const doc = await reports.make('profile', ALPHA, { asOf: '2010' });
    expect(noticesOf(doc)).toEqual([expect.stringMatching(/^As of 2010 it was not there, by its own dates/)]);
    expect(relationshipsOf(doc)).toEqual({});
  });
});

it('tells an entity of which nothing but a name of ours is known', async () => {
  const small = await startAtlasWith([
    { op: 'PUT_ENTITY', entity: source('source/a', { title: 'A' }) },
    { op: 'PUT_ENTITY', entity: entity('person/p', { names: [{ ...name('Zhang San'), translated: true }], evidence: [evidence('source/a')] }) },
  ]);
  const maker = reportMaker(small);
  const doc = await maker.make('profile', { id: 'person/p' });
  expect(doc.title).toBe('Entity profile: Zhang San†');
  expect(rowsOf(doc, 'names')).toEqual([['Zhang San†', 'main name', 'English', 'not stated']]);
  expect([rowsOf(doc, 'statements'), rowsOf(doc, 'timeline'), relationshipsOf(doc)]).toEqual([[], [], {}]);
  expect(doc.colophon.at(-1)?.label).toBe('†');
  await maker.close();
  await small.close();
});

it('keeps hostile names, values and roles as text', async () => {
  const small = await startAtlasWith([
    { op: 'PUT_ENTITY', entity: source('source/a', { title: HOSTILE[1] }) },
    ...HOSTILE.map(
      (text, i) => ({ op: 'PUT_ENTITY', entity: entity(`institution/h${i}`, { names: [name(text)], evidence: [evidence('source/a')] }) }) as const,
    ),
    {
      op: 'PUT_ENTITY',
      entity: entity('fund/f', {
        names: [name(HOSTILE[5])],
        statements: HOSTILE.map((text) => statement('focus', { form: 'text', text, language: 'EN' }, { evidence: [evidence('source/a')] })),
        evidence: [evidence('source/a')],
      }),
    },
    ...HOSTILE.map(
      (role, i) =>
        ({
          op: 'PUT_RELATIONSHIP',
          relationship: relationship('INVESTED_IN', 'fund/f', `institution/h${i}`, { role, evidence: [evidence('source/a')] }),
        }) as const,
    ),
  ]);
  const maker = reportMaker(small);
  const doc = await maker.make('profile', { id: 'fund/f' });
  const told = relationshipsOf(doc)['invested-in-out'];
  for (const text of HOSTILE) {
    expect(rowsOf(doc, 'statements').filter(([, value]) => value.startsWith(text)).length).toBe(1);
    // As a name and as a role.
    expect(told.filter((one) => one.split(text).length > 2).length).toBe(1);
  }
  const [figure] = sectionsOf(doc).flatMap(({ blocks }) => blocks.filter((block) => block.form === 'FIGURE'));
  expect(figure.form === 'FIGURE' && figure.svg.replace(/<desc>.*?<\/desc>|<title>.*?<\/title>/gs, '')).not.toMatch(/<script|\u202e|x{300}/);
  await maker.close();
  await small.close();
});

it('of a hub tells a part, and says how much is left and how to see it', async () => {
  const many = 450;
  const ids = Array.from({ length: many }, (_, i) => `institution/c${String(i).padStart(4, '0')}`);
  const hub = await startAtlasWith([
    { op: 'PUT_ENTITY', entity: source('source/a', { title: 'A' }) },
    { op: 'PUT_ENTITY', entity: entity('fund/hub', { names: [name('Hub')], evidence: [evidence('source/a')] }) },
    ...ids.map(
      (id, i) => ({ op: 'PUT_ENTITY', entity: entity(id, { kind: i % 3 === 0 ? 'HOSPITAL' : 'COMPANY', evidence: [evidence('source/a')] }) }) as const,
    ),
    ...ids.map((id, i) => {
      // The last 50 are undated.
      const on = i < many - 50 ? `${1950 + Math.floor(i / 10)}` : null;
      return { op: 'PUT_RELATIONSHIP', relationship: relationship('INVESTED_IN', 'fund/hub', id, { on, evidence: [evidence('source/a')] }) } as const;
    }),
  ]);
  const maker = reportMaker(hub);
  const doc = await maker.make('profile', { id: 'fund/hub' });
  const told = relationshipsOf(doc)['invested-in-out'];
  expect(told).toHaveLength(200);
  expect([told[0].includes('c0200'), told[199].includes('c0399')]).toEqual([true, true]);
  expect(rowsOf(doc, 'timeline')).toHaveLength(300);
  expect(noticesOf(doc)).toEqual([
    expect.stringMatching(/^The 200 that began last are told here; 250 more are not\. A date \(asOf\) narrows them/),
    expect.stringMatching(/^100 earlier dates of relationships are not told here/),
  ]);
  const picture = sectionsOf(doc).find(({ id }) => id === 'neighbours')?.blocks[0];
  expect(picture?.form === 'FIGURE' && picture.svg.match(/\+ 426 more: company \d+ · hospital \d+/)?.length).toBe(1);
  await maker.close();
  await hub.close();
}, 60_000);

it('is not put together for one who has left', async () => {
  const { projector, store } = atlas.atlas;
  const signal = AbortSignal.abort(new Error('left'));
  const records = createLoaders(store, projector.current, new RecordCache(100));
  const runner = createPathRunner();
  const parts = { snapshot: projector.current, records, store, runner, signal };
  await expect(createReport(parts, { kind: 'profile', parameters: ALPHA, language: 'EN', asOf: null })).rejects.toThrow('left');
  await runner.close();
});

it('of Ruijin Hospital tells each relationship that the API tells, with documents, and the same each time', async () => {
  const seeds = await startAtlas();
  const maker = reportMaker(seeds);
  const id = 'institution/ruijin-hospital';
  const doc = await maker.make('profile', { id }, { language: 'ZH' });
  const { node } = await seeds.data(`{ node(id: "${id}") { ... on Institution { relationships(first: 1) { totalCount } } } }`);
  const told = Object.values(relationshipsOf(doc)).flat();
  expect(told).toHaveLength(node.relationships.totalCount);
  expect(told.filter((text) => !text.includes('[source/'))).toEqual([]);
  expect(await maker.make('profile', { id }, { language: 'ZH' })).toEqual(doc);
  await maker.close();
  await seeds.close();
}, 60_000);
