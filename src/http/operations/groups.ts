/** What the catalogue is sorted by, in its order, with titles. */
export const GROUPS = {
  connect: { en: 'Connections', zh: '关联与路径' },
  find: { en: 'Finding and listing', zh: '检索与列表' },
  people: { en: 'People', zh: '人物' },
  money: { en: 'Funds and money', zh: '基金与资金' },
  time: { en: 'Time', zh: '时间' },
  documents: { en: 'Documents and evidence', zh: '文献与依据' },
  network: { en: 'The graph as a whole', zh: '整体结构' },
  schema: { en: 'What the graph holds', zh: '图谱内容' },
} as const satisfies Record<string, { readonly en: string; readonly zh: string }>;

export type Group = keyof typeof GROUPS;

export const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];
