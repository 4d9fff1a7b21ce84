import { nameOf } from '../../analysis/nameOf.ts';
import { holdsAsOf } from '../../analysis/preferredStatementsOf.ts';
import { sourceUse } from '../../analysis/sourceIndex.ts';
import { compareTexts } from '../../lib/compareTexts.ts';
import type { EntityRecord, EvidenceRecord } from '../../ontology/records.ts';
import { dateCell, textCell } from '../cells.ts';
import { languageText } from '../languageText.ts';
import { namedEntity } from '../naming.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, ReportDraft, Section } from '../ReportDoc.ts';
import type { ReportKind } from '../ReportKind.ts';
import { relationshipText } from '../relationshipText.ts';
import { statementText } from '../statementText.ts';

/** Everything that one document says. */
export const DOSSIER: ReportKind = {
  name: 'dossier',
  title: { en: 'Source dossier', zh: '文献档案' },
  explanation: {
    en: 'Everything that one document says: whom it names, which values and relationships it states or implies, where in it, and which of these other documents say too.',
    zh: '某一文件所载的全部事实：提及的主体、载明或可推知的数值与关系、所在位置，以及哪些事实另有其他文件佐证。',
  },
  parameters: [
    {
      name: 'id',
      form: 'ENTITY',
      types: ['SOURCE'],
      example: 'source/shine-cn-innovation-center-launched-for-biomedical',
      isRequired: true,
      title: { en: 'Document', zh: '文件' },
      explanation: { en: 'Id of the document.', zh: '文件的标识。' },
    },
  ],
  async assemble(context, values) {
    const number = values.entity('id') as number;
    const record = await context.records.entity.load(number);
    const { words, language } = context;
    const facts = await factsOf(context, number, record.id);
    const whole: EvidenceRecord = { source: record.id, locator: null, stance: 'STATED', asOf: null };
    const counts = words.say({
      en: `It is the evidence of ${facts.total} ${facts.total === 1 ? 'fact' : 'facts'} about ${facts.subjectCount} ${facts.subjectCount === 1 ? 'entity' : 'entities'}.`,
      zh: `本图谱有${facts.total}项事实以其为依据，涉及${facts.subjectCount}个主体。`,
    });
    return {
      kind: 'dossier',
      language,
      title: words.say({ en: `Source dossier: ${record.source?.title ?? record.id}`, zh: `文献档案：${record.source?.title ?? record.id}` }),
      lead: [{ text: counts, notes: [whole] }],
      sections: [documentSection(context, record), await factSection(context, facts)],
    } satisfies ReportDraft;
  },
};

/** One thing that the document says, and where. */
interface Fact {
  readonly subject: number;
  readonly form: 'NAMED' | 'STATEMENT' | 'IDENTIFIER' | 'RELATIONSHIP';
  readonly text: string;
  /** Of this document alone. */
  readonly evidence: EvidenceRecord;
  /** Other documents that say the same. */
  readonly others: number;
}

interface Facts {
  readonly total: number;
  /** At most MOST_FACTS. */
  readonly facts: readonly Fact[];
  /** Of all facts. */
  readonly subjectCount: number;
}

const MOST_FACTS = 5_000;
const ORDER: readonly Fact['form'][] = ['NAMED', 'IDENTIFIER', 'STATEMENT', 'RELATIONSHIP'];

async function factsOf(context: ReportContext, source: number, id: string): Promise<Facts> {
  const { snapshot, graph, records, words, signal, onProgress } = context;
  const use = sourceUse(snapshot, source);
  const entities = use.entities.filter((entity) => graph === null || graph.hasEntity(entity));
  const relationships = use.relationships.filter((r) => graph === null || graph.hasRelationship(r));
  const facts: Fact[] = [];
  const subjects = new Set<number>();
  let total = 0;
  const add = (evidence: readonly EvidenceRecord[], fact: Omit<Fact, 'evidence' | 'others'>) => {
    const others = new Set(evidence.map((one) => one.source)).size - 1;
    for (const one of evidence) {
      if (one.source !== id) continue;
      total++;
      subjects.add(fact.subject);
      if (facts.length < MOST_FACTS) facts.push({ ...fact, evidence: one, others });
    }
  };
  const step = words.say({ en: 'Reading what it says', zh: '读取其内容' });
  for (let begin = 0; begin < entities.length; begin += BATCH) {
    signal.throwIfAborted();
    onProgress(step, begin / (entities.length + relationships.length));
    const batch = entities.slice(begin, begin + BATCH);
    (await Promise.all(batch.map((entity) => records.entity.load(entity)))).forEach((record, i) => {
      const subject = batch[i];
      records.entity.clear(subject);
      add(record.evidence, { subject, form: 'NAMED', text: words.say({ en: 'is named', zh: '被提及' }) });
      for (const { scheme, value, evidence } of record.identifiers)
        add(evidence, { subject, form: 'IDENTIFIER', text: words.say({ en: `${scheme}: ${value}`, zh: `${scheme}：${value}` }) });
      for (const statement of record.statements) {
        if (context.asOf !== null && !holdsAsOf(statement, context.asOf)) continue;
        add(statement.evidence, { subject, form: 'STATEMENT', text: statementText(words, statement) });
      }
    });
  }
  for (let begin = 0; begin < relationships.length; begin += BATCH) {
    signal.throwIfAborted();
    onProgress(step, (entities.length + begin) / (entities.length + relationships.length));
    const batch = relationships.slice(begin, begin + BATCH);
    (await Promise.all(batch.map((r) => relationshipText(context, r)))).forEach(({ record, text }, i) => {
      add(record.evidence, { subject: snapshot.relationships.from[batch[i]], form: 'RELATIONSHIP', text });
      records.relationship.clear(batch[i]);
    });
  }
  const told = [...new Set(facts.map(({ subject }) => subject))];
  const names = new Map(await Promise.all(told.map(async (subject): Promise<[number, string]> => [subject, await nameOf(context, subject)])));
  const nameAt = (subject: number) => names.get(subject) as string;
  const { ids } = snapshot.entities;
  const bySubject = (a: number, b: number) => compareTexts(nameAt(a), nameAt(b)) || compareTexts(ids.at(a), ids.at(b));
  facts.sort((a, b) => bySubject(a.subject, b.subject) || ORDER.indexOf(a.form) - ORDER.indexOf(b.form) || compareTexts(a.text, b.text) || byPlace(a, b));
  return { total, facts, subjectCount: subjects.size };
}

const BATCH = 500;

function byPlace({ evidence: a }: Fact, { evidence: b }: Fact): number {
  return compareTexts(a.locator ?? '', b.locator ?? '') || compareTexts(a.stance, b.stance) || compareTexts(a.asOf ?? '', b.asOf ?? '');
}

function documentSection({ words }: ReportContext, { id, source, evidence }: EntityRecord): Section<EvidenceRecord> {
  const title = words.say({ en: 'The document', zh: '文件信息' });
  if (source === null) return { id: 'document', title, blocks: [] };
  const self: EvidenceRecord[] = evidence.length > 0 ? [...evidence] : [{ source: id, locator: null, stance: 'STATED', asOf: null }];
  const rows: [string, string | null, string?][] = [
    [words.say({ en: 'Title', zh: '题名' }), source.title],
    [words.say({ en: 'Publisher', zh: '发布者' }), source.publisher],
    [words.say({ en: 'Author', zh: '作者' }), source.author],
    [words.say({ en: 'Published', zh: '发布日期' }), source.published === null ? null : words.date(source.published)],
    [words.say({ en: 'Language', zh: '语言' }), languageText(words, source.language)],
    [words.say({ en: 'Quality', zh: '质量' }), words.quality(source.quality)],
    [words.say({ en: 'Address', zh: '网址' }), source.url, source.url ?? undefined],
  ];
  return {
    id: 'document',
    title,
    blocks: [
      {
        form: 'TABLE',
        id: 'document',
        title,
        columns: [
          { title: words.say({ en: 'What', zh: '项目' }), form: 'TEXT', width: 1 },
          { title: words.say({ en: 'As printed', zh: '内容' }), form: 'TEXT', width: 4 },
        ],
        rows: rows.map(([label, text, url]) => [
          textCell(label),
          { content: [{ text: text ?? words.notStated, notes: self, ...(url === undefined ? {} : { link: { url } }) }] },
        ]),
        whenEmpty: words.notStated,
      },
    ],
  };
}

async function factSection(context: ReportContext, { facts, total }: Facts): Promise<Section<EvidenceRecord>> {
  const { words } = context;
  const title = words.say({ en: 'What it says', zh: '所载内容' });
  const cut: Block<EvidenceRecord>[] =
    total <= facts.length
      ? []
      : [
          {
            form: 'NOTICE',
            content: [
              {
                text: words.say({
                  en: `Of ${total} facts the first ${facts.length} are told here, in the order of the graph. All of them: \`source.facts\` of the API.`,
                  zh: `共${total}项事实，此处按图谱顺序仅列前${facts.length}项；全部内容见接口 \`source.facts\`。`,
                }),
              },
            ],
          },
        ];
  const rows = await Promise.all(
    facts.map(async ({ subject, text, evidence, others }) => [
      { content: [await namedEntity<EvidenceRecord>(context, subject)] },
      { content: [{ text, notes: [evidence] }] },
      textCell(evidence.locator ?? words.notStated),
      textCell(words.stance(evidence.stance)),
      evidence.asOf === null ? textCell('') : dateCell(words, evidence.asOf),
      { content: [{ text: String(others) }], number: String(others) },
    ]),
  );
  const table: Block<EvidenceRecord> = {
    form: 'TABLE',
    id: 'facts',
    title,
    columns: [
      { title: words.say({ en: 'About', zh: '主体' }), form: 'TEXT', width: 3 },
      { title: words.say({ en: 'What it says', zh: '内容' }), form: 'TEXT', width: 5 },
      { title: words.say({ en: 'Where', zh: '位置' }), form: 'TEXT', width: 4 },
      { title: words.say({ en: 'How', zh: '方式' }), form: 'TEXT', width: 1.2 },
      { title: words.say({ en: 'Seen on', zh: '所见时点' }), form: 'DATE', width: 1.3 },
      { title: words.say({ en: 'Other documents', zh: '其他佐证文件数' }), form: 'NUMBER', width: 1.2 },
    ],
    rows,
    whenEmpty: words.say({ en: 'Nothing in the graph rests on it.', zh: '图谱中没有以其为依据的事实。' }),
  };
  return { id: 'facts', title, blocks: [...cut, table] };
}
