import type { ReportKind } from '../ReportKind.ts';

export const PEOPLE: ReportKind = {
  name: 'people',
  title: { en: 'People and posts', zh: '人员与职务' },
  explanation: {
    en: 'Who held which post where and when, and who stood in two institutions at one time, with the overlap of both terms.',
    zh: '谁在何时何处任何职；以及任期重叠的跨机构任职者及其重叠期间。',
  },
  parameters: [
    {
      name: 'of',
      form: 'GROUP',
      standard: null,
      isRequired: false,
      title: { en: 'Institutions or people', zh: '机构或人员' },
      explanation: {
        en: 'Posts at these institutions, or of these people: ids, kinds, types. Left out: all.',
        zh: '这些机构的职务或这些人员的职务：标识、类别或类型；留空为全部。',
      },
    },
  ],
  async assemble({ words, language }) {
    return { kind: 'people', language, title: words.say({ en: 'People and posts', zh: '人员与职务' }), lead: [], sections: [] };
  },
};
