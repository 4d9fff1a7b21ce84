import type { Bilingual } from '../PanelWords.ts';

export const LEGEND_TEXTS = {
  title: { en: 'Legend', zh: '图例' },
  types: { en: 'What there is', zh: '主体' },
  relationships: { en: 'How they are related', zh: '关系' },
  marks: { en: 'Marks', zh: '标记' },
  leaveOut: { en: 'Leave out: {type}', zh: '不显示{type}' },
  letIn: { en: 'Show: {type}', zh: '显示{type}' },
  nowOut: { en: 'Left out: {type}', zh: '已隐去{type}' },
  nowIn: { en: 'Shown again: {type}', zh: '已显示{type}' },
  allAgain: { en: 'All types are shown again.', zh: '已显示全部类型。' },
} as const satisfies Record<string, Bilingual>;
