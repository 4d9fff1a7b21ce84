import { preferredStatementsOf } from '../../../analysis/preferredStatementsOf.ts';
import type { EvidenceRecord, StatementRecord } from '../../../ontology/records.ts';
import { bestFirst } from '../../../snapshot/evidenceOrder.ts';
import { columns, type DraftCell, dateCell, numberCell, textCell } from '../../cells.ts';
import type { ReportContext } from '../../ReportContext.ts';
import type { Section } from '../../ReportDoc.ts';
import type { Words } from '../../words/Words.ts';

/** What the documents state of the entity itself: size, first close, capital … */
export async function valuesSection(context: ReportContext, entity: number): Promise<Section<EvidenceRecord>> {
  const { words, snapshot, records, asOf } = context;
  const statements = await preferredStatementsOf(records, snapshot, entity, { asOf });
  const title = words.say({ en: 'What is stated of it', zh: '文件载明的情况' });
  return {
    id: 'values',
    title,
    blocks: [
      {
        form: 'TABLE',
        id: 'values',
        title,
        columns: columns(
          words,
          [{ en: 'What', zh: '事项' }, 'TEXT', 2],
          [{ en: 'As the documents have it', zh: '文件所载' }, 'TEXT', 4],
          [{ en: 'Number', zh: '数值' }, 'NUMBER', 1.8],
          [{ en: 'Currency or unit', zh: '币种或单位' }, 'TEXT', 1.2],
          [{ en: 'As of', zh: '时点' }, 'DATE', 1.3],
        ),
        rows: statements.map((statement) => valueRow(words, statement, bestFirst(snapshot, statement.evidence))),
        whenEmpty: words.say({ en: 'No document states any value of it.', zh: '文件未载明任何数值。' }),
      },
    ],
  };
}

function valueRow(words: Words, statement: StatementRecord, notes: readonly EvidenceRecord[]): DraftCell[] {
  const { property, value, asOf } = statement;
  const [number, unit] =
    value.form === 'money' ? [value.money.value, value.money.currency] : value.form === 'quantity' ? [value.number, value.unit] : [null, ''];
  return [
    textCell(words.property(property)),
    textCell(words.statementValue(statement), notes),
    number === null ? textCell('') : numberCell(words, number, notes),
    textCell(unit),
    dateCell(words, value.form === 'date' ? value.date : asOf, notes),
  ];
}
