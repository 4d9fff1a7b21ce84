import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldKey, openingKey } from '../../../src/map/foldKey.ts';
import type { MapScene, SceneEdge, SceneNode } from '../../../src/map/MapScene.ts';
import type { PlannedNode, ScenePlan } from '../../../src/map/ScenePlan.ts';
import { drawPlan } from '../../../src/map/scene/drawPlan.ts';
import { startSmallAtlas } from '../../graphql/smallAtlas.ts';
import type { RunningAtlas } from '../../http/startAtlas.ts';
import { type SceneMaker, sceneMaker } from '../sceneMaker.ts';

let atlas: RunningAtlas;
let maker: SceneMaker;

beforeAll(async () => {
  atlas = await startSmallAtlas();
  maker = sceneMaker(atlas);
});
afterAll(async () => {
  await maker.close();
  await atlas.close();
});

describe('a scene', () => {
  it('names what it shows, with all relationships between two nodes as one edge', async () => {
    const scene = await draw({ focus: 'institution/alpha', language: 'en' }, around('institution/alpha', ['fund/seed', 'institution/ruijin']));
    expect(scene.title).toBe('Alpha Bio and its neighbours');
    expect(scene.description).toBe('3 entities (institution 2, fund 1), 3 relationships between them, from 3 documents.');
    expect(shortNodes(scene)).toEqual([
      'institution/alpha "Alpha Bio" company degree 4 hidden 1 focus',
      'fund/seed "Seed Fund" venture capital fund degree 3 hidden 1',
      'institution/ruijin "Ruijin Hospital" hospital degree 5 hidden 4',
    ]);
    expect(scene.edges.map(shortEdge)).toEqual([
      'fund/seed -> institution/alpha invested in · supports ×2 ACTUAL STATED',
      'institution/ruijin -- institution/alpha partners with ×1 ACTUAL IMPLIED',
    ]);
    expect(scene.legend).toEqual({
      types: [
        { type: 'INSTITUTION', label: 'institution', count: 2 },
        { type: 'FUND', label: 'fund', count: 1 },
      ],
      relationships: [
        { type: 'INVESTED_IN', label: 'invested in', count: 1 },
        { type: 'PARTNERS_WITH', label: 'partners with', count: 1 },
        { type: 'SUPPORTS', label: 'supports', count: 1 },
      ],
      marks: [{ mark: 'IMPLIED', label: 'implied by the documents, not stated' }],
    });
    expect(scene.sources.map(({ id, title, publisher, date, url, count }) => [id, title, publisher, date, url, count])).toEqual([
      ['source/blog', '博客', null, '2023', null, 2],
      ['source/filing', 'Filing', null, '2021-02', null, 1],
      ['source/news', 'News', null, '2020-05-06', null, 1],
    ]);
    expect([scene.sourceCount, scene.complete, scene.notices, scene.version]).toEqual([3, true, [], 1]);
  });

  it('is in Chinese where that is asked for', async () => {
    const scene = await draw({ focus: 'institution/alpha', language: 'zh' }, around('institution/alpha', ['fund/seed']));
    expect(scene.title).toBe('阿尔法生物及其关联主体');
    expect(scene.description).toBe('2个主体（机构 1、基金 1），其间关系2条，依据文献3篇。');
    expect(scene.nodes.map(({ name, label }) => [name, label])).toEqual([
      ['阿尔法生物', ['阿尔法生物']],
      ['种子基金', ['种子基金']],
    ]);
  });

  it('holds as of a date what held then, at the places that it has at any time', async () => {
    const plan = around('institution/ruijin', ['institution/alpha', 'institution/bureau', 'institution/cul-de-sac']);
    const now = await draw({ focus: 'institution/ruijin' }, plan);
    const then = await draw({ focus: 'institution/ruijin', asOf: '2018' }, plan);
    expect(then.title).toBe('Ruijin Hospital and its neighbours (as of 2018)');
    expect(then.nodes.map(({ id }) => id)).toEqual(['institution/ruijin', 'institution/alpha']);
    expect(then.edges.map(shortEdge)).toEqual(['institution/ruijin -- institution/alpha partners with ×1 ACTUAL IMPLIED']);
    expect(then.nodes.map(({ x, y }) => [x, y])).toEqual(now.nodes.slice(0, 2).map(({ x, y }) => [x, y]));
    expect(then.bounds).toEqual(now.bounds);
    // 1907 is the founding of the hospital, and the bureau has no date.
    expect([now.years[0], then.years.length]).toEqual([{ year: 1907, entities: 3, relationships: 0 }, now.years.length]);
    expect(now.years.slice(-7)).toEqual([
      { year: 2015, entities: 4, relationships: 0 },
      { year: 2016, entities: 4, relationships: 0 },
      { year: 2017, entities: 4, relationships: 0 },
      { year: 2018, entities: 4, relationships: 1 },
      { year: 2019, entities: 4, relationships: 2 },
      { year: 2020, entities: 4, relationships: 2 },
      { year: 2021, entities: 4, relationships: 3 },
    ]);
  });

  it('shows a fold with what it stands for, and how more of it is opened', async () => {
    const plan = around('fund/seed', []);
    const scene = await draw(
      { focus: 'fund/seed' },
      {
        ...plan,
        nodes: [...plan.nodes, fold('fund/seed', ['institution/alpha', 'institution/beta'], 5)],
        relationships: numbersOf((from) => from === number('fund/seed')),
      },
    );
    expect(scene.nodes[1]).toMatchObject({
      ...{ form: 'FOLD', id: 'fund/seed~INSTITUTION~COMPANY', of: 'fund/seed', type: 'INSTITUTION', kind: 'COMPANY', count: 2 },
      ...{ name: 'company ×2', label: ['company ×2'], opening: 'fund/seed~INSTITUTION~COMPANY~7@1' },
    });
    expect(scene.nodes[0]).toMatchObject({ hidden: 0 });
    expect(scene.edges.map(shortEdge)).toEqual(['fund/seed -> fund/seed~INSTITUTION~COMPANY invested in · supports ×3 ACTUAL STATED']);
    expect(scene.description).toBe('1 entity and 2 more in 1 group (institution 2, fund 1), 3 relationships between them, from 3 documents.');
    expect(scene.legend.marks.map(({ mark }) => mark)).toEqual(['FOLD']);
    const then = await draw(
      { focus: 'fund/seed', asOf: '2012' },
      {
        ...plan,
        nodes: [...plan.nodes, fold('fund/seed', ['institution/alpha', 'institution/beta'], 5)],
        relationships: numbersOf((from) => from === number('fund/seed')),
      },
    );
    expect(then.nodes[1]).toMatchObject({ id: 'fund/seed~INSTITUTION~COMPANY', count: 1, name: 'company ×1' });
    // Of two at first, one has been opened.
    const opened = await draw(
      { focus: 'fund/seed' },
      {
        ...plan,
        nodes: [...plan.nodes, fold('fund/seed', ['institution/alpha'], 6)],
        relationships: numbersOf((from, to) => from === number('fund/seed') && to === number('institution/alpha')),
      },
    );
    expect(opened.nodes[1]).toMatchObject({ count: 1, name: 'company ×1', label: ['company ×1'] });
  });

  it('says what it leaves out and how to see it', async () => {
    const plan = around('fund/seed', []);
    const said = async (parameters: Record<string, string>, more: Partial<ScenePlan>) => (await draw(parameters, { ...plan, ...more })).notices;
    expect(await said({}, { omitted: { entities: 1_234, reason: 'SIZE' } })).toEqual([
      '1,234 more entities fit; the best connected 1 are shown. Search for others, open one, or ask for a larger map (size, now 80).',
    ]);
    expect(
      await said({ from: 'HOSPITAL', to: 'FUND', language: 'zh' }, { form: 'CONNECT', paths: [], omitted: { entities: null, reason: 'SEARCH_TIME' } }),
    ).toEqual(['检索未完成即被截断，可能另有路径。请缩小两侧范围、减少步数或关系类型。']);
    expect(await said({ from: 'HOSPITAL', to: 'FUND', asOf: '1900' }, { form: 'CONNECT', paths: [] })).toEqual([
      'No path of at most 4 relationships leads from one side to the other as of 1900. Allow longer ones, or fewer filters.',
    ]);
    expect(await said({ from: 'HOSPITAL', to: 'INSTITUTION' }, { form: 'CONNECT', paths: [] })).toEqual([
      'What is on both sides stands on no path, and here one side is part of the other. Choose sides that are not the same.',
    ]);
    expect(
      await said(
        { from: 'HOSPITAL', to: 'FUND', size: '3' },
        { form: 'CONNECT', paths: [{ entities: [], hops: [], score: 1 }], omitted: { entities: null, reason: 'SIZE' } },
      ),
    ).toEqual(['There are more paths; the best 1 fit. Ask for a larger map (size, now 3).']);
    expect(await said({ types: 'EVENT' }, { nodes: [], relationships: [] })).toEqual(['Nothing fits. Choose another date, or fewer filters.']);
  });

  it('tells each path with its sentence and documents, and by which edges it runs', async () => {
    const scene = await maker.make({ from: 'institution/ruijin', to: 'fund/seed', maxHops: '2' });
    expect(scene.title).toBe('Paths: Ruijin Hospital – Seed Fund');
    expect(scene.paths?.map(({ nodes, length, sentence, sources }) => ({ nodes, length, sentence, sources: sources.map(({ id }) => id) }))).toEqual([
      {
        nodes: ['institution/ruijin', 'institution/alpha', 'fund/seed'],
        length: 2,
        sentence: 'Ruijin Hospital has partnered with Alpha Bio since 2018; Seed Fund supports Alpha Bio.',
        sources: ['source/blog', 'source/filing', 'source/news'],
      },
    ]);
    const ids = new Set(scene.edges.map(({ id }) => id));
    expect(scene.paths?.flatMap(({ edges }) => edges).every((id) => ids.has(id))).toBe(true);
    const years = (await maker.make({ from: 'institution/ruijin', to: 'fund/seed', maxHops: '2', asOf: '2019' })).years;
    expect(years).toEqual(scene.years);
  });
});

function draw(parameters: Record<string, string>, plan: ScenePlan): Promise<MapScene> {
  const request = maker.request(parameters);
  return drawPlan(maker.context(request), request, plan);
}

/** One in the middle, some others, and what is between them. */
function around(middle: string, others: readonly string[]): ScenePlan {
  const entities = [middle, ...others].map(number);
  return {
    form: 'FOCUS',
    nodes: entities.map((entity, i) => planned({ entity, isFocus: i === 0, cameAsFocus: i === 0 })),
    relationships: numbersOf((from, to) => entities.includes(from) && entities.includes(to)),
    ...{ paths: null, omitted: null },
  };
}

function fold(of: string, members: readonly string[], shown: number): PlannedNode {
  const opening = openingKey(foldKey(of, 'INSTITUTION', 'COMPANY'), [{ shown: shown + members.length, step: 1 }]);
  return planned({ of: number(of), members: members.map(number), shown, fold: { type: 'INSTITUTION', kind: 'COMPANY', firstCount: 2, opening } });
}

function planned(more: Partial<PlannedNode>): PlannedNode {
  return { ...{ entity: null, members: [], of: null, shown: 0, fold: null, step: 0, column: null, isFocus: false, cameAsFocus: false, side: null }, ...more };
}

function number(id: string): number {
  return atlas.atlas.projector.current.entities.ids.find(id) as number;
}

function numbersOf(fits: (from: number, to: number) => boolean): number[] {
  const { from, to, count } = atlas.atlas.projector.current.relationships;
  return Array.from({ length: count }, (_, r) => r).filter((r) => fits(from[r], to[r]));
}

function shortNodes({ nodes }: MapScene): string[] {
  return nodes.map((node: SceneNode) =>
    node.form === 'FOLD' ? node.id : `${node.id} "${node.name}" ${node.kindLabel} degree ${node.degree} hidden ${node.hidden}${node.isFocus ? ' focus' : ''}`,
  );
}

function shortEdge({ from, to, direction, label, count, status, stance }: SceneEdge): string {
  return `${from} ${direction === 'FORWARD' ? '->' : '--'} ${to} ${label} ×${count} ${status} ${stance}`;
}
