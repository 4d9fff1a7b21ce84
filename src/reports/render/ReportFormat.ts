import type { ReportDoc } from '../ReportDoc.ts';
import type { Bilingual } from '../ReportKind.ts';

/** Formats are listed in reportFormats.ts. */
export interface ReportFormat {
  /** Extension of files: "docx". */
  readonly name: string;
  readonly mediaType: string;
  readonly title: Bilingual;
  /** The same report gives the same bytes. Rejects with BAD_USER_INPUT where an option does not fit. */
  render(doc: ReportDoc, options: RenderOptions): AsyncIterable<Uint8Array>;
}

export interface RenderOptions {
  /** Set when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Of the formats that hold one table: which; null: the first one. */
  readonly table: string | null;
  /** It will be read where no server is, as from a file: it leads to no other report. */
  readonly isDetached?: boolean;
}
