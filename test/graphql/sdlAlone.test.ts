import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSdl } from '../../src/ontology/loadSdl.ts';
import { createLogger } from '../../src/telemetry/logger.ts';
import { type Atlas, createAtlas } from '../../src/wire.ts';

const RELATIONSHIP_TYPE = `
  "A person advises a fund."
  ADVISES @relationshipType(from: [PERSON], to: [FUND], properties: [ROLE, PERIOD], sentenceEn: "{from} advises {to}", sentenceZh: "{from}为{to}提供咨询")
}

extend type Fund {
  "Who advises it."
  advisers(first: Int = 20, after: String, asOf: PartialDate): PersonNeighbours! @relationship(type: ADVISES, direction: IN)
}
`;

const SEED = `sources:
  - { id: source/gazette, title: Gazette, language: en, quality: PRESS }
entities:
  - { id: person/li-ming, type: Person, names: [{ text: Li Ming, language: en }, { text: 李明, language: zh }] }
  - { id: fund/seed-fund, type: Fund, kind: VENTURE, names: [{ text: Seed Fund, language: en }] }
relationships:
  - { type: ADVISES, from: person/li-ming, to: fund/seed-fund, role: scientific adviser, since: 2019, evidence: { locator: advises the fund } }
`;

describe('a relationship type added in SDL alone', () => {
  let folder: string;
  let atlas: Atlas;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-sdl-'));
    writeFileSync(join(folder, 'gazette.yaml'), SEED);
    const sdl = loadSdl();
    const end = sdl.indexOf('\n}', sdl.indexOf('enum RelationshipType {'));
    const extended = sdl.slice(0, end) + RELATIONSHIP_TYPE + sdl.slice(end + 2);
    atlas = await createAtlas({ neo4j: null, dataPath: ':memory:', host: '127.0.0.1', port: 0, logLevel: 'silent' }, createLogger('silent'), {
      sdl: extended,
      seedsFolder: folder,
    });
  });
  afterAll(async () => {
    await atlas.close();
    rmSync(folder, { recursive: true });
  });

  it('is loaded, walked by its field, by paths and by filters, and shown by the ontology', async () => {
    const query = `{
      funds(where: { related: { types: [ADVISES], direction: IN } }) { nodes { advisers(asOf: "2020") { totalCount edges { node { name } relationship { type role sentence(language: ZH) } } } } }
      before: funds { nodes { advisers(asOf: "2018") { totalCount } } }
      paths(from: { ids: ["person/li-ming"] }, to: { ids: ["fund/seed-fund"] }) { nodes { sentence } }
      ontology { relationshipTypes { type from to properties connects count } }
    }`;
    const reply = await atlas.app.inject({ method: 'POST', url: '/graphql', payload: { query } });
    const { data } = reply.json() as { data: { ontology: { relationshipTypes: { type: string }[] } } };
    expect(data).toMatchObject({
      funds: {
        nodes: [
          {
            advisers: {
              totalCount: 1,
              edges: [
                {
                  node: { name: 'Li Ming' },
                  relationship: { type: 'ADVISES', role: 'scientific adviser', sentence: '李明为Seed Fund提供咨询（scientific adviser；自2019年起）' },
                },
              ],
            },
          },
        ],
      },
      before: { nodes: [{ advisers: { totalCount: 0 } }] },
      paths: { nodes: [{ sentence: 'Li Ming advises Seed Fund (scientific adviser; since 2019).' }] },
    });
    expect(data.ontology.relationshipTypes.at(-1)).toEqual({
      type: 'ADVISES',
      from: ['PERSON'],
      to: ['FUND'],
      properties: ['ROLE', 'PERIOD'],
      connects: true,
      count: 1,
    });
  });
});
