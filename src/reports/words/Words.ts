import type { PartialDate } from '../../ontology/partialDate.ts';
import type {
  AmountScope,
  EntityType,
  MoneyRecord,
  RelationshipRecord,
  SourceQuality,
  Stance,
  StatementRecord,
  Status,
  ValueRecord,
} from '../../ontology/records.ts';
import type { ReportLanguage } from '../ReportDoc.ts';
import type { Bilingual } from '../ReportKind.ts';

/** How things are said in the reader's language. What a document says in its own words is never translated. */
export interface Words {
  readonly language: ReportLanguage;
  /** One of two texts that say the same. */
  say(text: Bilingual): string;
  /** "institution", 机构. */
  entityType(type: EntityType): string;
  /** "hospital", 医院. */
  kind(kind: string): string;
  /** Of a list of such relationships seen from one end: "is a party to", "its parties". */
  relationshipType(type: string, direction: 'OUT' | 'IN'): string;
  /** "signed on", 签署日期. A property without words of ours is told as it is written. */
  property(name: string): string;
  status(status: Status): string;
  stance(stance: Stance): string;
  quality(quality: SourceQuality): string;
  scope(scope: AmountScope): string;
  currency(code: string): string;
  /** "24 May 2023", "May 2017", 2023年5月24日. */
  date(date: PartialDate): string;
  /** "since 2012", "2012 – May 2017", 自2012年起; "" when no date is known. */
  period(period: { readonly since: PartialDate | null; readonly until: PartialDate | null; readonly on: PartialDate | null }): string;
  /** A decimal number as text, with the language's groups: "6,200", 6200; never rounded. */
  number(value: string): string;
  /** "620 million yuan", 6.2亿元; never rounded, without the scope. */
  money(money: MoneyRecord): string;
  /** A value, as the documents have it: with "about" or "at least" and its status where they matter. */
  statementValue(statement: StatementRecord): string;
  value(value: ValueRecord): string;
  /** "12.5%"; "–" of nothing. */
  share(part: number, whole: number): string;
  /** "A, B and C", A、B和C. */
  list(items: readonly string[]): string;
  /** One sentence with role, dates, amount and status; no full stop. */
  sentence(record: RelationshipRecord, names: { readonly from: string; readonly to: string }): string;
  /** For what no document says. */
  readonly notStated: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** Between sentences that follow each other in a row: "; ". */
  readonly pause: string;
}
