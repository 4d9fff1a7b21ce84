import type { EntityRecord, EvidenceRecord, StatementRecord, ValueRecord } from '../../ontology/records.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Cell, Section } from '../ReportDoc.ts';

type Note = EvidenceRecord;

/** Values said of it, the preferred one of each property first; what other documents say instead stands below it. */
export function statementSection(context: ReportContext, record: EntityRecord, statements: readonly StatementRecord[]): Section<Note> {
  const { words } = context;
  const title = words.say({ en: 'What is stated of it', zh: '所载数据' });
  return {
    id: 'statements',
    title,
    blocks: [
      {
        form: 'TABLE',
        id: 'statements',
        title,
        columns: [
          { title: words.say({ en: 'What', zh: '项目' }), form: 'TEXT', width: 2.5 },
          { title: words.say({ en: 'Value', zh: '内容' }), form: 'TEXT', width: 5 },
          { title: words.say({ en: 'As of', zh: '时点' }), form: 'DATE', width: 1.4 },
          { title: words.say({ en: 'Standing', zh: '取舍' }), form: 'TEXT', width: 1.5 },
        ],
        rows: statements.map((statement) => statementRow(context, record, statement, statements)),
        whenEmpty: words.say({ en: 'The documents state no values of it.', zh: '文件未载明其数据。' }),
      },
    ],
  };
}

function statementRow(
  { words, snapshot, ...context }: ReportContext,
  record: EntityRecord,
  statement: StatementRecord,
  all: readonly StatementRecord[],
): Cell<Note>[] {
  const { property, asOf, note } = statement;
  const value = { text: words.statementValue(statement), notes: bestFirst(snapshot, statement.evidence) };
  return [
    { content: [{ text: words.property(property) }] },
    { content: note === null ? [value] : [value, { text: words.say({ en: ` (${note})`, zh: `（${note}）` }) }] },
    asOf === null ? { content: [{ text: statement.value.form === 'date' ? '' : words.notStated }] } : { content: [{ text: words.date(asOf) }], date: asOf },
    { content: [{ text: standing({ words, snapshot, ...context }, record, statement, all) }] },
  ];
}

/** How it stands to the other values of its property: of what may have many values each is as good as the next. */
function standing(
  { words, snapshot: { ontology } }: ReportContext,
  { type }: EntityRecord,
  statement: StatementRecord,
  all: readonly StatementRecord[],
): string {
  const { property } = statement;
  const objectType = ontology.entityTypes.find(({ name }) => name === type)?.objectType ?? '';
  const isList = [...(ontology.statementFields.get(objectType)?.values() ?? [])].some((field) => field.property === property && field.shape === 'LIST');
  const same = all.filter((one) => one.property === property);
  if (isList || same.length === 1) return '';
  if (statement === same[0]) return words.say({ en: 'preferred', zh: '首选' });
  if (isSame(statement.value, same[0].value)) return words.say({ en: 'says the same', zh: '与首选一致' });
  // Sizes of different dates do not contradict each other.
  if (statement.asOf !== null && same[0].asOf !== null && statement.asOf !== same[0].asOf) return words.say({ en: 'of another date', zh: '其他时点' });
  return words.say({ en: 'differs', zh: '与首选不同' });
}

function isSame(a: ValueRecord, b: ValueRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
