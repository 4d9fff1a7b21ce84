import type { ReportKind } from '../ReportKind.ts';

export const CHANGES: ReportKind = {
  name: 'changes',
  title: { en: 'What changed', zh: '变更报告' },
  explanation: {
    en: 'What was added, altered and removed since a version of the graph or a date, and who wrote it and why.',
    zh: '自某一版本或日期以来的新增、修改与删除，以及由谁、因何写入。',
  },
  parameters: [
    {
      name: 'since',
      form: 'VERSION_OR_DATE',
      isRequired: true,
      title: { en: 'Since', zh: '起始' },
      explanation: {
        en: 'A version of the graph (12) or a date (2017, 2017-05, 2023-05-24): what was written after it.',
        zh: '图谱版本（如 12）或日期（如 2017、2017-05、2023-05-24）：其后写入的内容。',
      },
    },
  ],
  async assemble({ words, language }) {
    return { kind: 'changes', language, title: words.say({ en: 'What changed', zh: '变更报告' }), lead: [], sections: [] };
  },
};
