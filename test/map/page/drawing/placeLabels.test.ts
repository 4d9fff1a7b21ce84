import { describe, expect, it } from '@jest/globals';
import type { Area } from '../../../../src/map/page/drawing/FreeSpace.ts';
import { placeBadges } from '../../../../src/map/page/drawing/placeBadges.ts';
import { type LabelOfNode, labelArea, placeLabels } from '../../../../src/map/page/drawing/placeLabels.ts';
import { RandomNumbers } from '../../../paths/randomNumbers.ts';

describe('labels of a map', () => {
  it('never lie on each other nor on a sign, whatever the zoom, and one that is left out has no room beside those before it', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const random = new RandomNumbers(seed);
      const nodes = Array.from({ length: 120 }, (_, i) => node(String(i), random.whole(-900, 900), random.whole(-500, 500), random));
      for (const zoom of [0.1, 0.4, 0.8, 1, 2.5]) {
        const { spots } = placeLabels(nodes, zoom);
        const areas = nodes.flatMap((one) => (spots.has(one.id) ? [{ id: one.id, area: labelArea(one, zoom, spots.get(one.id)!) }] : []));
        const signs = nodes.flatMap((one) => [
          { id: one.id, area: around(one.x * zoom, one.y * zoom, one.reach * zoom) },
          ...placeBadges(one, zoom).map(({ area }) => ({ id: `badge of ${one.id}`, area: movedBy(area, one.x * zoom, one.y * zoom) })),
        ]);
        expect(areas.length).toBeGreaterThan(0);
        areas.forEach(({ id, area }, i) => {
          expect(areas.slice(i + 1).filter((other) => overlap(area, other.area))).toEqual([]);
          expect(signs.filter((sign) => sign.id !== id && overlap(area, sign.area))).toEqual([]);
        });
        for (const [i, one] of nodes.entries()) {
          if (spots.has(one.id)) continue;
          const before = [...nodes.slice(0, i).flatMap(({ id }) => areas.filter((other) => other.id === id)), ...signs.filter(({ id }) => id !== one.id)];
          for (const spot of ['BELOW', 'RIGHT', 'LEFT', 'ABOVE'] as const) {
            expect(before.some(({ area }) => overlap(area, labelArea(one, zoom, spot)))).toBe(true);
          }
        }
      }
    }
  });

  it('stand below their signs where boxes are free', () => {
    const random = new RandomNumbers(3);
    const nodes = Array.from({ length: 40 }, (_, i) => node(String(i), (i % 8) * 200, Math.floor(i / 8) * 120, random));
    expect([...placeLabels(nodes, 1).spots]).toEqual(nodes.map(({ id }) => [id, 'BELOW']));
  });

  it('that may cover lie on a sign where they have to', () => {
    const random = new RandomNumbers(4);
    const [one, other] = [node('one', 0, 0, random), { ...node('other', 0, 25, random), reach: 200 }];
    expect([...placeLabels([one, other], 1).spots.keys()]).toEqual(['other']);
    expect([...placeLabels([{ ...one, mayCover: true }, other], 1).spots.keys()]).toEqual(['one', 'other']);
  });
});

function node(id: string, x: number, y: number, random: RandomNumbers): LabelOfNode {
  const badges = (['FROM', 'TO', 'QUIET', 'STRONG'] as const).slice(random.whole(0, 3)).map((look) => ({ text: '', look, width: random.whole(1, 3) }));
  return { id, x, y, reach: random.whole(6, 15), below: 22, width: random.whole(20, 130), lineCount: random.whole(1, 3), mayCover: false, badges };
}

function around(x: number, y: number, reach: number): Area {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function movedBy({ left, top, right, bottom }: Area, x: number, y: number): Area {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
