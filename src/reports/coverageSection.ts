import { type Coverage, coverage } from '../analysis/coverage.ts';
import { holdsAsOf } from '../analysis/preferredStatementsOf.ts';
import { foldText } from '../lib/foldText.ts';
import { inPieces } from '../lib/steps.ts';
import type { EvidenceRecord, StatementRecord } from '../ontology/records.ts';
import { countCell, textCell } from './cells.ts';
import type { ReportContext } from './ReportContext.ts';
import type { Cell, Section } from './ReportDoc.ts';

type Note = EvidenceRecord;

const BATCH = 1_000;
/** Of a larger graph the statements are not counted: each has to be read. */
const MOST_ENTITIES = 200_000;

/** What share of the facts has a date, an amount, documents of two publishers. */
export async function coverageSection(context: ReportContext): Promise<Section<Note>> {
  const { words, snapshot, graph } = context;
  const publisherOf = await publishers(context);
  const byType = await inPieces(coverage(snapshot, graph, publisherOf), { ref: true });
  const total = byType.reduce(
    (sum, one) => ({
      type: -1,
      count: sum.count + one.count,
      dated: sum.dated + one.dated,
      withAmount: sum.withAmount + one.withAmount,
      twoSources: sum.twoSources + one.twoSources,
    }),
    { type: -1, count: 0, dated: 0, withAmount: 0, twoSources: 0 },
  );
  const statements = snapshot.entities.liveCount > MOST_ENTITIES ? null : await statementCoverage(context, publisherOf);
  const title = words.say({ en: 'How well it is covered', zh: '覆盖度' });
  const { relationshipTypes } = snapshot.ontology;
  const rows = byType
    .toSorted((a, b) => b.count - a.count || a.type - b.type)
    .map((one) =>
      row(context, words.relationshipType(relationshipTypes[one.type].name, 'OUT'), one, relationshipTypes[one.type].properties.includes('AMOUNT')),
    );
  return {
    id: 'coverage',
    title,
    blocks: [
      {
        form: 'PARAGRAPH',
        content: [
          {
            text: words.say({
              en: 'Two sources are documents of two publishers; a document whose publisher is unknown counts as one of its own. A share of amounts is told only where there may be one.',
              zh: '“两个来源”指出自两个发布者的文件；发布者不详的文件各计一个。仅对可能有金额的类型统计金额占比。',
            }),
          },
        ],
      },
      {
        form: 'TABLE',
        id: 'coverage',
        title,
        columns: [
          { title: words.say({ en: 'Facts', zh: '事实' }), form: 'TEXT', width: 3 },
          { title: words.say({ en: 'Number', zh: '数量' }), form: 'NUMBER', width: 1 },
          { title: words.say({ en: 'With a date', zh: '有日期' }), form: 'TEXT', width: 1 },
          { title: words.say({ en: 'With an amount', zh: '有金额' }), form: 'TEXT', width: 1 },
          { title: words.say({ en: 'Two sources', zh: '两个来源' }), form: 'TEXT', width: 1 },
        ],
        rows: [
          row(context, words.say({ en: 'All relationships', zh: '全部关系' }), total, true),
          ...(statements === null ? [] : [row(context, words.say({ en: 'All statements', zh: '全部数据' }), statements, true)]),
          ...rows,
        ],
        whenEmpty: words.say({ en: 'None.', zh: '无。' }),
      },
    ],
  };
}

function row({ words }: ReportContext, label: string, { count, dated, withAmount, twoSources }: Omit<Coverage, 'type'>, hasAmounts: boolean): Cell<Note>[] {
  const share = (part: number) => textCell(words.share(part, count));
  return [textCell(label), countCell(words, count), share(dated), hasAmounts ? share(withAmount) : textCell('–'), share(twoSources)];
}

/** Numbers publishers: those whose names are the same when folded are one; a document without one is its own. */
async function publishers({ snapshot, records, signal, words, onProgress }: ReportContext): Promise<(source: number) => number> {
  const { entities, ontology } = snapshot;
  const sourceType = ontology.entityTypes.findIndex(({ name }) => name === 'SOURCE');
  const sources: number[] = [];
  for (let entity = 0; entity < entities.count; entity++) if (entities.type[entity] === sourceType && entities.live?.[entity] !== 0) sources.push(entity);
  const numberOf = new Map<string, number>();
  const publisher = new Map<number, number>();
  for (let begin = 0; begin < sources.length; begin += BATCH) {
    signal.throwIfAborted();
    onProgress(words.say({ en: 'Reading the documents', zh: '读取文件信息' }), 0.5 + (0.1 * begin) / sources.length);
    const batch = sources.slice(begin, begin + BATCH);
    (await Promise.all(batch.map((source) => records.entity.load(source)))).forEach(({ source }, i) => {
      records.entity.clear(batch[i]);
      if (source?.publisher == null) return;
      const name = foldText(source.publisher);
      const number = numberOf.get(name) ?? -1 - numberOf.size;
      numberOf.set(name, number);
      publisher.set(batch[i], number);
    });
  }
  return (source) => publisher.get(source) ?? source;
}

async function statementCoverage(context: ReportContext, publisherOf: (source: number) => number): Promise<Omit<Coverage, 'type'>> {
  const { snapshot, graph, asOf: date, records, signal, words, onProgress } = context;
  const { count, live, ids } = snapshot.entities;
  const found = { count: 0, dated: 0, withAmount: 0, twoSources: 0 };
  const look = (statement: StatementRecord) => {
    if (date !== null && !holdsAsOf(statement, date)) return;
    const { value, asOf, evidence } = statement;
    found.count++;
    if (asOf !== null || value.form === 'date') found.dated++;
    if (value.form === 'money') found.withAmount++;
    if (new Set(evidence.map(({ source }) => publisherOf(ids.find(source) ?? -1))).size > 1) found.twoSources++;
  };
  for (let begin = 0; begin < count; begin += BATCH) {
    signal.throwIfAborted();
    onProgress(words.say({ en: 'Reading the statements', zh: '读取数据' }), 0.6 + (0.4 * begin) / count);
    const batch: number[] = [];
    for (let entity = begin; entity < Math.min(count, begin + BATCH); entity++) {
      if (live?.[entity] !== 0 && (graph === null || graph.hasEntity(entity))) batch.push(entity);
    }
    for (const { statements } of await Promise.all(batch.map((entity) => records.entity.load(entity)))) statements.forEach(look);
    for (const entity of batch) records.entity.clear(entity);
  }
  return found;
}
