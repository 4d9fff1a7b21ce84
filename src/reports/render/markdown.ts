import type { ReportFormat } from './ReportFormat.ts';

export const MARKDOWN: ReportFormat = {
  name: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  title: { en: 'Markdown', zh: 'Markdown' },
  async *render(doc) {
    yield Buffer.from(JSON.stringify(doc));
  },
};
