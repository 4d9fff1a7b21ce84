import type { ReportFormat } from './ReportFormat.ts';

export const XLSX: ReportFormat = {
  name: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  title: { en: 'Excel workbook', zh: 'Excel 工作簿' },
  async *render(doc) {
    yield Buffer.from(JSON.stringify(doc));
  },
};
