import { expect, it } from '@jest/globals';
import { buildClientSchema, buildSchema, getIntrospectionQuery, type IntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { startAtlas } from '../http/startAtlas.ts';

it('tools that ask everything about the schema get it whole', async () => {
  const atlas = await startAtlas({ seedsFolder: null });
  try {
    const everything = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const told = buildClientSchema((await atlas.data(everything)) as IntrospectionQuery);
    const print = (schema: typeof told) => printSchema(lexicographicSortSchema(schema));
    expect(print(told)).toBe(print(buildSchema(loadSdl())));
  } finally {
    await atlas.close();
  }
});
