import type { ReportKind } from '../ReportKind.ts';

export const AGREEMENTS: ReportKind = {
  name: 'agreements',
  title: { en: 'Agreement register', zh: '协议登记册' },
  explanation: {
    en: 'All agreements of a scope: parties, signers, dates, term, subject, and what no document states.',
    zh: '范围内的全部协议：各方、签署人、日期、期限、标的，以及文件未载明的内容。',
  },
  parameters: [
    {
      name: 'of',
      form: 'GROUP',
      standard: null,
      isRequired: false,
      title: { en: 'Parties', zh: '协议方' },
      explanation: {
        en: 'Agreements with one of these parties: ids, kinds like HOSPITAL, types like FUND, separated by commas. Left out: all.',
        zh: '以这些主体为一方的协议：标识、类别（如 HOSPITAL）或类型（如 FUND），以逗号分隔；留空为全部。',
      },
    },
    {
      name: 'since',
      form: 'DATE',
      isRequired: false,
      title: { en: 'Signed since', zh: '签署起始' },
      explanation: { en: 'Signed on this date or later; undated ones are listed apart.', zh: '于该日期或之后签署；无日期者另列。' },
    },
    {
      name: 'until',
      form: 'DATE',
      isRequired: false,
      title: { en: 'Signed until', zh: '签署截止' },
      explanation: { en: 'Signed on this date or earlier; undated ones are listed apart.', zh: '于该日期或之前签署；无日期者另列。' },
    },
  ],
  async assemble({ words, language }) {
    return { kind: 'agreements', language, title: words.say({ en: 'Agreement register', zh: '协议登记册' }), lead: [], sections: [] };
  },
};
