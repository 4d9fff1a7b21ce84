import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FoldNode, MapScene, SceneNode } from '../../src/map/MapScene.ts';
import { type RunningAtlas, startAtlas } from '../http/startAtlas.ts';
import { type SceneMaker, sceneMaker } from './sceneMaker.ts';

let atlas: RunningAtlas;
let maker: SceneMaker;

beforeAll(async () => {
  atlas = await startAtlas();
  maker = sceneMaker(atlas);
});
afterAll(async () => {
  await maker.close();
  await atlas.close();
});

/** The place of each node. */
function places({ nodes }: MapScene): Map<string, readonly number[]> {
  return new Map(nodes.map(({ id, x, y, box }) => [id, [x, y, box.width, box.height]]));
}

function expectSamePlaces(before: MapScene, after: MapScene, gone: readonly string[] = []): void {
  const now = places(after);
  for (const [id, place] of places(before)) if (!gone.includes(id)) expect([id, now.get(id)]).toEqual([id, place]);
}

describe('a map that is opened step by step', () => {
  it('leaves everything where it is, whatever is opened, put into the middle or dated', async () => {
    const focus = 'institution/shanghai-pharmaceuticals-holding';
    const before = await maker.make({ focus });
    const fold = before.nodes.find(({ form }) => form === 'FOLD') as FoldNode;
    expect(fold).toMatchObject({ id: `${focus}~AGREEMENT~STRATEGIC_COOPERATION`, count: 3, opening: `${focus}~AGREEMENT~STRATEGIC_COOPERATION~7@1` });
    const opened = await maker.make({ focus, open: fold.opening });
    // Nothing is left in it: it is not drawn any more.
    expect(opened.nodes.map(({ form }) => form)).not.toContain('FOLD');
    expect(opened.nodes).toHaveLength(before.nodes.length + 2);
    expectSamePlaces(before, opened, [fold.id]);

    const neighbour = before.nodes.find((node) => node.form === 'ENTITY' && node.hidden > 4) as SceneNode;
    const both = await maker.make({ focus: `${focus},${neighbour.id}` });
    expectSamePlaces(before, both);
    expect(both.nodes.length).toBeGreaterThan(before.nodes.length + 4);
    expect(both.nodes.find(({ id }) => id === neighbour.id)).toMatchObject({ isFocus: true });
    expectSamePlaces(await maker.make({ focus, asOf: '2019' }), before);
    // What was opened first stays first.
    const then = await maker.make({ focus: `${focus},${neighbour.id}`, open: fold.opening });
    expectSamePlaces(opened, then);
    expect(then.address).toContain(fold.opening);
  });
});
