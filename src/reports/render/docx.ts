import { inPieces } from '../../lib/steps.ts';
import { drawnFigures } from './docx/drawnFigures.ts';
import { packedDocument } from './docx/packedDocument.ts';
import { wordDocument } from './docx/wordDocument.ts';
import { zipped } from './docx/zipped.ts';
import type { ReportFormat } from './ReportFormat.ts';
import { withoutEmptyColumns } from './withoutEmptyColumns.ts';

/** Styles, a table of contents, footnotes that are footnotes, tables whose heads repeat. */
export const DOCX: ReportFormat = {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  title: { en: 'Word document', zh: 'Word 文档' },
  async *render(doc, { signal }) {
    const pictures = await drawnFigures(doc, signal);
    signal.throwIfAborted();
    const parts = await packedDocument(await inPieces(wordDocument(withoutEmptyColumns(doc), pictures), { ref: true }), doc);
    yield* zipped(parts, signal);
  },
};
