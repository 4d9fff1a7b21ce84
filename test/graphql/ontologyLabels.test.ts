import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RunningAtlas } from '../http/startAtlas.ts';
import { startSmallAtlas } from './smallAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  atlas = await startSmallAtlas();
});
afterAll(() => atlas.close());

const LABELS = `{ ontology {
  entityTypes { type label zh: label(language: ZH) }
  kinds { kind label zh: label(language: ZH) description of count }
  relationshipTypes { type label in: label(direction: IN) zh: label(language: ZH, direction: IN) }
  statementProperties { property label zh: label(language: ZH) }
} }`;

it('tells what readers call types, kinds and properties, in the language of the request or the one asked for', async () => {
  const { ontology } = await atlas.data(LABELS, {}, { 'accept-language': 'en' });
  const named = (list: Record<string, unknown>[], key: string, name: string) => list.find((one) => one[key] === name);
  expect(named(ontology.entityTypes, 'type', 'FUND')).toEqual({ type: 'FUND', label: 'fund', zh: '基金' });
  expect(named(ontology.kinds, 'kind', 'HOSPITAL')).toEqual({
    kind: 'HOSPITAL',
    label: 'hospital',
    zh: '医院',
    description: 'A hospital.',
    of: ['INSTITUTION'],
    count: expect.any(Number),
  });
  expect(named(ontology.relationshipTypes, 'type', 'MANAGES')).toEqual({ type: 'MANAGES', label: 'manages', in: 'is managed by', zh: '管理人' });
  expect(named(ontology.statementProperties, 'property', 'fundSize')).toEqual({ property: 'fundSize', label: 'fund size', zh: '基金规模' });
  const chinese = (await atlas.data(LABELS, {}, { 'accept-language': 'zh-CN' })).ontology;
  for (const list of ['entityTypes', 'kinds', 'statementProperties']) {
    expect(chinese[list].map(({ label }: { label: string }) => label)).toEqual(ontology[list].map(({ zh }: { zh: string }) => zh));
  }
});

it('counts the entities of a kind as a list of them does', async () => {
  const { ontology } = await atlas.data('{ ontology { kinds { kind count } } }');
  const counts = new Map(ontology.kinds.map(({ kind, count }: { kind: string; count: number }) => [kind, count]));
  const lists = await atlas.data(
    '{ HOSPITAL: entities(where: { kinds: [HOSPITAL] }) { totalCount } COMPANY: entities(where: { kinds: [COMPANY] }) { totalCount } }',
  );
  expect([counts.get('HOSPITAL'), counts.get('COMPANY')]).toEqual([lists.HOSPITAL.totalCount, lists.COMPANY.totalCount]);
  expect(lists.COMPANY.totalCount).toBeGreaterThan(0);
});
