import { ENTITY_TYPES } from '../../ontology/records.ts';
import type { ReportKind } from '../ReportKind.ts';

export const PROFILE: ReportKind = {
  name: 'profile',
  title: { en: 'Entity profile', zh: '主体概况' },
  explanation: {
    en: 'Everything the graph knows of one entity: names, values with their dates, relationships by type, a timeline, and a picture of its nearest neighbours.',
    zh: '图谱所知的某一主体的全部事实：名称、带日期的数值、分类关系、时间线与近邻图。',
  },
  parameters: [
    {
      name: 'id',
      form: 'ENTITY',
      types: ENTITY_TYPES.filter((type) => type !== 'SOURCE'),
      example: 'institution/ruijin-hospital',
      isRequired: true,
      title: { en: 'Entity', zh: '主体' },
      explanation: { en: 'Id of the entity it is about.', zh: '报告所述主体的标识。' },
    },
  ],
  async assemble({ words, language }) {
    return { kind: 'profile', language, title: words.say({ en: 'Entity profile', zh: '主体概况' }), lead: [], sections: [] };
  },
};
