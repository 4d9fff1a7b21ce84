import type { ReportDoc } from '../../../src/reports/ReportDoc.ts';
import type { RenderOptions, ReportFormat } from '../../../src/reports/render/ReportFormat.ts';

/** The file as text. */
export async function rendered(format: ReportFormat, doc: ReportDoc, options: Partial<RenderOptions> = {}): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of format.render(doc, { signal: new AbortController().signal, table: null, ...options })) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** A report of one section with these blocks. */
export function reportOf(doc: ReportDoc, blocks: ReportDoc['sections'][number]['blocks']): ReportDoc {
  return { ...doc, sections: [{ id: 'only', title: 'Only', blocks }] };
}
