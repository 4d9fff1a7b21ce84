import { textWidth, wrapText } from '../../../src/lib/picture/pictureText.ts';
import { placeBoxes } from '../../../src/map/layout/placeBoxes.ts';
import { LABEL, type MapScene, type SceneEdge, type SceneNode, type SceneSource } from '../../../src/map/MapScene.ts';
import type { EntityType } from '../../../src/ontology/records.ts';
import { LOOK_ORDER } from '../../../src/ontology/words/entityLook.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';

export interface SceneShape {
  readonly form?: MapScene['form'];
  readonly language?: MapScene['language'];
  readonly nodes?: number;
  readonly names?: readonly string[];
  readonly sources?: number;
}

const NAMES = [
  'Ruijin Hospital',
  '瑞金医院',
  'Shanghai Institute of Materia Medica, Chinese Academy of Sciences',
  'Seed Fund',
  '上海生物医药产业股权投资基金合伙企业（有限合伙）',
  'Alpha & Beta',
];
const STYLES = [
  { status: 'ACTUAL', stance: 'STATED' },
  { status: 'PLANNED', stance: 'STATED' },
  { status: 'ENDED', stance: 'STATED' },
  { status: 'ACTUAL', stance: 'IMPLIED' },
  { status: 'PLANNED', stance: 'IMPLIED' },
] as const;

/** A map with all that may be on one: each type, a fold, each style of line, notices, sources, and paths where it is a connection. */
export function sampleScene({ form = 'FOCUS', language = 'EN', nodes: count = 30, names = NAMES, sources: sourceCount = 30 }: SceneShape = {}): MapScene {
  const random = new RandomNumbers(11);
  const types = LOOK_ORDER.filter((type) => type !== 'SOURCE');
  const shapes = Array.from({ length: count }, (_, i) => {
    const name = names[i % names.length];
    const isFold = i % 7 === 6;
    const extent = isFold ? 26 : i === 0 ? 30 : 16 + (i % 3) * 4;
    const label = wrapText(name, LABEL.size, 132, 3);
    const width = Math.ceil(Math.max(extent + 6, ...label.map((line) => textWidth(line, LABEL.size))));
    return { name, isFold, extent, label, width, height: extent + 6 + LABEL.gap + label.length * LABEL.leading };
  });
  const links = Array.from({ length: Math.round(count * 1.4) }, (_, i) => ({
    from: i < count ? i : random.whole(0, count - 1),
    to: i < count ? Math.floor(i / 4) : random.whole(0, count - 1),
  })).filter(({ from, to }) => from !== to);
  const { x, y } = placeBoxes({
    form: form === 'CONNECT' ? 'COLUMNS' : 'ORGANIC',
    boxes: shapes.map(({ width, height, extent }, i) => ({
      width,
      height,
      anchorX: width / 2,
      anchorY: extent / 2 + 3,
      step: 0,
      column: i % 4,
      group: i % types.length,
      weight: i === 0 ? 1 : 0,
    })),
    links,
  });
  const nodes = shapes.map(({ name, isFold, extent, label, width, height }, i): SceneNode => {
    const placed = {
      id: `node/${i}`,
      type: types[i % types.length] as EntityType,
      kind: null,
      x: x[i],
      y: y[i],
      extent,
      label,
      name,
      box: { x: x[i] - width / 2, y: y[i] - extent / 2 - 3, width, height },
    };
    if (isFold) return { form: 'FOLD', ...placed, of: 'node/0', count: i * 17, opening: '' };
    return { form: 'ENTITY', ...placed, kindLabel: 'hospital', degree: 3, hidden: 0, isFocus: i === 0, side: null };
  });
  const edges = new Map<string, SceneEdge>();
  links.forEach(({ from, to }, i) => {
    const id = `node/${from}|node/${to}`;
    const [label, direction] = [names[i % names.length].slice(0, 40), i % 5 === 4 ? 'NONE' : 'FORWARD'] as const;
    edges.set(id, {
      id,
      from: `node/${from}`,
      to: `node/${to}`,
      types: ['HOSTS'],
      label,
      count: 1 + (i % 4),
      relationships: [],
      direction,
      ...STYLES[i % STYLES.length],
    });
  });
  const sources = Array.from({ length: sourceCount }, (_, i): SceneSource => {
    const [title, publisher] = [`${i} ${names[i % names.length]}`, i % 4 === 3 ? null : names[(i + 1) % names.length]];
    return {
      id: `source/${i}`,
      title,
      publisher,
      date: i % 3 === 2 ? null : '2023-05',
      url: i % 5 === 4 ? null : `https://example.org/${i}/${'path-'.repeat(i)}`,
      count: 2,
    };
  });
  const path = (i: number) => ({
    nodes: ['node/0', 'node/1'],
    edges: [],
    length: 1,
    score: 1,
    sentence: `${names.join(' ')} ${i}.`,
    sources: sources.slice(i, i + 6),
  });
  return {
    ...{ version: 7, address: 'focus=node/0&language=en', form, language, asOf: null, title: `${names[0]} & ${names[1]}`, description: names.join('; ') },
    ...{ nodes, edges: [...edges.values()], paths: form === 'CONNECT' ? [0, 1, 25].map(path) : null },
    legend: {
      types: types.map((type) => ({ type, label: type.toLowerCase(), count: 3 })),
      relationships: [],
      marks: (['PLANNED', 'ENDED', 'IMPLIED', 'FOLD', 'OURS'] as const)
        .filter((mark) => mark !== 'FOLD' || nodes.some((node) => node.form === mark))
        .map((mark) => ({ mark, label: mark.toLowerCase() })),
    },
    ...{
      sources,
      sourceCount: sourceCount === 0 ? 0 : sourceCount + 12,
      complete: false,
      notices: [`${names[0]} is cut`, 'Another notice'],
      isFinal: true,
      years: [],
    },
    bounds: { left: 0, top: 0, right: 1, bottom: 1 },
  };
}
