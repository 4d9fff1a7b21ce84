import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startSmallAtlas } from '../../graphql/smallAtlas.ts';
import { type RunningAtlas, startAtlas } from '../../http/startAtlas.ts';
import { printed, type ReportMaker, reportMaker, rowsOf, sectionsOf, tableOf } from '../reportMaker.ts';

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

it('counts entities by type and kind, and relationships', async () => {
  const doc = await reports.make('overview');
  expect(printed(doc, doc.lead)).toMatch(/^8 entities and 11 relationships, from 3 documents\./);
  expect(rowsOf(doc, 'types').map(([type, count]) => [type, count])).toEqual(
    expect.arrayContaining([
      ['institution', '5'],
      ['fund', '1'],
    ]),
  );
  // Documents are what they rest on: the shares are those of the eight.
  expect(rowsOf(doc, 'types').map(([type]) => type)).not.toContain('source');
  expect(rowsOf(doc, 'types').reduce((sum, [, count]) => sum + Number(count), 0)).toBe(8);
  expect(rowsOf(doc, 'kinds').map(([kind, count]) => [kind, count])).toContainEqual(['company', '3']);
  expect(rowsOf(doc, 'places')).toEqual([['Science Park', '2', expect.stringContaining('25')]]);
});

it('tells how well it is covered: dates, amounts, documents of two publishers', async () => {
  const doc = await reports.make('overview');
  const [relationships, statements] = rowsOf(doc, 'coverage');
  // Of eleven relationships seven are dated, one bears an amount, and one is in two documents; of eleven statements eight, four and one.
  expect(relationships.slice(1)).toEqual(['11', share(7, 11), share(1, 11), share(1, 11)]);
  expect(statements.slice(1)).toEqual(['11', share(8, 11), share(4, 11), share(1, 11)]);
  const supports = tableOf(doc, 'coverage').rows.length;
  expect(supports).toBeGreaterThan(5);
});

it('shows when relationships began, as a table and as a picture', async () => {
  const doc = await reports.make('overview');
  expect(rowsOf(doc, 'years')).toEqual([
    ['2010', '1'],
    ['2018', '1'],
    ['2019', '3'],
    ['2020', '1'],
    ['2021', '1'],
  ]);
  const figure = sectionsOf(doc)
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.form === 'FIGURE');
  expect(figure).toMatchObject({ id: 'years-chart', description: expect.stringContaining('4 bear no date') });
});

it('ranks hubs as the API does', async () => {
  const seeds = await startAtlas();
  const maker = reportMaker(seeds);
  const doc = await maker.make('overview', {}, { language: 'ZH' });
  const { degree, between } = await seeds.data(
    `{ degree: centrality(measure: DEGREE, first: 5) { nodes { rank entity { name(language: ZH) } value } }
       between: centrality(measure: BETWEENNESS, first: 5) { nodes { rank entity { name(language: ZH) } value } } }`,
  );
  const told = (id: string) =>
    rowsOf(doc, id)
      .slice(0, 5)
      .map(([rank, name]) => [Number(rank), name.replace('†', '')]);
  const asked = (nodes: { rank: number; entity: { name: string } }[]) => nodes.map(({ rank, entity }) => [rank, entity.name]);
  expect(told('hubs-by-neighbours')).toEqual(asked(degree.nodes));
  expect(told('hubs-by-betweenness')).toEqual(asked(between.nodes));
  await maker.close();
  await seeds.close();
}, 60_000);

it('tells of an earlier year what there was then', async () => {
  const doc = await reports.make('overview', {}, { asOf: '2012' });
  // The laboratory was not signed yet, nor Alpha founded.
  expect(printed(doc, doc.lead)).toMatch(/^6 entities and 4 relationships/);
  // Two foundings, and three values of the fund that bear no date; what was dissolved, signed and counted later is not told.
  const statements = rowsOf(doc, 'coverage')[1];
  expect(statements[1]).toBe('5');
});

it('is an overview of nothing where there is nothing', async () => {
  const empty = await startAtlas({ seedsFolder: null });
  const maker = reportMaker(empty);
  const doc = await maker.make('overview');
  expect(printed(doc, doc.lead)).toMatch(/^0 entities and 0 relationships, from 0 documents/);
  await maker.close();
  await empty.close();
});

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
