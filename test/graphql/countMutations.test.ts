import { expect, it } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { AtlasError } from '../../src/errors.ts';
import { countMutations } from '../../src/graphql/countMutations.ts';
import { Metrics } from '../../src/telemetry/Metrics.ts';

it('mutations are counted by how they end', async () => {
  const schema = buildSchema(
    'type Query { a: Int } input Options { preview: Boolean } input Input { options: Options } type Result { version: Int } type Mutation { edit(input: Input): Result }',
  );
  const ends = [
    () => ({ applied: true, replayed: false, problems: [] }),
    () => ({ applied: false, replayed: true, problems: [] }),
    () => ({ applied: false, replayed: false, problems: [{ message: 'no' }] }),
    () => ({ applied: false, replayed: false, problems: [] }),
    () => Promise.reject(new AtlasError('CONFLICT', ['1', '2'])),
    () => Promise.reject(new TypeError('ours')),
  ];
  schema.getMutationType()!.getFields()['edit'].resolve = () => ends.shift()!();
  countMutations(schema);
  const metrics = new Metrics();
  const run = (source: string) => graphql({ schema, source, contextValue: { metrics } });
  for (let i = 0; i < 6; i++) await run('mutation { edit { version } }');
  ends.push(() => ({ applied: false, replayed: false, problems: [] }));
  await run('mutation { edit(input: { options: { preview: true } }) { version } }');
  expect(metrics.mutations.samples().map(({ labels, value }) => [labels['action'], labels['outcome'], value])).toEqual(
    ['ok', 'replayed', 'refused', 'nothing', 'CONFLICT', 'INTERNAL_SERVER_ERROR', 'previewed'].map((outcome) => ['edit', outcome, 1]),
  );
  metrics.close();
});
