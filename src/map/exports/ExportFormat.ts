import type { GraphSelection } from './GraphSelection.ts';

/** Formats are listed in exportFormats.ts. */
export interface ExportFormat {
  /** What stands behind the point: "gexf", "nodes.csv". */
  readonly name: string;
  /** Of a file, where that is another than the name. */
  readonly extension?: string;
  readonly mediaType: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** One sentence: what the file holds, and who reads it. */
  readonly explanation: { readonly en: string; readonly zh: string };
  /**
   * The same selection gives the same bytes. Records are read in batches and let go of, so that it may be of any size. Pieces are some ten to some hundred
   * kilobytes, and take some milliseconds: whoever sends them lets others run in between.
   */
  write(selection: GraphSelection): AsyncIterable<string | Uint8Array>;
}
