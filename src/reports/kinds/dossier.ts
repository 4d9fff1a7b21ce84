import type { ReportKind } from '../ReportKind.ts';

export const DOSSIER: ReportKind = {
  name: 'dossier',
  title: { en: 'Source dossier', zh: '文献档案' },
  explanation: { en: 'Everything that one document says.', zh: '某一文件所载的全部事实。' },
  parameters: [
    {
      name: 'id',
      form: 'ENTITY',
      types: ['SOURCE'],
      example: 'source/placeholder',
      isRequired: true,
      title: { en: 'Document', zh: '文件' },
      explanation: { en: 'Id of the document.', zh: '文件的标识。' },
    },
  ],
  async assemble({ words, language }) {
    return { kind: 'dossier', language, title: words.say({ en: 'Source dossier', zh: '文献档案' }), lead: [], sections: [] };
  },
};
