import type { PartialDate } from '../ontology/partialDate.ts';
import type { EvidenceRecord, SourceDetails } from '../ontology/records.ts';

export type ReportLanguage = 'EN' | 'ZH';

/**
 * A report that has no format yet: plain data, equal for equal graph versions and parameters. `Note` is what a statement rests on: the evidence itself
 * while the report is put together (ReportDraft), the number of its footnote once it is whole (ReportDoc).
 */
export interface Report<Note> {
  /** Of the kind, as in addresses: "profile". */
  readonly kind: string;
  readonly language: ReportLanguage;
  readonly title: string;
  /** What it is about, in a line or two. */
  readonly lead: readonly Inline<Note>[];
  readonly sections: readonly Section<Note>[];
}

export interface Section<Note> {
  /** Of lower-case words and hyphens; no other section of the report has it. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block<Note>[];
  /** Sections within it, one level only. */
  readonly sections?: readonly Section<Note>[];
}

export type Block<Note> = Paragraph<Note> | List<Note> | Table<Note> | Figure | Notice<Note>;

export interface Paragraph<Note> {
  readonly form: 'PARAGRAPH';
  readonly content: readonly Inline<Note>[];
}

export interface List<Note> {
  readonly form: 'LIST';
  readonly isOrdered: boolean;
  readonly items: readonly (readonly Inline<Note>[])[];
}

export interface Table<Note> {
  readonly form: 'TABLE';
  /** Of lower-case words and hyphens; no other table of the report has it. */
  readonly id: string;
  readonly title: string;
  /** At least one. */
  readonly columns: readonly Column[];
  /** As many cells as columns. No row: `whenEmpty` stands in its place. */
  readonly rows: readonly (readonly Cell<Note>[])[];
  readonly whenEmpty: string;
}

export interface Column {
  readonly title: string;
  /** NUMBER: cells have `number`; DATE: cells have `date`; TEXT: what is written is all there is. */
  readonly form: 'TEXT' | 'NUMBER' | 'DATE';
  /** Share of the width, in parts of the sum of all. */
  readonly width: number;
}

export interface Cell<Note> {
  /** How it is printed, in the reader's language; of a cell without a value: why there is none. */
  readonly content: readonly Inline<Note>[];
  /** A decimal number as text. */
  readonly number?: string;
  /** A PartialDate. */
  readonly date?: string;
}

/** A picture, as SVG without script, without fonts of its own and without anything from elsewhere. */
export interface Figure {
  readonly form: 'FIGURE';
  readonly id: string;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly description: string;
  readonly svg: string;
  /** In pixels of CSS. */
  readonly width: number;
  readonly height: number;
}

/** What a reader has to know of the report itself: what was left out, not searched, or cut. */
export interface Notice<Note> {
  readonly form: 'NOTICE';
  readonly content: readonly Inline<Note>[];
}

/** A piece of running text. Nothing in it is markup, whatever it looks like. */
export interface Inline<Note> {
  readonly text: string;
  readonly isStrong?: boolean;
  readonly link?: Link;
  /** What the text, up to the piece before, rests on. */
  readonly notes?: readonly Note[];
}

/** To the profile of an entity, or out of the report. */
export type Link = { readonly entity: string } | { readonly url: string };

export type ReportDraft = Report<EvidenceRecord>;

/** What is printed. */
export interface ReportDoc extends Report<number> {
  /** Numbered from 1, in the order of first mention; each is mentioned at least once. */
  readonly notes: readonly Footnote[];
  /** Every document that a footnote names, by id. */
  readonly sources: readonly CitedSource[];
  /** How to cite the report and how it came about; printed at its end. */
  readonly colophon: readonly { readonly label: string; readonly text: string; readonly link?: Link }[];
  /** Path and query of its address on a server, without format: "/reports/profile/institution/ruijin-hospital?language=en". */
  readonly address: string;
  /** It tells what held then; null: all that is known. */
  readonly asOf: PartialDate | null;
  /** Of the graph: the same version and parameters give the same bytes. */
  readonly graphVersion: number;
  /** When that version was written, RFC 3339, UTC: the only time that files may bear. */
  readonly writtenAt: string;
  /** Of files, without extension: readable, in the report's language. */
  readonly fileName: string;
}

export interface Footnote {
  readonly number: number;
  /** Id of the document. */
  readonly source: string;
  /** The document as cited, then where in it, in pieces: the address of the document is a link. */
  readonly content: readonly Inline<never>[];
}

export interface CitedSource {
  readonly id: string;
  readonly details: SourceDetails;
  /** As cited in a list of references. */
  readonly content: readonly Inline<never>[];
  /** Numbers of the footnotes that name it. */
  readonly notes: readonly number[];
}
