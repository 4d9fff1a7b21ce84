/** What the drawing says to those who do not see it, and its marks. */
export const DRAWING_TEXTS = {
  en: {
    map: 'Map',
    nodes: 'Nodes of the map',
    keys: 'Arrow keys go to the nearest node, Space selects, Enter opens, plus and minus zoom, 0 shows the whole map, Escape selects nothing.',
    relationships: (count: number) => (count === 1 ? '1 relationship' : `${count} relationships`),
    hidden: (count: number) => `${count} not shown`,
    fold: 'folded, Enter opens it',
    focus: 'in focus',
    from: 'from',
    to: 'to',
    selected: (what: string) => `Selected: ${what}`,
    deselected: 'Nothing is selected.',
    shown: (count: number) => (count === 1 ? 'The map shows 1 node.' : `The map shows ${count} nodes.`),
    separator: ', ',
  },
  zh: {
    map: '图谱',
    nodes: '图谱中的节点',
    keys: '方向键移到最近的节点，空格键选中，回车键展开，加减号缩放，0 显示整张图谱，Esc 取消选中。',
    relationships: (count: number) => `${count} 条关系`,
    hidden: (count: number) => `另有 ${count} 个未显示`,
    fold: '已折叠，按回车键展开',
    focus: '焦点',
    from: '起点',
    to: '终点',
    selected: (what: string) => `已选中：${what}`,
    deselected: '未选中任何节点。',
    shown: (count: number) => `图谱显示 ${count} 个节点。`,
    separator: '，',
  },
} as const;

export type DrawingTexts = (typeof DRAWING_TEXTS)['en' | 'zh'];
