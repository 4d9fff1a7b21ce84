import { textWidth, wrapText } from '../../../src/lib/picture/pictureText.ts';
import type { MapScene, SceneEdge, SceneNode } from '../../../src/map/MapScene.ts';
import { LABEL } from '../../../src/map/MapScene.ts';
import type { EntityType } from '../../../src/ontology/records.ts';
import { RandomNumbers } from '../../paths/randomNumbers.ts';
import { madeUpNames } from '../madeUpNames.ts';

/** Share of the types, in hundredths. */
const TYPES: readonly (readonly [EntityType, number])[] = [
  ['INSTITUTION', 36],
  ['PERSON', 28],
  ['PRODUCT', 14],
  ['AGREEMENT', 10],
  ['FUND', 4],
  ['PLATFORM', 3],
  ['EVENT', 3],
  ['PROGRAMME', 1],
  ['PLACE', 1],
];
const [COLUMN, ROW] = [170, 96];

/** A scene of so many nodes and lines with names of real length, each in a cell of its own, most lines between neighbours: the same for each that draws it. */
export function madeUpScene(nodeCount: number, edgeCount: number, seed: number): MapScene {
  const random = new RandomNumbers(seed);
  const names = madeUpNames(nodeCount, seed);
  const columns = Math.ceil(Math.sqrt((nodeCount * ROW * 1.6) / COLUMN));
  const nodes = names.map(([name], i): SceneNode => {
    const label = wrapText(name, LABEL.size, 132, 3);
    const [x, y] = [(i % columns) * COLUMN + random.whole(-12, 12), Math.floor(i / columns) * ROW + random.whole(-6, 6)];
    const [extent, width] = [random.whole(16, 30), Math.max(...label.map((line) => textWidth(line, LABEL.size)))];
    return {
      ...{ form: 'ENTITY', id: `institution/${i}`, type: typeAt(random.whole(0, 99)), kind: null, name, label, x, y, extent, kindLabel: 'company' },
      ...{ degree: 0, hidden: random.chance(0.2) ? random.whole(1, 40) : 0, isFocus: i === 0, side: null },
      box: { x: x - width / 2, y: y - extent / 2 - 3, width, height: extent + 6 + LABEL.gap + label.length * LABEL.leading },
    };
  });
  const edges = new Map<string, SceneEdge>();
  while (edges.size < edgeCount) {
    const from = random.whole(0, nodeCount - 1);
    const to = random.chance(0.9) ? from + random.whole(-3, 3) + columns * random.whole(-3, 3) : random.whole(0, nodeCount - 1);
    const id = `institution/${from}|institution/${to}`;
    if (from === to || to < 0 || to >= nodeCount) continue;
    edges.set(id, {
      ...{ id, from: nodes[from].id, to: nodes[to].id, types: ['INVESTED_IN'], label: 'invested in', count: random.chance(0.1) ? random.whole(2, 9) : 1 },
      ...{ relationships: [id], direction: 'FORWARD', status: random.chance(0.1) ? 'PLANNED' : 'ACTUAL', stance: random.chance(0.1) ? 'IMPLIED' : 'STATED' },
    });
  }
  const rows = Math.ceil(nodeCount / columns);
  return {
    ...{ version: 1, address: '', form: 'OVERVIEW', language: 'EN', asOf: null, title: 'A made-up map', description: '' },
    ...{ nodes, edges: [...edges.values()], paths: null, legend: { types: [], relationships: [], marks: [] }, sources: [], sourceCount: 0 },
    ...{ complete: true, notices: [], isFinal: true, years: [] },
    bounds: { left: -COLUMN, top: -ROW, right: columns * COLUMN, bottom: rows * ROW },
  };
}

function typeAt(hundredth: number): EntityType {
  let end = 0;
  for (const [type, share] of TYPES) {
    end += share;
    if (hundredth < end) return type;
  }
  return TYPES[0][0];
}
