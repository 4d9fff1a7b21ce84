import { LABEL, type MapScene, type SceneEdge, type SceneNode } from '../../../../src/map/MapScene.ts';

/**
 * Ruijin in the middle, in focus; Fudan to its right, with neighbours that are not shown; a fund above; three companies folded, to its left. A path leads from the fund by
 * Ruijin to Fudan.
 */
export const SMALL_SCENE: MapScene = scene(
  [
    entity('ruijin', 'Ruijin Hospital', 0, 0, { isFocus: true, degree: 12, hidden: 4 }),
    entity('fudan', 'Fudan University', 300, 20, { degree: 3, hidden: 2, side: 'TO' }),
    entity('fund', 'Seed Fund', 30, -200, { type: 'FUND', kindLabel: 'fund', degree: 1, side: 'FROM' }),
    { ...placed('companies', '3 companies', -300, 0), form: 'FOLD', of: 'ruijin', count: 3, name: '3 companies', opening: 'ruijin:INSTITUTION:COMPANY:3' },
  ],
  [
    edge('fund', 'ruijin', 'invested in', { status: 'PLANNED' }),
    edge('ruijin', 'fudan', 'is affiliated with', { stance: 'IMPLIED' }),
    edge('ruijin', 'companies', 'partners with', { count: 3, direction: 'NONE' }),
  ],
);

/** The same a step on: Fudan has moved, the fold is gone, a person has come. */
export const NEXT_SCENE: MapScene = scene(
  [
    entity('ruijin', 'Ruijin Hospital', 0, 0, { isFocus: true, degree: 12, hidden: 3 }),
    entity('fudan', 'Fudan University', 300, 150, { degree: 3, hidden: 2 }),
    entity('fund', 'Seed Fund', 30, -200, { type: 'FUND', kindLabel: 'fund', degree: 1 }),
    entity('person', 'Chen', -200, 100, { type: 'PERSON', kindLabel: 'person', degree: 1 }),
  ],
  [edge('ruijin', 'fudan', 'is affiliated with'), edge('person', 'ruijin', 'works at')],
);

function scene(nodes: readonly SceneNode[], edges: readonly SceneEdge[]): MapScene {
  const path = ['fund', 'ruijin', 'fudan'];
  return {
    ...{ version: 1, address: '', form: 'FOCUS', language: 'EN', asOf: null, title: 'Ruijin Hospital', description: 'A hospital and who is beside it.' },
    ...{
      nodes,
      edges,
      legend: { types: [], relationships: [], marks: [] },
      sources: [],
      sourceCount: 0,
      complete: true,
      notices: [],
      isFinal: true,
      years: [],
    },
    paths: [{ nodes: path, edges: ['fund|ruijin', 'ruijin|fudan'], length: 2, score: 1, sentence: '', sources: [] }],
    bounds: { left: -400, top: -250, right: 400, bottom: 250 },
  };
}

function placed(id: string, name: string, x: number, y: number) {
  const [extent, label, width] = [24, [name], 120];
  const box = { x: x - width / 2, y: y - extent / 2 - 3, width, height: extent + 6 + LABEL.gap + LABEL.leading };
  return { id, x, y, extent, label, box, type: 'INSTITUTION', kind: null } as const;
}

function entity(id: string, name: string, x: number, y: number, own: Partial<Extract<SceneNode, { form: 'ENTITY' }>>): SceneNode {
  return { ...placed(id, name, x, y), form: 'ENTITY', name, kindLabel: 'hospital', degree: 0, hidden: 0, isFocus: false, side: null, ...own };
}

function edge(from: string, to: string, label: string, own: Partial<SceneEdge> = {}): SceneEdge {
  const usual = { types: ['X'], count: 1, relationships: [], direction: 'FORWARD', status: 'ACTUAL', stance: 'STATED' } as const;
  return { ...usual, id: `${from}|${to}`, from, to, label, ...own };
}
