import type { ReportFormat } from './ReportFormat.ts';

export const CSV: ReportFormat = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  title: { en: 'Table (CSV)', zh: '表格（CSV）' },
  async *render(doc) {
    yield Buffer.from(JSON.stringify(doc));
  },
};
