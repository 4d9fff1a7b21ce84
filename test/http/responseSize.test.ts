import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LIMITS } from '../../src/graphql/limits.ts';
import { entity, evidence, name, source } from '../snapshot/records.ts';
import { type RunningAtlas, startAtlasWith } from './startAtlas.ts';

let atlas: RunningAtlas;
beforeAll(async () => {
  const text = '长'.repeat(200);
  const funds = Array.from({ length: 200 }, (_, i) =>
    entity(`fund/f${i}`, { names: [name(`F${i}`)], summaries: [{ language: 'EN', text }], evidence: [evidence('source/s')] }),
  );
  atlas = await startAtlasWith([source('source/s', {}), ...funds].map((record) => ({ op: 'PUT_ENTITY', entity: record })));
});
afterAll(() => atlas.close());

const query = (first: number, times: number) =>
  `{ funds(first: ${first}) { nodes { ${Array.from({ length: times }, (_, i) => `s${i}: summary`).join(' ')} } } }`;

it('an answer longer than allowed is refused with its length and what to lower, though the query was within all limits', async () => {
  const answer = await atlas.ask(query(200, 100));
  const value = answer.errors?.[0].extensions as unknown as { value: number };
  expect(answer).toEqual({
    status: 200,
    data: null,
    errors: [
      {
        message: `the answer has ${value.value} bytes, more than the ${LIMITS.responseBytes} allowed; lower \`funds.first\` (now 200), or ask for fewer fields`,
        extensions: { code: 'LIMIT_EXCEEDED', argument: 'funds.first', limit: 'responseBytes', value: expect.any(Number), max: LIMITS.responseBytes },
      },
    ],
  });
  expect(value.value).toBeGreaterThan(200 * 100 * 600);
});

it('an answer a little shorter is given', async () => {
  const { data } = await atlas.ask(query(130, 100));
  expect(data.funds.nodes).toHaveLength(130);
});
