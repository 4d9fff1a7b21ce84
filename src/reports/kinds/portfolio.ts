import type { ReportKind } from '../ReportKind.ts';

export const PORTFOLIO: ReportKind = {
  name: 'portfolio',
  title: { en: 'Fund portfolio', zh: '基金组合' },
  explanation: {
    en: 'Who manages a fund or whom an investor manages, who committed, what was financed or invested in, amounts by currency and year; undisclosed ones counted apart, planned kept from actual.',
    zh: '基金由谁管理、谁出资、投资或资助了什么，按币种与年份汇总；未披露者单独计数，计划与实际分列。',
  },
  parameters: [
    {
      name: 'id',
      form: 'ENTITY',
      types: ['FUND', 'INSTITUTION', 'PROGRAMME'],
      example: 'fund/placeholder',
      isRequired: true,
      title: { en: 'Fund or investor', zh: '基金或投资机构' },
      explanation: { en: 'Id of a fund, of an institution that invests, or of a programme that finances.', zh: '基金、投资机构或资助计划的标识。' },
    },
  ],
  async assemble({ words, language }) {
    return { kind: 'portfolio', language, title: words.say({ en: 'Fund portfolio', zh: '基金组合' }), lead: [], sections: [] };
  },
};
