import { type Facet, type FacetCount, facetCounts } from '../../analysis/facetCounts.ts';
import { trend } from '../../analysis/trend.ts';
import type { EvidenceRecord } from '../../ontology/records.ts';
import { findCentral } from '../../paths/findCentral.ts';
import { relationshipFilter } from '../../paths/relationshipFilter.ts';
import { countCell, textCell } from '../cells.ts';
import { coverageSection } from '../coverageSection.ts';
import { barChart } from '../figures/barChart.ts';
import { namedEntity } from '../naming.ts';
import { kindWord } from '../pictureEntity.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Cell, Inline, Section, Table } from '../ReportDoc.ts';
import type { ReportKind } from '../ReportKind.ts';

/** The graph as a whole, in figures that are counted from it. */
export const OVERVIEW: ReportKind = {
  name: 'overview',
  title: { en: 'Ecosystem overview', zh: '生态概览' },
  explanation: {
    en: 'What the graph holds: counts, facets, trends, the biggest hubs, and how well it is covered: the share of facts with a date, an amount, two independent sources.',
    zh: '图谱的全貌：数量、分布、趋势、枢纽主体与覆盖度（具日期、金额、两个独立来源的事实占比）。',
  },
  parameters: [],
  async assemble(context) {
    const { words, language, snapshot, graph } = context;
    const members = membersOf(context);
    const relationships = countRelationships(context);
    const things = members.filter((entity) => !isSource(context, entity));
    const sources = members.length - things.length;
    const say = words.say;
    const count = (value: number) => words.number(String(value));
    return {
      kind: 'overview',
      language,
      title: say({ en: 'Ecosystem overview', zh: '生态概览' }),
      lead: [
        {
          text: say({
            en: `${count(things.length)} entities and ${count(relationships)} relationships, from ${count(sources)} documents. All figures are counted from the graph; each of its facts names the document that says so.`,
            zh: `共${count(things.length)}个主体、${count(relationships)}条关系，出自${count(sources)}份文件。各数字均由图谱统计得出；图谱中每项事实均注明出处文件。`,
          }),
        },
      ],
      sections: [
        countSection(context, things),
        await facetSection(context, things),
        trendSection(context),
        await hubSection(context, graph?.entities ?? snapshot.entities.live),
        await coverageSection(context),
      ],
    };
  },
};

type Note = EvidenceRecord;

const MOST_VALUES = 15;
const MOST_HUBS = 15;
const MOST_YEARS = 60;

function membersOf({ snapshot, graph }: ReportContext): Uint32Array {
  const { count, live } = snapshot.entities;
  const all = Uint32Array.from({ length: count }, (_, entity) => entity);
  return all.filter((entity) => (graph === null ? live?.[entity] !== 0 : graph.hasEntity(entity)));
}

function countRelationships({ snapshot, graph }: ReportContext): number {
  const { count, live, liveCount } = snapshot.relationships;
  if (graph === null) return liveCount;
  let held = 0;
  for (let r = 0; r < count; r++) if (live?.[r] !== 0 && graph.hasRelationship(r)) held++;
  return held;
}

function isSource({ snapshot }: ReportContext, entity: number): boolean {
  return snapshot.ontology.entityTypes[snapshot.entities.type[entity]].name === 'SOURCE';
}

function countSection(context: ReportContext, things: Uint32Array): Section<Note> {
  const { snapshot, graph, words } = context;
  const title = words.say({ en: 'What it holds', zh: '数量' });
  const types = facetCounts(snapshot, things, 'TYPE', [], graph).values;
  const kinds = facetCounts(snapshot, things, 'KIND', [], graph).values;
  return {
    id: 'counts',
    title,
    blocks: [
      countTable(context, 'types', { en: 'Entities by type', zh: '主体类型' }, types, (value) => words.entityType(value as never), things.length),
      countTable(context, 'kinds', { en: 'Entities by kind', zh: '主体类别' }, kinds, (value) => words.kind(value), things.length),
    ],
  };
}

function countTable(
  context: ReportContext,
  id: string,
  title: { readonly en: string; readonly zh: string },
  values: readonly FacetCount[],
  label: (value: string) => string,
  whole: number,
): Table<Note> {
  const { words } = context;
  return {
    form: 'TABLE',
    id,
    title: words.say(title),
    columns: countColumns(context),
    rows: values.map(({ value, count }) => [textCell(label(value)), countCell(words, count), textCell(words.share(count, whole))]),
    whenEmpty: words.say({ en: 'None.', zh: '无。' }),
  };
}

function countColumns({ words }: ReportContext): Table<Note>['columns'] {
  return [
    { title: words.say({ en: 'What', zh: '项目' }), form: 'TEXT', width: 4 },
    { title: words.say({ en: 'Number', zh: '数量' }), form: 'NUMBER', width: 1 },
    { title: words.say({ en: 'Share', zh: '占比' }), form: 'TEXT', width: 1 },
  ];
}

async function facetSection(context: ReportContext, things: Uint32Array): Promise<Section<Note>> {
  const { words } = context;
  return {
    id: 'facets',
    title: words.say({ en: 'Where, and from which documents', zh: '地点与文件' }),
    blocks: [
      ...(await entityFacet(context, things, 'PLACE', 'places', { en: 'Entities by place', zh: '主体所在地' })),
      ...(await entityFacet(context, things, 'SOURCE', 'documents', { en: 'Documents that say most', zh: '支撑事实最多的文件' })),
    ],
  };
}

async function entityFacet(
  context: ReportContext,
  members: Uint32Array,
  facet: Extract<Facet, 'PLACE' | 'SOURCE'>,
  id: string,
  title: { readonly en: string; readonly zh: string },
): Promise<Block<Note>[]> {
  const { snapshot, graph, words } = context;
  const { values, withoutCount } = facetCounts(snapshot, members, facet, [], graph);
  const shown = values.slice(0, MOST_VALUES);
  const rows = await Promise.all(
    shown.map(async ({ entity, value, count }): Promise<Cell<Note>[]> => {
      const name: Inline<Note> = entity === null ? { text: value } : await namedEntity(context, entity);
      return [{ content: [name] }, countCell(words, count), textCell(words.share(count, members.length))];
    }),
  );
  const rest: string[] = [];
  if (values.length > shown.length)
    rest.push(words.say({ en: `${values.length - shown.length} more are not listed`, zh: `另有${values.length - shown.length}项未列出` }));
  if (withoutCount > 0) rest.push(words.say({ en: `${withoutCount} entities have none`, zh: `${withoutCount}个主体无此信息` }));
  const table: Table<Note> = {
    form: 'TABLE',
    id,
    title: words.say(title),
    columns: countColumns(context),
    rows,
    whenEmpty: words.say({ en: 'None.', zh: '无。' }),
  };
  return rest.length === 0 ? [table] : [table, { form: 'PARAGRAPH', content: [{ text: `${rest.join(words.pause)}${words.stop}` }] }];
}

function trendSection(context: ReportContext): Section<Note> {
  const { snapshot, graph, words } = context;
  const title = words.say({ en: 'When relationships began', zh: '关系起始年份' });
  const { relationships } = snapshot;
  const mask = Uint8Array.from({ length: relationships.count }, (_, r) =>
    Number(relationships.live?.[r] !== 0 && (graph === null || graph.hasRelationship(r))),
  );
  const { buckets, undatedCount, coarseCount } = trend(mask, relationships, { by: 'YEAR', within: null, mostBuckets: 9_000 });
  const shown = buckets.slice(-MOST_YEARS);
  const before = buckets.slice(0, -MOST_YEARS).reduce((sum, { count }) => sum + count, 0);
  const described = words.say({
    en: `Relationships that began or happened in each year; ${undatedCount} bear no date${coarseCount > 0 ? `, ${coarseCount} none that tells the year` : ''}${before > 0 ? `, ${before} began before ${shown[0].bucket}` : ''}.`,
    zh: `各年开始或发生的关系数；${undatedCount}条无日期${coarseCount > 0 ? `，${coarseCount}条日期不足以确定年份` : ''}${before > 0 ? `，${before}条早于${shown[0].bucket}年` : ''}。`,
  });
  const table: Table<Note> = {
    form: 'TABLE',
    id: 'years',
    title,
    columns: [
      { title: words.say({ en: 'Year', zh: '年份' }), form: 'DATE', width: 1 },
      { title: words.say({ en: 'Relationships', zh: '关系数' }), form: 'NUMBER', width: 1 },
    ],
    rows: shown
      .filter(({ count }) => count > 0)
      .map(({ bucket, count }) => [{ content: [{ text: words.date(bucket) }], date: bucket }, countCell(words, count)]),
    whenEmpty: words.say({ en: 'None is dated.', zh: '均无日期。' }),
  };
  const chart = barChart({ id: 'years-chart', title, description: described, bars: shown.map(({ bucket, count }) => ({ label: bucket, count })) });
  return { id: 'trends', title, blocks: [{ form: 'PARAGRAPH', content: [{ text: described }] }, ...(shown.length === 0 ? [] : [chart]), table] };
}

async function hubSection(context: ReportContext, present: Uint8Array | null): Promise<Section<Note>> {
  const { snapshot, words, runner, signal, asOf, onProgress } = context;
  onProgress(words.say({ en: 'Looking for hubs', zh: '查找枢纽主体' }), 0.3);
  const { entities } = snapshot;
  const within = Uint8Array.from({ length: entities.count }, (_, entity) => Number((present?.[entity] ?? 1) === 1 && !isSource(context, entity)));
  const filter = relationshipFilter(snapshot, asOf === null ? null : { asOf }, 'PATHS');
  const query = { key: JSON.stringify(['overview', asOf]), within, filter, where: null, first: MOST_HUBS, after: null };
  const [degree, between] = await Promise.all([
    findCentral(snapshot, { ...query, measure: 'DEGREE' }, runner, signal),
    findCentral(snapshot, { ...query, measure: 'BETWEENNESS' }, runner, signal),
  ]);
  const tableOf = async (id: string, title: string, found: typeof degree, column: string, shownValue: (value: number) => Cell<Note>): Promise<Table<Note>> => ({
    form: 'TABLE',
    id,
    title,
    columns: [
      { title: words.say({ en: 'Rank', zh: '位次' }), form: 'NUMBER', width: 1 },
      { title: words.say({ en: 'Entity', zh: '主体' }), form: 'TEXT', width: 5 },
      { title: words.say({ en: 'Kind', zh: '类别' }), form: 'TEXT', width: 2 },
      { title: column, form: 'NUMBER', width: 1.5 },
    ],
    rows: await Promise.all(
      found.items.map(async ({ entity, rank, value }) => [
        countCell(words, rank),
        { content: [await namedEntity<Note>(context, entity)] },
        textCell(kindWord(context, entity)),
        shownValue(value),
      ]),
    ),
    whenEmpty: words.say({ en: 'None.', zh: '无。' }),
  });
  const cut = [degree, between].find(({ complete, truncatedBy }) => !complete && truncatedBy !== null);
  const notices: Block<Note>[] = [];
  if (cut !== undefined) {
    notices.push({
      form: 'NOTICE',
      content: [{ text: words.say({ en: 'The search was cut by its budget: ranks below may be off.', zh: '检索受预算所限而中止：以下位次可能有偏差。' }) }],
    });
  }
  if (between.sampled) {
    notices.push({
      form: 'NOTICE',
      content: [
        {
          text: words.say({
            en: `Betweenness was estimated from ${between.samples} entities drawn from ${between.entityCount}.`,
            zh: `介数由${between.entityCount}个主体中抽取的${between.samples}个估算得出。`,
          }),
        },
      ],
    });
  }
  return {
    id: 'hubs',
    title: words.say({ en: 'The biggest hubs', zh: '枢纽主体' }),
    blocks: [
      ...notices,
      await tableOf(
        'hubs-by-neighbours',
        words.say({ en: 'By number of neighbours', zh: '按关联主体数' }),
        degree,
        words.say({ en: 'Neighbours', zh: '关联主体数' }),
        (value) => countCell(words, value),
      ),
      await tableOf(
        'hubs-by-betweenness',
        words.say({ en: 'By how many shortest paths run through them', zh: '按经过的最短路径（介数）' }),
        between,
        words.say({ en: 'Pairs they lie between', zh: '介数' }),
        (value) => countCell(words, Math.round(value)),
      ),
    ],
  };
}
