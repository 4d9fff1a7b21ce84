import type { ReportFormat } from './ReportFormat.ts';

export const RIS: ReportFormat = {
  name: 'ris',
  mediaType: 'application/x-research-info-systems',
  title: { en: 'References (RIS)', zh: '参考文献（RIS）' },
  async *render(doc) {
    yield Buffer.from(JSON.stringify(doc));
  },
};
