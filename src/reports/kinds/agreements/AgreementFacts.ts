import { preferredStatementsOf } from '../../../analysis/preferredStatementsOf.ts';
import { compareTexts } from '../../../lib/compareTexts.ts';
import type { PartialDate } from '../../../ontology/partialDate.ts';
import type { EntityRecord, EvidenceRecord, MoneyRecord, StatementRecord } from '../../../ontology/records.ts';
import { bestFirst } from '../../../snapshot/evidenceOrder.ts';
import type { DraftInline } from '../../cells.ts';
import { namedEntity } from '../../naming.ts';
import type { ReportContext } from '../../ReportContext.ts';
import type { Bilingual } from '../../ReportKind.ts';
import { type Tie, tiesOf } from '../../ties.ts';

/** What the documents say of one agreement, as of the report's date. */
export interface AgreementFacts {
  readonly agreement: number;
  readonly record: EntityRecord;
  readonly name: DraftInline;
  /** Documents that name it, best first. */
  readonly notes: readonly EvidenceRecord[];
  readonly parties: readonly Tie[];
  readonly signers: readonly Tie[];
  /** What it is about. */
  readonly concerns: readonly Tie[];
  /** Grouped by property, preferred first. */
  readonly statements: readonly StatementRecord[];
  readonly signing: Stated<PartialDate> | null;
  /** The preferred value, as printed in one currency. */
  readonly value: Stated<MoneyRecord> | null;
}

export interface Stated<T> {
  readonly value: T;
  readonly notes: readonly EvidenceRecord[];
}

export async function agreementFacts(context: ReportContext, agreement: number): Promise<AgreementFacts> {
  const { records, snapshot, asOf } = context;
  const [record, name, parties, signers, concerns, statements] = await Promise.all([
    records.entity.load(agreement),
    namedEntity<EvidenceRecord>(context, agreement),
    tiesOf(context, agreement, ['PARTY_TO'], 'IN'),
    tiesOf(context, agreement, ['SIGNED'], 'IN'),
    tiesOf(context, agreement, ['CONCERNS'], 'OUT'),
    preferredStatementsOf(records, snapshot, agreement, { asOf }),
  ]);
  const sorted = statements
    .map((statement) => ({ ...statement, evidence: bestFirst(snapshot, statement.evidence) }))
    .sort((a, b) => placeOf(a.property) - placeOf(b.property));
  const worth = sorted.find(({ property, value }) => property === 'dealValue' && value.form === 'money');
  return {
    ...{ agreement, record, name, parties, signers, concerns, statements: sorted },
    notes: bestFirst(snapshot, record.evidence),
    signing: statedDate(sorted, 'signedOn') ?? firstSignature(signers),
    value: worth === undefined || worth.value.form !== 'money' ? null : { value: worth.value.money, notes: worth.evidence },
  };
}

/** As the columns stand; what has none comes behind, in the order given. */
const ORDER = ['signedOn', 'validFrom', 'validUntil', 'term', 'subject', 'dealValue'].flatMap((property) => [property, `${property}AsPrinted`]);

function placeOf(property: string): number {
  const place = ORDER.indexOf(property);
  return place === -1 ? ORDER.length : place;
}

/** The preferred date; one that is only planned has not come. */
export function statedDate(statements: readonly StatementRecord[], property: string): Stated<PartialDate> | null {
  const stated = statements.find((statement) => statement.property === property && statement.value.form === 'date');
  if (stated === undefined || stated.value.form !== 'date' || stated.status === 'PLANNED') return null;
  return { value: stated.value.date, notes: stated.evidence };
}

function firstSignature(signers: readonly Tie[]): Stated<PartialDate> | null {
  const dated = signers.filter(({ record }) => record.on !== null && record.status !== 'PLANNED');
  const first = dated.toSorted((a, b) => compareTexts(a.record.on as string, b.record.on as string))[0];
  return first === undefined ? null : { value: first.record.on as string, notes: first.notes };
}

/** What is said of a property, also in words that tell no value: "May 24", where no year is printed. */
export function saidOf({ statements }: Pick<AgreementFacts, 'statements'>, property: string): StatementRecord[] {
  return statements.filter((statement) => statement.property === property || statement.property === `${property}AsPrinted`);
}

/** What it is worth, then each other amount that is told of it. */
export function moneyOf(facts: Pick<AgreementFacts, 'statements'>): StatementRecord[] {
  const worth = saidOf(facts, 'dealValue');
  return [...worth, ...facts.statements.filter((statement) => statement.value.form === 'money' && !worth.includes(statement))];
}

/** What a reader looks for in an agreement, in the order of the columns. */
export const ITEMS: readonly {
  readonly title: Bilingual;
  readonly isStated: (facts: AgreementFacts) => boolean;
}[] = [
  { title: { en: 'Parties', zh: '协议方' }, isStated: ({ parties }) => parties.length > 0 },
  { title: { en: 'Signers', zh: '签署人' }, isStated: ({ signers }) => signers.length > 0 },
  { title: { en: 'Signing date', zh: '签署日期' }, isStated: (facts) => facts.signing !== null || saidOf(facts, 'signedOn').length > 0 },
  { title: { en: 'In force from', zh: '生效日期' }, isStated: (facts) => saidOf(facts, 'validFrom').length > 0 },
  { title: { en: 'In force until', zh: '失效日期' }, isStated: (facts) => saidOf(facts, 'validUntil').length > 0 },
  { title: { en: 'Term', zh: '期限' }, isStated: (facts) => saidOf(facts, 'term').length > 0 },
  { title: { en: 'Subject', zh: '标的' }, isStated: (facts) => saidOf(facts, 'subject').length + facts.concerns.length > 0 },
  {
    title: { en: 'Money', zh: '金额' },
    isStated: (facts) => moneyOf(facts).length > 0 || facts.parties.some(({ record }) => record.amount !== null),
  },
];
