import type { ReportKind } from '../ReportKind.ts';

export const OVERVIEW: ReportKind = {
  name: 'overview',
  title: { en: 'Ecosystem overview', zh: '生态概览' },
  explanation: {
    en: 'What the graph holds: counts, facets, trends, the biggest hubs, and how well it is covered: facts with a date, an amount, two independent sources.',
    zh: '图谱的全貌：数量、分布、趋势、枢纽主体与覆盖度（具日期、金额、两个独立来源的事实占比）。',
  },
  parameters: [],
  async assemble({ words, language }) {
    return { kind: 'overview', language, title: words.say({ en: 'Ecosystem overview', zh: '生态概览' }), lead: [], sections: [] };
  },
};
