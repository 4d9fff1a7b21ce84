import type { StatementRecord } from '../../../ontology/records.ts';
import {
  colon,
  columns,
  type DraftCell,
  type DraftInline,
  type DraftTable,
  dateCell,
  inARow,
  noted,
  notStatedCell,
  numberCell,
  statusCell,
  textCell,
} from '../../cells.ts';
import type { ReportContext } from '../../ReportContext.ts';
import { tieInline } from '../../ties.ts';
import type { Words } from '../../words/Words.ts';
import { type AgreementFacts, ITEMS, moneyOf, saidOf, statedDate } from './AgreementFacts.ts';

/** One row an agreement. What a spreadsheet can reckon with stands in columns of its own, all else in words. */
export function agreementTable({ words }: ReportContext, id: string, title: string, rows: readonly (readonly DraftCell[])[]): DraftTable {
  return {
    form: 'TABLE',
    id,
    title,
    columns: columns(
      words,
      [{ en: 'Agreement', zh: '协议' }, 'TEXT', 3],
      [{ en: 'Kind', zh: '类别' }, 'TEXT', 1.8],
      [{ en: 'Planned or ended', zh: '计划或已结束' }, 'TEXT', 1.5],
      [{ en: 'Parties', zh: '协议方' }, 'TEXT', 3.4],
      [{ en: 'Signers', zh: '签署人' }, 'TEXT', 2],
      [{ en: 'Signed on', zh: '签署日期' }, 'DATE', 1.8],
      [{ en: 'In force from', zh: '生效日期' }, 'DATE', 1.5],
      [{ en: 'In force until', zh: '失效日期' }, 'DATE', 1.5],
      [{ en: 'Term', zh: '期限' }, 'TEXT', 1.4],
      [{ en: 'Subject', zh: '标的' }, 'TEXT', 2.6],
      [{ en: 'Money, as stated', zh: '金额（按文件）' }, 'TEXT', 2],
      [{ en: 'Value of the deal', zh: '交易金额' }, 'NUMBER', 1.8],
      [{ en: 'Currency', zh: '币种' }, 'TEXT', 1.5],
      [{ en: 'Also stated', zh: '其他载明事项' }, 'TEXT', 2.4],
      [{ en: `Not stated (of ${ITEMS.length})`, zh: `未载明项数（共${ITEMS.length}项）` }, 'NUMBER', 1.3],
    ),
    rows,
    whenEmpty: words.say({ en: 'No agreement.', zh: '无协议。' }),
  };
}

export function agreementRow(words: Words, facts: AgreementFacts): DraftCell[] {
  const { record, name, notes, parties, signers, concerns, signing, value } = facts;
  const missing = ITEMS.filter(({ isStated }) => !isStated(facts)).length;
  const withoutDay = signing?.value ?? null;
  return [
    { content: [{ ...name, notes }] },
    record.kind === null ? notStatedCell(words) : textCell(words.kind(record.kind)),
    statusCell(words, record.status),
    listCell(
      words,
      parties.map((tie) => tieInline(words, tie, { withoutDay })),
    ),
    listCell(
      words,
      signers.map((tie) => tieInline(words, tie, { withoutDay })),
    ),
    signing === null ? saidCell(words, saidOf(facts, 'signedOn')) : dateCell(words, signing.value, signing.notes),
    boundCell(words, facts, 'validFrom'),
    boundCell(words, facts, 'validUntil'),
    saidCell(words, saidOf(facts, 'term')),
    listCell(words, [
      ...saidOf(facts, 'subject').map((statement) => saidInline(words, statement)),
      ...concerns.map((tie) => tieInline(words, tie, { withoutDay })),
    ]),
    moneyCell(words, facts),
    value === null ? notStatedCell(words) : numberCell(words, value.value.value, value.notes),
    value === null ? notStatedCell(words) : textCell(value.value.currency),
    alsoStated(words, facts),
    numberCell(words, String(missing)),
  ];
}

function listCell(words: Words, parts: readonly (readonly DraftInline[])[]): DraftCell {
  return parts.length === 0 ? notStatedCell(words) : { content: inARow(words, parts) };
}

function saidCell(words: Words, statements: readonly StatementRecord[]): DraftCell {
  return listCell(
    words,
    statements.map((statement) => saidInline(words, statement)),
  );
}

function saidInline(words: Words, statement: StatementRecord): DraftInline[] {
  return [noted(words.statementValue(statement), statement.evidence)];
}

function boundCell(words: Words, facts: AgreementFacts, property: string): DraftCell {
  const date = statedDate(facts.statements, property);
  return date === null ? saidCell(words, saidOf(facts, property)) : dateCell(words, date.value, date.notes);
}

/** The property is named where it is not what the agreement is worth; what single parties pay stands beside them. */
function moneyCell(words: Words, facts: AgreementFacts): DraftCell {
  return listCell(words, [
    ...moneyOf(facts).map((statement) => (statement.property === 'dealValue' ? saidInline(words, statement) : labelled(words, statement))),
    ...facts.parties.flatMap(({ record: { amount }, name, notes }) =>
      amount === null ? [] : [[name, noted(`${colon(words)}${words.value({ form: 'money', money: amount })}`, notes)]],
    ),
  ]);
}

/** What no column of its own shows, and what other documents say instead of what is shown there. */
function alsoStated(words: Words, facts: AgreementFacts): DraftCell {
  const rest = facts.statements.filter((statement) => !isShown(facts, statement));
  if (rest.length === 0) return textCell('');
  return listCell(
    words,
    rest.map((statement) => labelled(words, statement)),
  );
}

export function labelled(words: Words, statement: StatementRecord): DraftInline[] {
  return [noted(`${words.property(statement.property)}${colon(words)}${words.statementValue(statement)}`, statement.evidence)];
}

const SHOWN_WHOLE = ['term', 'subject', 'dealValue'].flatMap((property) => [property, `${property}AsPrinted`]);
const DATES = ['signedOn', 'validFrom', 'validUntil'];

function isShown(facts: AgreementFacts, statement: StatementRecord): boolean {
  if (SHOWN_WHOLE.includes(statement.property) || statement.value.form === 'money') return true;
  const property = DATES.find((date) => saidOf({ statements: [statement] }, date).length > 0);
  if (property === undefined) return false;
  const shown = property === 'signedOn' ? facts.signing : statedDate(facts.statements, property);
  return shown === null || (statement.value.form === 'date' && statement.value.date === shown.value);
}
