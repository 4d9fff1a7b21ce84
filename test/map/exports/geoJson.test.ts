import { describe, expect, it } from '@jest/globals';
import { GEO_JSON } from '../../../src/map/exports/geo/geoJson.ts';
import type { StatementRecord } from '../../../src/ontology/records.ts';
import { entity, evidence, name, relationship, source, statement } from '../../snapshot/records.ts';
import { type Records, SEEDS, wholeSelection, written } from './wholeSelection.ts';

interface Feature {
  readonly type: string;
  readonly id: string;
  readonly geometry: unknown;
  readonly properties: Record<string, unknown>;
}

async function collection(records: Records, more: Parameters<typeof wholeSelection>[1] & { language?: 'EN' | 'ZH' } = {}) {
  const text = await written(GEO_JSON, { ...wholeSelection(records, more), language: more.language ?? 'EN' });
  return JSON.parse(text) as { readonly type: string; readonly features: Feature[]; readonly atlas: Record<string, unknown> };
}

const SURVEY = source('source/survey', { title: 'Survey', url: 'https://example.org/survey', published: '2019' });
const MAP = source('source/map', { title: 'Map', published: '2021-03' });
const said = { evidence: [evidence('source/survey')] };
const at = (text: string, more: Partial<StatementRecord> = {}) => statement('coordinates', { form: 'text', text, language: 'OTHER' }, { ...said, ...more });
const park = (statements: readonly StatementRecord[]) =>
  entity('place/park', { kind: 'PARK', names: [name('Park'), { ...name('园区'), translated: true }], statements, ...said });

const GRAPH: Records = {
  entities: [
    ...[SURVEY, MAP],
    park([
      at('31.2000, 121.59', { evidence: [{ source: 'source/survey', locator: 'p. 2', stance: 'STATED', asOf: null }], note: 'the gate' }),
      at('31.21, -0.000001', { qualifier: 'ABOUT', asOf: '2021', evidence: [evidence('source/map')] }),
      at('10, 20', { status: 'PLANNED', evidence: [evidence('source/map')] }),
    ]),
    entity('institution/there', { kind: 'COMPANY', names: [name('Company')], ...said }),
    entity('institution/own', { statements: [at('-90,180')], ...said }),
    entity('institution/former', said),
    entity('institution/planned', said),
    entity('institution/related', said),
    entity('place/city', { statements: [at('31.2, 121.5', { status: 'PLANNED' })], ...said }),
  ],
  relationships: [
    relationship('LOCATED_IN', 'institution/there', 'place/park', { since: '2012', ...said }),
    relationship('LOCATED_IN', 'institution/own', 'place/park', said),
    relationship('LOCATED_IN', 'institution/former', 'place/park', { since: '2001', until: '2021', status: 'ENDED', ...said }),
    relationship('LOCATED_IN', 'institution/planned', 'place/park', { status: 'PLANNED', ...said }),
    relationship('LOCATED_IN', 'institution/related', 'place/city', said),
    relationship('PARTNERS_WITH', 'institution/own', 'institution/related', said),
    relationship('PART_OF', 'place/park', 'place/city', said),
  ],
};

describe('GeoJSON', () => {
  it('has what documents locate, with the documents, and what is located in such a place, and says so', async () => {
    const { type, features, atlas } = await collection(GRAPH);
    const survey = { id: 'source/survey', title: 'Survey', url: 'https://example.org/survey', published: '2019', locator: null, stance: 'STATED', asOf: null };
    const map = { ...survey, id: 'source/map', title: 'Map', url: null, published: '2021-03' };
    const own = (id: string, entityType: string, kind: string | null, text: string, others: object[] = []) => ({
      ...{ id, type: entityType, kind, status: 'ACTUAL', name: text, nameTranslated: false },
      names: [{ text, language: 'EN', use: 'PRIMARY', translated: false }, ...others],
    });
    expect(type).toBe('FeatureCollection');
    expect(features).toEqual([
      {
        ...{ type: 'Feature', id: 'institution/own', geometry: { type: 'Point', coordinates: [180, -90] } },
        properties: {
          ...own('institution/own', 'INSTITUTION', null, 'own'),
          positionOf: 'institution/own',
          coordinates: [{ position: [180, -90], asPrinted: '-90,180', asOf: null, qualifier: 'EXACT', note: null, documents: [survey] }],
        },
      },
      {
        // The newer document is preferred; the other one stands beside it.
        ...{ type: 'Feature', id: 'place/park', geometry: { type: 'Point', coordinates: [-0.000001, 31.21] } },
        properties: {
          ...own('place/park', 'PLACE', 'PARK', 'Park', [{ text: '园区', language: 'ZH', use: 'PRIMARY', translated: true }]),
          positionOf: 'place/park',
          coordinates: [
            { position: [-0.000001, 31.21], asPrinted: '31.21, -0.000001', asOf: '2021', qualifier: 'ABOUT', note: null, documents: [map] },
            {
              position: [121.59, 31.2],
              asPrinted: '31.2000, 121.59',
              asOf: null,
              qualifier: 'EXACT',
              note: 'the gate',
              documents: [{ ...survey, locator: 'p. 2' }],
            },
          ],
        },
      },
      {
        ...{ type: 'Feature', id: 'located-in:institution/there:place/park', geometry: { type: 'Point', coordinates: [-0.000001, 31.21] } },
        properties: {
          ...own('institution/there', 'INSTITUTION', 'COMPANY', 'Company'),
          positionOf: 'place/park',
          locatedIn: {
            ...{ relationship: 'located-in:institution/there:place/park', place: 'place/park', placeName: 'Park' },
            sentence: 'Company has been located in Park since 2012',
            ...{ since: '2012', until: null, documents: [survey] },
          },
        },
      },
    ]);
    expect(atlas).toEqual({
      ...{ version: 7, request: '', asOf: null, complete: true, located: 2, standingInPlaces: 1 },
      note: expect.stringContaining('not necessarily at its point'),
    });
  });

  it('speaks the language asked for, of names as they were and of what was known then', async () => {
    const { features } = await collection(GRAPH, { asOf: '2020', language: 'ZH' });
    const { geometry, properties } = features.find(({ id }) => id === 'place/park') as Feature;
    expect([geometry, properties['name'], properties['nameTranslated']]).toEqual([{ type: 'Point', coordinates: [121.59, 31.2] }, '园区', true]);
    const standing = features.filter(({ id }) => id.startsWith('located-in'));
    expect(standing.map(({ properties: own }) => [own['id'], own['locatedIn']])).toEqual([
      ['institution/former', expect.objectContaining({ placeName: '园区' })],
      ['institution/there', expect.objectContaining({ placeName: '园区' })],
    ]);
  });

  it('is empty where no document gives coordinates, and says why: the seeds', async () => {
    expect(await collection(SEEDS)).toEqual({
      type: 'FeatureCollection',
      features: [],
      atlas: {
        ...{ version: 7, request: '', asOf: null, complete: true, located: 0, standingInPlaces: 0 },
        note: 'No document in this selection gives coordinates for anything in it, and coordinates are never guessed: there is no feature.',
      },
    });
    const { atlas } = await collection(SEEDS, { language: 'ZH' });
    expect(atlas['note']).toContain('坐标从不推测');
  });
});
