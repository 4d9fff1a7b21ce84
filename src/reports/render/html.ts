import type { ReportFormat } from './ReportFormat.ts';

export const HTML: ReportFormat = {
  name: 'html',
  mediaType: 'text/html; charset=utf-8',
  title: { en: 'Web page', zh: '网页' },
  async *render(doc) {
    yield Buffer.from(JSON.stringify(doc));
  },
};
