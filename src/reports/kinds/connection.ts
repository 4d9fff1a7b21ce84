import type { ReportKind } from '../ReportKind.ts';

export const CONNECTION: ReportKind = {
  name: 'connection',
  title: { en: 'Connection brief', zh: '关联简报' },
  explanation: {
    en: 'Which entities link one group to another, and how: ranked, with the kinds of connection, each path as a sentence with its documents, a picture, and what was not searched.',
    zh: '哪些主体连接两组主体、如何连接：排序列表、关联类型、附出处的逐条路径、示意图，以及未检索的范围。',
  },
  parameters: [
    {
      name: 'from',
      form: 'GROUP',
      standard: 'HOSPITAL',
      isRequired: true,
      title: { en: 'From', zh: '一端' },
      explanation: {
        en: 'One side: ids, kinds like HOSPITAL, types like FUND, separated by commas.',
        zh: '一端：标识、类别（如 HOSPITAL）或类型（如 FUND），以逗号分隔。',
      },
    },
    {
      name: 'connector',
      form: 'GROUP',
      standard: 'COMPANY',
      isRequired: true,
      title: { en: 'Linked by', zh: '连接者' },
      explanation: { en: 'What links them: ids, kinds, types.', zh: '连接者：标识、类别或类型。' },
    },
    {
      name: 'to',
      form: 'GROUP',
      standard: 'FUND',
      isRequired: true,
      title: { en: 'To', zh: '另一端' },
      explanation: { en: 'The other side: ids, kinds, types.', zh: '另一端：标识、类别或类型。' },
    },
    {
      name: 'maxHops',
      form: 'WHOLE_NUMBER',
      standard: 4,
      min: 2,
      max: 6,
      isRequired: false,
      title: { en: 'Longest path', zh: '最长路径' },
      explanation: { en: 'Most relationships in a path.', zh: '一条路径最多包含的关系数。' },
    },
    {
      name: 'first',
      form: 'WHOLE_NUMBER',
      standard: 20,
      min: 1,
      max: 100,
      isRequired: false,
      title: { en: 'How many', zh: '数量' },
      explanation: { en: 'The best ones, told in full.', zh: '详述排名最前者。' },
    },
  ],
  async assemble({ words, language }) {
    return { kind: 'connection', language, title: words.say({ en: 'Connection brief', zh: '关联简报' }), lead: [], sections: [] };
  },
};
