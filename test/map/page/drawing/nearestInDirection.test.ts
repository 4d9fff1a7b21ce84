import { describe, expect, it } from '@jest/globals';
import { nearestInDirection } from '../../../../src/map/page/drawing/nearestInDirection.ts';

describe('the arrow keys', () => {
  const middle = { name: 'middle', x: 0, y: 0 };
  const points = [
    middle,
    { name: 'right', x: 100, y: 10 },
    { name: 'far right', x: 250, y: 0 },
    { name: 'steep', x: 20, y: 90 },
    { name: 'down left', x: -60, y: 70 },
    { name: 'up', x: 5, y: -300 },
  ];
  const go = (direction: 'LEFT' | 'RIGHT' | 'UP' | 'DOWN', from = middle) => nearestInDirection(from, points, direction)?.name ?? null;

  it('go to the nearest in that direction', () => {
    expect([go('RIGHT'), go('DOWN'), go('UP')]).toEqual(['right', 'steep', 'up']);
    expect(go('RIGHT', points[1])).toBe('far right');
  });

  it('go to what lies aside where nothing is ahead, and nowhere where nothing is', () => {
    expect(go('LEFT')).toBe('down left');
    expect(go('UP', points[5])).toBe(null);
  });
});
