import type { EvidenceRecord, StatementRecord } from '../../ontology/records.ts';
import { type Standing, standingOf } from '../../ontology/statementStanding.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Cell, Section } from '../ReportDoc.ts';
import type { Bilingual } from '../ReportKind.ts';

type Note = EvidenceRecord;

/** Values said of it, the preferred one of each property first; what other documents say instead stands below it. */
export function statementSection(context: ReportContext, statements: readonly StatementRecord[]): Section<Note> {
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
        rows: statements.map((statement) => statementRow(context, statement, statements)),
        whenEmpty: words.say({ en: 'The documents state no values of it.', zh: '文件未载明其数据。' }),
      },
    ],
  };
}

function statementRow(context: ReportContext, statement: StatementRecord, all: readonly StatementRecord[]): Cell<Note>[] {
  const { words, snapshot } = context;
  const { property, asOf, note } = statement;
  const value = { text: words.statementValue(statement), notes: bestFirst(snapshot, statement.evidence) };
  return [
    { content: [{ text: words.property(property) }] },
    { content: note === null ? [value] : [value, { text: words.say({ en: ` (${note})`, zh: `（${note}）` }) }] },
    asOf === null ? { content: [{ text: statement.value.form === 'date' ? '' : words.notStated }] } : { content: [{ text: words.date(asOf) }], date: asOf },
    { content: [{ text: standing(context, statement, all) }] },
  ];
}

function standing({ words }: ReportContext, statement: StatementRecord, all: readonly StatementRecord[]): string {
  const found = standingOf(statement, all);
  return found === null ? '' : words.say(STANDINGS[found]);
}

const STANDINGS: Record<Standing, Bilingual> = {
  PREFERRED: { en: 'preferred', zh: '首选' },
  SAME: { en: 'says the same', zh: '与首选一致' },
  OTHER_DATE: { en: 'of another date', zh: '其他时点' },
  DIFFERS: { en: 'differs', zh: '与首选不同' },
};
