import type { ReportFormat } from './ReportFormat.ts';

export const DOCX: ReportFormat = {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  title: { en: 'Word document', zh: 'Word 文档' },
  async *render(doc) {
    yield Buffer.from(JSON.stringify(doc));
  },
};
