import { describe, expect, it } from '@jest/globals';
import type { MapDesk } from '../../../src/http/map/MapDesk.ts';
import { PictureDesk, type PictureRequest } from '../../../src/http/map/PictureDesk.ts';
import type { MapRequest } from '../../../src/map/MapRequest.ts';
import type { MapScene } from '../../../src/map/MapScene.ts';
import { sampleScene } from '../../map/picture/sampleScene.ts';
import { ONTOLOGY } from '../../snapshot/records.ts';

const signal = new AbortController().signal;

describe('the desk for pictures', () => {
  it('refuses a PNG of what is too large at any scale, by the parameter that makes it smaller, and still has it as SVG', async () => {
    const scene = sampleScene();
    const far = {
      ...scene,
      nodes: scene.nodes.map((node, i) => ({
        ...node,
        x: node.x * 20,
        y: node.y * 20,
        box: { ...node.box, x: node.box.x * 20, y: node.box.y * 20 },
        extent: 16 + (i % 2),
      })),
    };
    const desk = new PictureDesk(deskOf(far));
    for (const [subject, argument] of [
      [null, 'size'],
      [{ form: 'CONNECT', maxHops: 4, paths: 20 } as MapRequest['subject'], 'paths'],
    ] as const) {
      await expect(desk.png(requestOf(subject), null, signal)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', details: { argument } });
      await expect(desk.png(requestOf(subject), 1, signal)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', details: { argument } });
    }
    expect((await desk.svg(requestOf(null), signal)).bytes.length).toBeGreaterThan(10_000);
  });

  it('draws what is asked for twice once, and what time has cut anew', async () => {
    const desk = new PictureDesk(deskOf(sampleScene()));
    const [one, two] = await Promise.all([desk.png(requestOf(null), 1, signal), desk.png(requestOf(null), 1, signal)]);
    expect(one.bytes).toBe(two.bytes);
    expect((await desk.png(requestOf(null), 1, signal)).bytes).toBe(one.bytes);
    const cut = new PictureDesk(deskOf({ ...sampleScene({ nodes: 2 }), isFinal: false }));
    const [first, second] = [await cut.png(requestOf(null), 1, signal), await cut.png(requestOf(null), 1, signal)];
    expect([first.isFinal, second.isFinal, first.bytes === second.bytes]).toEqual([false, false, false]);
  });
});

function deskOf(scene: MapScene): MapDesk {
  return { scene: async () => scene } as unknown as MapDesk;
}

function requestOf(subject: MapRequest['subject']): PictureRequest {
  const filter = { types: null, kinds: null, relationships: null, status: null, stance: null, quality: null, source: null };
  return {
    snapshot: { version: 1, loadedAt: new Date(0), ontology: ONTOLOGY } as PictureRequest['snapshot'],
    asked: { subject, filter, asOf: null, language: 'EN', size: 80, address: `language=en&${subject?.form}` },
    ...{ theme: 'light', origin: 'http://127.0.0.1:4000' },
  };
}
