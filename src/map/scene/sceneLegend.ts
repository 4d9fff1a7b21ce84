import { LOOK_ORDER } from '../../ontology/words/entityLook.ts';
import { labelOf, relationshipLabel, type WrittenLanguage } from '../../ontology/words/Labels.ts';
import { OURS } from '../../ontology/words/ours.ts';
import type { MapContext } from '../MapContext.ts';
import type { Legend, SceneEdge, SceneNode } from '../MapScene.ts';

const MARKS: Readonly<Record<Legend['marks'][number]['mark'], Readonly<Record<WrittenLanguage, string>>>> = {
  PLANNED: { EN: 'planned', ZH: '计划中' },
  ENDED: { EN: 'ended', ZH: '已结束' },
  IMPLIED: { EN: 'implied by the documents, not stated', ZH: '由文献推知，未明言' },
  FOLD: { EN: 'several together; opens on a click', ZH: '合并显示，点击展开' },
  OURS: { EN: `${OURS} name or title in our own words: no document prints it`, ZH: `${OURS} 本图谱转写或翻译，文献中无此写法` },
};

/** What occurs on the map, and what its signs mean. `texts`: where a † may stand. */
export function sceneLegend(
  { snapshot, language }: Pick<MapContext, 'snapshot' | 'language'>,
  {
    nodes,
    edges,
    relationships,
    texts,
  }: {
    readonly nodes: readonly SceneNode[];
    readonly edges: readonly SceneEdge[];
    readonly relationships: readonly number[];
    readonly texts: Iterable<string>;
  },
): Legend {
  const { labels, relationshipTypes } = snapshot.ontology;
  const ofType = new Map<string, number>();
  for (const node of nodes) ofType.set(node.type, (ofType.get(node.type) ?? 0) + (node.form === 'FOLD' ? node.count : 1));
  const ofRelationship = new Map<string, number>();
  for (const r of relationships) {
    const { name } = relationshipTypes[snapshot.relationships.type[r]];
    ofRelationship.set(name, (ofRelationship.get(name) ?? 0) + 1);
  }
  const isSaid: Readonly<Record<Legend['marks'][number]['mark'], boolean>> = {
    PLANNED: edges.some(({ status }) => status === 'PLANNED'),
    ENDED: edges.some(({ status }) => status === 'ENDED'),
    IMPLIED: edges.some(({ stance }) => stance === 'IMPLIED'),
    FOLD: nodes.some(({ form }) => form === 'FOLD'),
    OURS: [...texts].some((text) => text.includes(OURS)),
  };
  return {
    types: LOOK_ORDER.filter((type) => ofType.has(type)).map((type) => ({
      type,
      label: labelOf(labels.entityTypes, type, language),
      count: ofType.get(type) as number,
    })),
    relationships: [...ofRelationship]
      .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
      .map(([type, count]) => ({ type, label: relationshipLabel(labels, type, 'OUT', language), count })),
    marks: (Object.keys(MARKS) as (keyof typeof MARKS)[]).filter((mark) => isSaid[mark]).map((mark) => ({ mark, label: MARKS[mark][language] })),
  };
}
