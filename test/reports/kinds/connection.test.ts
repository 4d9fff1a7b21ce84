import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLoaders, RecordCache } from '../../../src/graphql/loaders.ts';
import type { RelationshipRecord } from '../../../src/ontology/records.ts';
import { createPathRunner, type PathRunner } from '../../../src/paths/PathRunner.ts';
import { createReport } from '../../../src/reports/createReport.ts';
import type { ReportDoc, ReportLanguage, Section } from '../../../src/reports/ReportDoc.ts';
import { createWords } from '../../../src/reports/words/createWords.ts';
import { startSmallAtlas } from '../../graphql/smallAtlas.ts';
import { type RunningAtlas, startAtlas, startAtlasWith } from '../../http/startAtlas.ts';
import { entity, evidence, name, ONTOLOGY, relationship, source } from '../../snapshot/records.ts';
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

function sectionOf(doc: ReportDoc, id: string): Section<number> | undefined {
  return sectionsOf(doc).find((section) => section.id === id);
}

/** Paragraphs and lists of a section, line by line. */
function linesOf(doc: ReportDoc, id: string): string[] {
  return (sectionOf(doc, id)?.blocks ?? []).flatMap((block) => {
    if (block.form === 'LIST') return block.items.map((item, i) => `${block.isOrdered ? `${i + 1}.` : '-'} ${printed(doc, item)}`);
    return block.form === 'PARAGRAPH' ? [printed(doc, block.content)] : [];
  });
}

async function sentence(id: string, names: { from: string; to: string }, language: ReportLanguage = 'EN'): Promise<string> {
  const [record] = await atlas.atlas.store.relationships([id]);
  return createWords(ONTOLOGY, language).sentence(record as RelationshipRecord, names);
}

const figuresOf = (doc: ReportDoc) => sectionsOf(doc).flatMap(({ blocks }) => blocks.flatMap((block) => (block.form === 'FIGURE' ? [block] : [])));

describe('which companies link a hospital to a fund', () => {
  it('ranks them, nearest first, with the documents of each step of the best path', async () => {
    const doc = await reports.make('connection');
    expect(doc.title).toBe('Connection brief: hospital – company – fund');
    expect(printed(doc, doc.lead)).toBe('2 entities (company) link one side (hospital) to the other (fund) by paths of up to 4 steps.');
    expect(rowsOf(doc, 'ranking').map(([rank, who, steps, paths]) => [rank, who, steps, paths])).toEqual([
      ['1', 'Alpha Bio', '2', '2'],
      ['2', 'Beta Pharma', '3', '1'],
    ]);
    // Of the two relationships between the fund and Alpha the one with the better documents is told first.
    const words = createWords(ONTOLOGY, 'EN');
    expect(rowsOf(doc, 'ranking').map((row) => row[5])).toEqual([
      `${words.quality('WEAK')}, ${words.stance('IMPLIED')} [source/blog] [source/filing]`,
      `${words.quality('WEAK')}, ${words.stance('STATED')}, ${words.status('ENDED')} [source/news] [source/blog]`,
    ]);
  });

  it('counts the kinds of connection', async () => {
    const rows = rowsOf(await reports.make('connection'), 'kinds');
    expect(rows.map(([, steps, count]) => [steps, count])).toEqual([
      ['2', '1'],
      ['3', '1'],
      ['3', '1'],
    ]);
    const words = createWords(ONTOLOGY, 'EN');
    const type = (one: string) => words.relationshipType(one, 'OUT');
    expect(rows[0][0]).toBe(`hospital –${type('PARTNERS_WITH')}– company ←${type('INVESTED_IN')}– & ←${type('SUPPORTS')}– fund`);
    expect(rows.map((row) => row[3])).toContain('Ruijin Hospital – Alpha Bio – Seed Fund [source/blog] [source/filing]');
  });

  it('tells each path step by step, parallel relationships together, with the time in which all of it held', async () => {
    const doc = await reports.make('connection');
    const alpha = sectionOf(doc, 'connector-1');
    expect(alpha?.title).toBe('Alpha Bio (rank 1)');
    const lines = linesOf(doc, 'connector-1');
    expect(lines[0]).toMatch(/^Path 1: Ruijin Hospital – Alpha Bio – Seed Fund \(2 steps; all steps hold .*2018/);
    const invested = await sentence('invested-in:fund/seed:institution/alpha', { from: 'Seed Fund', to: 'Alpha Bio' });
    const supports = await sentence('supports:fund/seed:institution/alpha', { from: 'Seed Fund', to: 'Alpha Bio' });
    const partners = await sentence('partners-with:institution/ruijin:institution/alpha', { from: 'Ruijin Hospital', to: 'Alpha Bio' });
    // Footnotes of one place stand in the order of their numbers.
    expect(lines.slice(1, 3)).toEqual([`1. ${partners} [source/blog]`, `2. ${supports} [source/blog] [source/filing]; ${invested} [source/news]`]);
    expect(lines[3]).toMatch(/^Path 2: Ruijin Hospital – Joint Laboratory – Alpha Bio – Seed Fund \(3 steps; /);
    expect(lines).toHaveLength(7);
    // The bureau supports Ruijin since 2019; the fund held Beta until 2017.
    expect(linesOf(doc, 'connector-2')[0]).toContain('by their dates these never held at one time');
  });

  it('says what was searched and what was not', async () => {
    const lines = linesOf(await reports.make('connection', { maxHops: '3' }), 'not-searched');
    const located = createWords(ONTOLOGY, 'EN').relationshipType('LOCATED_IN', 'OUT');
    expect(lines).toEqual([
      '- Searched: from 1 to 1 entities.',
      '- The search for what links them is complete: all paths of up to 3 steps were looked at.',
      '- Paths of more than 3 steps were not searched.',
      `- Relationships that connect nothing by themselves were not walked: ${located}.`,
      '- Relationships of any time count, past and planned ones too; the sentences say which.',
      expect.stringMatching(/^- What no document in the graph \(version 1\) says is not in it/),
    ]);
  });

  it('shows the best paths in a picture', async () => {
    const [figure] = figuresOf(await reports.make('connection'));
    expect(figure.description).toBe(
      'The best path of each of the first 2: Ruijin Hospital – Alpha Bio – Seed Fund; Ruijin Hospital – 卫生局 – Beta Pharma – Seed Fund.',
    );
    // What both paths share is drawn once.
    expect(figure.svg.match(/>Ruijin Hospital</g)).toHaveLength(1);
  });

  it('tells as many as were asked for, and how many are left', async () => {
    const doc = await reports.make('connection', { first: '1' });
    expect(rowsOf(doc, 'ranking').map((row) => row[1])).toEqual(['Alpha Bio']);
    expect(noticesOf(doc)).toEqual([expect.stringMatching(/^1 more link them and are not told here/), 'The picture shows the best path of the first 1 of 2.']);
  });

  it('is told in Chinese, of named entities too', async () => {
    const parameters = { from: 'institution/ruijin', connector: 'institution/alpha,institution/beta', to: 'fund/seed' };
    const doc = await reports.make('connection', parameters, { language: 'ZH' });
    expect(doc.title).toMatch(/^关联简报：瑞金医院—阿尔法生物.{1,2}Beta Pharma—种子基金$/);
    expect(rowsOf(doc, 'ranking').map((row) => row[1])).toEqual(['阿尔法生物', 'Beta Pharma']);
    const partners = await sentence('partners-with:institution/ruijin:institution/alpha', { from: '瑞金医院', to: '阿尔法生物' }, 'ZH');
    expect(linesOf(doc, 'connector-1')[1]).toBe(`1. ${partners} [source/blog]`);
  });
});

describe('as of a date', () => {
  it('tells what linked them then', async () => {
    const doc = await reports.make('connection', {}, { asOf: '2018' });
    expect(rowsOf(doc, 'ranking').map(([, who, steps, paths]) => [who, steps, paths])).toEqual([['Alpha Bio', '2', '1']]);
    // The investment was made in 2020.
    expect(linesOf(doc, 'connector-1')[2]).toBe(
      `2. ${await sentence('supports:fund/seed:institution/alpha', { from: 'Seed Fund', to: 'Alpha Bio' })} [source/blog] [source/filing]`,
    );
    expect(linesOf(doc, 'not-searched')[4]).toMatch(/^- Only what held as of 2018 counts, and what bears no date/);
  });

  it('says why nothing did, and what would find something, with an example', async () => {
    const doc = await reports.make('connection', {}, { asOf: '2012' });
    expect(printed(doc, doc.lead)).toMatch(/^As of 2012: Nothing \(company\) links one side \(hospital\) to the other \(fund\)/);
    const lines = linesOf(doc, 'nothing');
    expect(lines[0]).toMatch(/^- Nothing on the first side has a relationship that connects/);
    expect(lines[1]).toBe('What would find something:');
    const located = createWords(ONTOLOGY, 'EN').relationshipType('LOCATED_IN', 'OUT');
    expect(lines.filter((line) => / as here: /.test(line))).toEqual([
      'At any time, not only as of 2012, 2 connectors link them, as here: Ruijin Hospital – Alpha Bio – Seed Fund',
      `If “${located}” counts (\`relationships.types\` of the API), 1 connector links them, as here: Ruijin Hospital – Science Park – Beta Pharma – Seed Fund`,
    ]);
    expect(lines.filter((line) => /^\d\./.test(line)).every((line) => line.includes('[source/'))).toBe(true);
    expect(sectionsOf(doc).map(({ id }) => id)).toEqual(['nothing', 'not-searched']);
  });
});

describe('where nothing is found', () => {
  it('says which side is empty', async () => {
    const doc = await reports.make('connection', { from: 'UNIVERSITY', to: 'EXCHANGE', connector: 'EVENT' });
    expect(linesOf(doc, 'nothing')).toEqual([
      '- Nothing stands on the first side ("from").',
      '- Nothing stands on the other side ("to").',
      '- Nothing in the graph may link them ("connector").',
    ]);
  });

  it('names the length at which something links them', async () => {
    const doc = await reports.make('connection', { connector: 'institution/beta', maxHops: '2' });
    const lines = linesOf(doc, 'nothing');
    expect(lines[0]).toMatch(/^- 1 of 1 on the one side and 1 of 1 on the other have relationships that connect, but no path of up to 2 steps/);
    expect(lines.filter((line) => line.includes(' as here: '))).toEqual([
      'If anything may link them (another "connector"), 1 connector links them, as here: Ruijin Hospital – Alpha Bio – Seed Fund',
      'With paths of 3 steps (maxHops=3), 1 connector links them, as here: Ruijin Hospital – 卫生局 – Beta Pharma – Seed Fund',
    ]);
  });
});

describe('a search that was cut', () => {
  const cutTo = async (connectors: 'SOME' | 'NONE') => {
    const runner = createPathRunner();
    const cut: PathRunner = {
      ...runner,
      connectors: async (...job) => {
        const found = await runner.connectors(...job);
        const none = connectors === 'NONE' ? { connectors: [], totalCount: 0 } : {};
        return { ...found, ...none, truncatedBy: 'TIME', completeToDepth: 2 };
      },
      paths: async (...job) => ({ ...(await runner.paths(...job)), truncatedBy: 'PATHS' }),
    };
    const { projector, store } = atlas.atlas;
    const { signal } = new AbortController();
    const records = createLoaders(store, projector.current, new RecordCache(100), signal);
    const parts = { snapshot: projector.current, records, store, runner: cut, signal };
    const doc = await createReport(parts, { kind: 'connection', parameters: {}, language: 'EN', asOf: null });
    await runner.close();
    return doc;
  };

  it('says by what, and how far what it tells is whole', async () => {
    const doc = await cutTo('SOME');
    expect(printed(doc, doc.lead)).toMatch(/^At least 2 entities \(company\) link one side/);
    expect(linesOf(doc, 'not-searched').slice(1, 3)).toEqual([
      '- The search for what links them was cut by its budget (time): it is complete for paths of up to 2 steps only. Name fewer on either side, or shorter paths.',
      '- The kinds of connection were counted until the budget (number of paths) was used up.',
    ]);
    expect(noticesOf(doc)).toEqual([expect.stringMatching(/^Counted from the best/)]);
  });

  it('does not say that nothing links them', async () => {
    const doc = await cutTo('NONE');
    expect(printed(doc, doc.lead)).toMatch(/^The search was cut before it found anything \(company\)/);
    expect(linesOf(doc, 'nothing')).toEqual(['- The search was cut by its budget before it found any.']);
  });
});

it('keeps hostile names as text, and out of the picture what would break it', async () => {
  const small = await startAtlasWith([
    { op: 'PUT_ENTITY', entity: source('source/a', { title: 'A' }) },
    { op: 'PUT_ENTITY', entity: entity('institution/h', { kind: 'HOSPITAL', names: [name(HOSTILE[3])], evidence: [evidence('source/a')] }) },
    { op: 'PUT_ENTITY', entity: entity('fund/f', { names: [name(HOSTILE[5])], evidence: [evidence('source/a')] }) },
    ...[0, 1, 2, 4].flatMap((i) => [
      { op: 'PUT_ENTITY', entity: entity(`institution/c${i}`, { kind: 'COMPANY', names: [name(HOSTILE[i])], evidence: [evidence('source/a')] }) } as const,
      {
        op: 'PUT_RELATIONSHIP',
        relationship: relationship('PARTNERS_WITH', `institution/c${i}`, 'institution/h', { evidence: [evidence('source/a')] }),
      } as const,
      { op: 'PUT_RELATIONSHIP', relationship: relationship('INVESTED_IN', 'fund/f', `institution/c${i}`, { evidence: [evidence('source/a')] }) } as const,
    ]),
  ]);
  const maker = reportMaker(small);
  const doc = await maker.make('connection');
  expect(rowsOf(doc, 'ranking').map((row) => row[1])).toEqual([0, 1, 2, 4].map((i) => HOSTILE[i]));
  const [figure] = figuresOf(doc);
  expect(/<script|\u202e|x{300}/.test(figure.svg.replace(/<desc>.*?<\/desc>/s, ''))).toBe(false);
  expect(figure.svg.match(/<svg/g)).toHaveLength(1);
  await maker.close();
  await small.close();
});

it('of the seeds tells the connectors that the API tells, in its order, and the same each time', async () => {
  const seeds = await startAtlas();
  const maker = reportMaker(seeds);
  const doc = await maker.make('connection', { first: '100' }, { language: 'ZH' });
  const { connectors } = await seeds.data(
    `{ connectors(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, connector: { kinds: [COMPANY] }, first: 100) {
      complete nodes { entity { id } distance pathCount paths(first: 3) { length } } } }`,
  );
  const cells = sectionOf(doc, 'ranking')?.blocks.flatMap((block) => (block.form === 'TABLE' ? block.rows : [])) ?? [];
  expect(cells.map(([, who, steps, paths]) => [who.content[0].link, steps.number, paths.number])).toEqual(
    connectors.nodes.map((node: { entity: { id: string }; distance: number; pathCount: number }) => [
      { entity: node.entity.id },
      String(node.distance),
      String(node.pathCount),
    ]),
  );
  expect(connectors.complete).toBe(true);
  // Each step of each path has its documents.
  const steps = sectionsOf(doc).flatMap(({ id }) => (/^connector-\d/.test(id) ? linesOf(doc, id).filter((line) => /^\d+\. /.test(line)) : []));
  const lengths = connectors.nodes.flatMap((node: { paths: { length: number }[] }) => node.paths.map(({ length }) => length));
  expect(steps).toHaveLength(lengths.reduce((sum: number, length: number) => sum + length, 0));
  expect(steps.filter((line) => !line.includes('[source/'))).toEqual([]);
  // What the table of kinds leaves out its notice counts: together they are all paths.
  const { paths } = await seeds.data(
    `{ paths(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, mode: ALL, first: 500) { totalCount nodes { entities { kind } } } }`,
  );
  const through = paths.nodes.filter(({ entities }: { entities: { kind: string }[] }) => entities.slice(1, -1).some(({ kind }) => kind === 'COMPANY'));
  const told = sectionOf(doc, 'kinds')?.blocks.flatMap((block) => (block.form === 'TABLE' ? block.rows.map((row) => Number(row[2].number)) : [])) ?? [];
  const rarer = Number(/共(\d+)条路径/.exec(noticesOf(doc).join(' '))?.[1]);
  expect([paths.totalCount, told.length, told.reduce((sum, count) => sum + count, rarer)]).toEqual([paths.nodes.length, 12, through.length]);
  expect(await maker.make('connection', { first: '100' }, { language: 'ZH' })).toEqual(doc);
  await maker.close();
  await seeds.close();
}, 60_000);
