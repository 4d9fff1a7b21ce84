import { describe, expect, it } from '@jest/globals';
import type { Picture } from '../../../src/http/playground/client/answerToGraph.js';
import { layoutGraph, MOST_NODES, RADIUS } from '../../../src/http/playground/client/layoutGraph.js';

/** A picture made from a seed: `nodes` entities with names of many lengths, in both scripts, and a few edges each. */
function picture(nodes: number, seed: number): Picture {
  let state = seed;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const names = [
    'Ruijin',
    'Shanghai Jiao Tong University School of Medicine',
    '上海交通大学医学院附属瑞金医院',
    'Fund 3',
    '张江',
    'Mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm',
  ];
  return {
    nodes: Array.from({ length: nodes }, (_, index) => ({ key: `n${index}`, id: `n${index}`, name: names[next(names.length)], type: 'FUND', kind: null })),
    edges: Array.from({ length: Math.floor(nodes * 1.4) }, () => ({
      from: `n${next(nodes)}`,
      to: `n${next(nodes)}`,
      labels: [],
      direction: 'none' as const,
    })).filter(({ from, to }) => from !== to),
    idsMissing: false,
    typesMissing: false,
    namesMissing: false,
  };
}

describe('the places of the picture', () => {
  it.each([1, 2, 3, 5, 8, 13, 21, 34, 48, 60])('no shape and no label covers another, with %d entities', (count) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      for (const aspect of [0.5, 1.6]) {
        const { nodes } = layoutGraph(picture(count, seed), aspect);
        expect(nodes).toHaveLength(count);
        const covered = nodes.flatMap((one, index) => nodes.slice(0, index).filter((other) => overlap(one, other)));
        expect([seed, aspect, covered.map(({ node }) => node.key)]).toEqual([seed, aspect, []]);
        expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      }
    }
  });

  it('are the same for the same answer', () => {
    expect(layoutGraph(picture(40, 7))).toEqual(layoutGraph(picture(40, 7)));
  });

  it('are nearer for those that are related', () => {
    const { nodes } = layoutGraph({ ...picture(30, 1), edges: [{ from: 'n0', to: 'n29', labels: [], direction: 'along' }] });
    const far = (a: number, b: number) => Math.hypot(nodes[a].x - nodes[b].x, nodes[a].y - nodes[b].y);
    const others = nodes.map((_, index) => far(0, index)).filter((_, index) => index !== 0 && index !== 29);
    expect(far(0, 29)).toBeLessThan(others.reduce((sum, distance) => sum + distance) / others.length / 2);
  });

  it('are given to those with most edges, where there are too many, in the order of the answer', () => {
    const many = picture(MOST_NODES + 50, 3);
    const hub = { from: `n${MOST_NODES + 49}`, labels: [], direction: 'none' as const };
    const edges = Array.from({ length: 20 }, (_, index) => ({ ...hub, to: `n${MOST_NODES + index}` }));
    const { nodes, edges: kept } = layoutGraph({ ...many, edges });
    const keys = nodes.map(({ node }) => node.key);
    expect(keys).toHaveLength(MOST_NODES);
    expect(keys).toEqual([...keys].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
    expect(keys).toEqual(expect.arrayContaining([hub.from, ...edges.map(({ to }) => to)]));
    expect(kept).toEqual(edges);
  });

  it('writes long names on two lines and cuts what is over', () => {
    const lines = (name: string) => layoutGraph({ ...picture(1, 1), nodes: [{ key: 'a', id: 'a', name, type: null, kind: null }] }).nodes[0].lines;
    expect(lines('Ruijin Hospital')).toEqual(['Ruijin Hospital']);
    expect(lines('Shanghai Jiao Tong University School of Medicine')).toEqual(['Shanghai Jiao Tong', 'University School of…']);
    expect(lines('上海交通大学医学院附属瑞金医院')).toEqual(['上海交通大学医学院附', '属瑞金医院']);
    expect(lines('上海交通大学医学院附属瑞金医院卢湾分院南部院区')[1]).toMatch(/^属瑞金医院卢湾分.*…$/);
  });
});

function overlap(one: ReturnType<typeof layoutGraph>['nodes'][number], other: typeof one): boolean {
  const top = ({ y }: typeof one) => y - RADIUS - 5;
  const across = Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 0.01;
  return across && top(one) < top(other) + other.height - 0.01 && top(other) < top(one) + one.height - 0.01;
}
