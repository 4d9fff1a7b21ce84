import type { NameRecord, NameUse } from '../../../../ontology/records.ts';
import type { Standing } from '../../../../ontology/statementStanding.ts';
import type { Bilingual } from '../PanelWords.ts';

export const CARD_TEXTS = {
  details: { en: 'Details', zh: '详情' },
  close: { en: 'Close', zh: '关闭' },
  loading: { en: 'Loading…', zh: '正在读取…' },
  again: { en: 'Try again', zh: '重试' },
  unreachable: { en: 'The server cannot be reached.', zh: '无法连接服务器。' },
  failed: { en: 'This could not be read.', zh: '未能读取内容。' },
  unknown: { en: 'Nothing in the atlas has this id: {id}', zh: '图谱中没有此标识：{id}' },
  asOf: { en: 'As of {date}', zh: '时点：{date}' },
  focus: { en: 'Focus the map on it', zh: '以此为中心' },
  connect: { en: 'Connect it with …', zh: '查找关联…' },
  report: { en: 'Profile report', zh: '简介报告' },
  propose: { en: 'Propose a correction', zh: '提出更正' },
  query: { en: 'As a query', zh: '查询语句' },
  names: { en: 'Names', zh: '名称' },
  named: { en: 'Documents that name it ({count})', zh: '提及它的文献（{count}）' },
  stated: { en: 'What is stated of it', zh: '所载数据' },
  valueAsOf: { en: 'as of {date}', zh: '时点：{date}' },
  identifiers: { en: 'Identifiers', zh: '标识符' },
  relationships: { en: 'Relationships ({count})', zh: '关系（{count}）' },
  group: { en: '{label} ({count})', zh: '{label}（{count}）' },
  groupSoFar: { en: '{label} ({count} so far)', zh: '{label}（已列{count}）' },
  onlyTo: { en: 'Only those with', zh: '仅看与以下类型的关系' },
  all: { en: 'all', zh: '全部' },
  more: { en: 'Show {count} more ({shown} of {total})', zh: '再显示{count}条（已列{shown}／{total}）' },
  listed: { en: '{shown} of {total} are listed.', zh: '共{total}条，已列{shown}条。' },
  documents: { en: 'Documents on this card ({count})', zh: '本卡所引文献（{count}）' },
  none: { en: 'No relationship is known of that time.', zh: '该时点无已知关系。' },
  noneAtAll: { en: 'No relationship of it is known.', zh: '尚无其已知关系。' },
  told: { en: '{name}, {sort}: {count} relationships', zh: '{name}，{sort}：{count}条关系' },
  foldLead: { en: 'They are related to {name}, and folded so that the map stays clear.', zh: '均与{name}相关；为使图面清晰而合并显示。' },
  openFold: { en: 'Show them on the map', zh: '在图上显示' },
  members: { en: 'Members ({count})', zh: '成员（{count}）' },
  membersMore: { en: 'Show {count} more ({shown} of {total})', zh: '再显示{count}个（已列{shown}／{total}）' },
  membersCut: { en: 'Only the first {count} can be listed here.', zh: '此处只能列出前{count}个。' },
  membersElsewhere: { en: '{count} of them stand in another fold of this map.', zh: '其中{count}个在本图的另一合并项中。' },
  edgeBetween: { en: '{from} and {to}', zh: '{from}与{to}' },
  edgeSort: { en: 'what relates them', zh: '两者之间的关系' },
  edgeRest: { en: '{shown} of {total} are listed here; the cards of the two list all.', zh: '此处列出{shown}／{total}条；其余见两端各自的卡片。' },
  overviewSources: { en: 'Documents behind the map ({count})', zh: '图中所引文献（{count}）' },
  overviewCut: { en: 'The {shown} that most of it rests on are listed.', zh: '此处列出引用最多的{shown}篇。' },
  behind: { en: 'behind {count}', zh: '支撑{count}条关系' },
  hint: { en: 'Choose something on the map to read what the documents say of it.', zh: '点选图中任一项，即可查看文献对它的记载。' },
} as const satisfies Record<string, Bilingual>;

export const NAME_USES: Record<NameUse, Bilingual> = {
  PRIMARY: { en: 'main name', zh: '正式名称' },
  ALIAS: { en: 'also called', zh: '别名' },
  FORMER: { en: 'former name', zh: '曾用名' },
  ABBREVIATION: { en: 'abbreviation', zh: '简称' },
};

export const NAME_LANGUAGES: Record<NameRecord['language'], Bilingual> = {
  EN: { en: 'English', zh: '英文' },
  ZH: { en: 'Chinese', zh: '中文' },
  OTHER: { en: 'other language', zh: '其他语言' },
};

export const STANDINGS: Record<Standing, Bilingual> = {
  PREFERRED: { en: 'preferred', zh: '首选' },
  SAME: { en: 'says the same', zh: '与首选一致' },
  OTHER_DATE: { en: 'of another date', zh: '其他时点' },
  DIFFERS: { en: 'differs', zh: '与首选不同' },
};
