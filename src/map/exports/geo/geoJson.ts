import { relationshipSentence } from '../../../ontology/sentence.ts';
import type { ExportFormat } from '../ExportFormat.ts';
import type { GraphSelection } from '../GraphSelection.ts';
import { isSo } from '../isSo.ts';
import { readRelationships } from '../readRecords.ts';
import { separated } from '../separated.ts';
import { documentsOf, entityProperties } from './featureProperties.ts';
import { type LocatedEntity, positionsOf, readLocated } from './locatedEntities.ts';
import { remark } from './remark.ts';

/** RFC 7946. What no document locates is not in it. */
export const GEO_JSON: ExportFormat = {
  name: 'geojson',
  mediaType: 'application/geo+json',
  title: { en: 'Places (GeoJSON)', zh: '地点（GeoJSON）' },
  explanation: {
    en: 'What stands where a document says so, with the document behind the coordinates; for QGIS, Leaflet and other maps. Nothing is guessed.',
    zh: '文献给出坐标的地点与机构，附坐标所据文献；供 QGIS、Leaflet 等地图软件使用。坐标从不推测。',
  },
  async *write(selection) {
    const counts = { located: 0, standing: 0 };
    yield '{"type":"FeatureCollection","features":[\n';
    yield* separated(featureBatches(selection, counts), (feature) => JSON.stringify(feature));
    yield `\n],"atlas":${JSON.stringify(remark(selection, counts))}}\n`;
  },
};

/** Counted as they are made. */
async function* featureBatches(selection: GraphSelection, counts: { located: number; standing: number }): AsyncGenerator<readonly unknown[]> {
  const places = new Map<number, Position>();
  for await (const located of readLocated(selection)) {
    counts.located += located.length;
    for (const { entity, coordinates } of located) places.set(entity, positionsOf(coordinates)[0]);
    if (located.length > 0) yield await Promise.all(located.map((one) => ownFeature(selection, one)));
  }
  for await (const standing of standingThere(selection, places)) {
    counts.standing += standing.length;
    if (standing.length > 0) yield standing;
  }
}

type Position = readonly [longitude: number, latitude: number];

async function ownFeature(selection: GraphSelection, { entity, record, coordinates }: LocatedEntity) {
  const said = await Promise.all(
    coordinates.map(async ({ value, asOf, qualifier, note, evidence }, i) => ({
      position: positionsOf(coordinates)[i],
      asPrinted: value.form === 'text' ? value.text : null,
      ...{ asOf, qualifier, note },
      documents: await documentsOf(selection, evidence),
    })),
  );
  return feature(record.id, positionsOf(coordinates)[0], { ...entityProperties(selection, entity, record), positionOf: record.id, coordinates: said });
}

/** What is located in a place stands at the point of the place, and says that it is this one. One for each such relationship. */
async function* standingThere(selection: GraphSelection, places: ReadonlyMap<number, Position>): AsyncGenerator<readonly unknown[]> {
  if (places.size === 0) return;
  const { snapshot, graph, language, relationships, records } = selection;
  const textOf = (entity: number) => (graph ?? snapshot.entities.texts).name(entity, language);
  const { type, from, to } = snapshot.relationships;
  const located = snapshot.ontology.relationshipTypeByName.get(STANDS_IN)?.index;
  const fitting = relationships.filter((r) => type[r] === located && places.has(to[r]) && !places.has(from[r]));
  for await (const batch of readRelationships({ ...selection, relationships: fitting })) {
    yield await Promise.all(
      batch
        .filter(({ record }) => isSo(record.status, selection.asOf))
        .map(async ({ number, record }) => {
          const entity = await records.entity.load(from[number]);
          records.entity.clear(from[number]);
          const names = { from: textOf(from[number]), to: textOf(to[number]) };
          return feature(record.id, places.get(to[number]) as Position, {
            ...entityProperties(selection, from[number], entity),
            positionOf: record.to,
            locatedIn: {
              ...{ relationship: record.id, place: record.to, placeName: names.to },
              sentence: relationshipSentence(snapshot.ontology, record, names, language),
              ...{ since: record.since, until: record.until },
              documents: await documentsOf(selection, record.evidence),
            },
          });
        }),
    );
  }
}

/** The one relationship type that says where a thing stands. */
const STANDS_IN = 'LOCATED_IN';

function feature(id: string, position: Position, properties: object) {
  return { type: 'Feature', id, geometry: { type: 'Point', coordinates: position }, properties };
}
