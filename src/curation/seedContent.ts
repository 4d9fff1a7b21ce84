import type {
  AmountScope,
  EvidenceRecord,
  Language,
  MoneyRecord,
  NameUse,
  Qualifier,
  SourceQuality,
  Stance,
  StatementRecord,
  Status,
  ValueRecord,
} from '../ontology/records.ts';

/** A seed file's content as the JSON Schema of seedSchema.ts lets it through. */
export interface SeedContent {
  readonly sources?: readonly SourceItem[];
  readonly entities?: readonly EntityItem[];
  readonly statements?: readonly (StatementItem & { readonly entity: string })[];
  readonly relationships?: readonly RelationshipItem[];
}

type DateText = string | number;

export interface EvidenceItem {
  readonly source?: string;
  readonly locator: string;
  readonly stance?: Stance;
  readonly asOf?: DateText;
}

export interface SourceItem {
  readonly id: string;
  readonly title: string;
  readonly titleTranslated?: boolean;
  readonly language: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: DateText;
  readonly quality: SourceQuality;
  readonly formerIds?: readonly string[];
}

export interface NameItem {
  readonly text: string;
  readonly language: string;
  readonly use?: NameUse;
  readonly translated?: boolean;
  readonly since?: DateText;
  readonly until?: DateText;
}

export interface MoneyItem {
  readonly value: number | string;
  readonly currency: string;
  readonly scope?: AmountScope;
}

export interface StatementItem {
  readonly property: string;
  readonly money?: MoneyItem;
  readonly quantity?: { readonly number: number | string; readonly unit: string };
  readonly date?: DateText;
  readonly text?: { readonly text: string; readonly language: string };
  readonly asOf?: DateText;
  readonly qualifier?: Qualifier;
  readonly status?: Status;
  readonly note?: string;
  readonly evidence: EvidenceItem | readonly EvidenceItem[];
}

export interface IdentifierItem {
  readonly scheme: string;
  readonly value: string;
  readonly evidence?: EvidenceItem | readonly EvidenceItem[];
}

export interface EntityItem {
  readonly id: string;
  readonly type: string;
  readonly kind?: string;
  readonly status?: Status;
  readonly names?: readonly NameItem[];
  readonly summary?: { readonly en?: string; readonly zh?: string };
  readonly identifiers?: readonly IdentifierItem[];
  readonly evidence?: EvidenceItem | readonly EvidenceItem[];
  readonly statements?: readonly StatementItem[];
  readonly formerIds?: readonly string[];
}

export interface RelationshipItem {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly key?: string;
  readonly role?: string;
  readonly status?: Status;
  readonly since?: DateText;
  readonly until?: DateText;
  readonly on?: DateText;
  readonly amount?: MoneyItem;
  readonly note?: string;
  readonly evidence: EvidenceItem | readonly EvidenceItem[];
  readonly formerIds?: readonly string[];
}

export function asList<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

/** YAML reads 2012 as a number; a date is text. */
export function dateText(value: DateText | undefined): string | null {
  return value === undefined ? null : String(value);
}

export function languageOf(tag: string): Language {
  const primary = tag.split('-')[0];
  return primary === 'en' ? 'EN' : primary === 'zh' ? 'ZH' : 'OTHER';
}

/** The only source of the file stands for a source that is left out; without one the id is empty, which no source has. */
export function evidenceRecord(item: EvidenceItem, onlySource: string | null): EvidenceRecord {
  return { source: item.source ?? onlySource ?? '', locator: item.locator, stance: item.stance ?? 'STATED', asOf: dateText(item.asOf) };
}

export function moneyRecord(item: MoneyItem): MoneyRecord {
  return { value: decimalText(item.value), currency: item.currency, scope: item.scope ?? null };
}

/** Null when the item has not exactly one of the four forms. */
export function valueRecord(item: StatementItem): ValueRecord | null {
  const forms = [item.money, item.quantity, item.date, item.text].filter((form) => form !== undefined);
  if (forms.length !== 1) return null;
  if (item.money !== undefined) return { form: 'money', money: moneyRecord(item.money) };
  if (item.quantity !== undefined) return { form: 'quantity', number: decimalText(item.quantity.number), unit: item.quantity.unit };
  if (item.date !== undefined) return { form: 'date', date: String(item.date) };
  if (item.text !== undefined) return { form: 'text', text: item.text.text, language: languageOf(item.text.language) };
  return null;
}

export function statementRecord(item: StatementItem, value: ValueRecord, onlySource: string | null): StatementRecord {
  return {
    property: item.property,
    value,
    asOf: dateText(item.asOf),
    qualifier: item.qualifier ?? 'EXACT',
    status: item.status ?? 'ACTUAL',
    note: item.note ?? null,
    evidence: asList(item.evidence).map((evidence) => evidenceRecord(evidence, onlySource)),
  };
}

/** Seeds write plain numbers; none of them needs an exponent. */
function decimalText(value: number | string): string {
  return typeof value === 'number' && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}
