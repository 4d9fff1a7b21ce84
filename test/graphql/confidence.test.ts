import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Data, type RunningAtlas, startAtlas, startAtlasWith } from '../http/startAtlas.ts';
import { entity, evidence, relationship, source } from '../snapshot/records.ts';

describe('how sure a path is', () => {
  let atlas: RunningAtlas;
  afterAll(() => atlas?.close());

  it('is told by the best evidence of its weakest hop, and by the publishers behind it', async () => {
    const documents = [
      source('source/filing', { quality: 'PRIMARY', publisher: 'Shanghai Stock Exchange' }),
      source('source/notice', { quality: 'PRESS', publisher: 'SHANGHAI  Stock Exchange' }),
      source('source/blog', { quality: 'WEAK', publisher: null }),
      source('source/other-blog', { quality: 'WEAK', publisher: null }),
    ];
    const entities = [...documents, ...['a', 'b', 'c'].map((name) => entity(`institution/${name}`, { kind: 'COMPANY' }))];
    const relationships = [
      relationship('PARTNERS_WITH', 'institution/a', 'institution/b', { evidence: [evidence('source/blog'), evidence('source/filing', 'IMPLIED')] }),
      relationship('ACQUIRED', 'institution/a', 'institution/b', { evidence: [evidence('source/notice')] }),
      relationship('PARTNERS_WITH', 'institution/b', 'institution/c', { evidence: [evidence('source/filing'), evidence('source/other-blog')] }),
    ];
    atlas = await startAtlasWith([
      ...entities.map((record) => ({ op: 'PUT_ENTITY', entity: record }) as const),
      ...relationships.map((record) => ({ op: 'PUT_RELATIONSHIP', relationship: record }) as const),
    ]);
    const surenessTo = async (to: string) =>
      (await atlas.data(`{ paths(from: { ids: ["institution/a"] }, to: { ids: ["${to}"] }) { nodes { confidence { stance quality } independentSources } } }`))
        .paths.nodes;
    expect(await surenessTo('institution/b')).toEqual([{ confidence: { stance: 'STATED', quality: 'PRESS' }, independentSources: 2 }]);
    expect(await surenessTo('institution/c')).toEqual([{ confidence: { stance: 'STATED', quality: 'PRESS' }, independentSources: 3 }]);
  });
});

describe('how sure the paths of the seeds are', () => {
  let atlas: RunningAtlas;
  beforeAll(async () => {
    atlas = await startAtlas();
  });
  afterAll(() => atlas.close());

  it('fits what their hops and sources tell', async () => {
    const { paths } = await atlas.data(`{
      paths(from: { where: { kinds: [HOSPITAL] } }, to: { where: { types: [FUND] } }, mode: K_SHORTEST, first: 60) {
        nodes { confidence { stance quality } independentSources sources { id publisher }
          hops { relationships { evidence { stance source { quality } } } } }
      }
    }`);
    const order = ['STATED', 'IMPLIED'].flatMap((stance) => ['PRIMARY', 'PRESS', 'REPOST', 'WEAK'].map((quality) => `${stance} ${quality}`));
    const worst: string[] = [];
    for (const { confidence, independentSources, sources, hops } of paths.nodes as Data[]) {
      const bestOfHops = hops.map(({ relationships }: Data) =>
        Math.min(...relationships.flatMap(({ evidence }: Data) => evidence.map(({ stance, source }: Data) => order.indexOf(`${stance} ${source.quality}`)))),
      );
      expect(`${confidence.stance} ${confidence.quality}`).toBe(order[Math.max(...bestOfHops)]);
      expect(independentSources).toBe(new Set(sources.map(({ id, publisher }: Data) => publisher?.toLowerCase() ?? id)).size);
      worst.push(order[Math.max(...bestOfHops)]);
    }
    expect(new Set(worst).size).toBeGreaterThan(1);
  });
});
