import { preferredStatementsOf } from '../../../analysis/preferredStatementsOf.ts';
import { coordinatesOf } from '../../../ontology/coordinates.ts';
import type { EntityRecord, StatementRecord } from '../../../ontology/records.ts';
import type { GraphSelection } from '../GraphSelection.ts';
import { readEntities } from '../readRecords.ts';

/** An entity of which a document says where it stands. */
export interface LocatedEntity {
  readonly entity: number;
  readonly record: EntityRecord;
  /** At least one, preferred first: those that disagree, too. What is planned or over is not among them. */
  readonly coordinates: readonly StatementRecord[];
}

/** In order of their ids. Only what the columns of the snapshot know to have coordinates is read. */
export async function* readLocated(selection: GraphSelection): AsyncGenerator<readonly LocatedEntity[]> {
  const { snapshot, entities, records, asOf } = selection;
  const properties = [...snapshot.ontology.formatByProperty].filter(([, format]) => format === 'COORDINATES').map(([property]) => property);
  const known = new Set<number>();
  for (const property of properties) snapshot.entities.statements.each(property, (entity) => known.add(entity));
  if (known.size === 0) return;
  for await (const batch of readEntities({ ...selection, entities: entities.filter((entity) => known.has(entity)) })) {
    const located: LocatedEntity[] = [];
    for (const { number: entity, record } of batch) {
      const said = await Promise.all(properties.map((property) => preferredStatementsOf(records, snapshot, entity, { property, asOf })));
      const coordinates = said.flat().filter(({ status, value }) => status === 'ACTUAL' && coordinatesOf(value) !== null);
      if (coordinates.length > 0) located.push({ entity, record, coordinates });
    }
    yield located;
  }
}

/** As GeoJSON has them: longitude before latitude. */
export function positionsOf(coordinates: readonly StatementRecord[]): (readonly [longitude: number, latitude: number])[] {
  return coordinates.flatMap(({ value }) => {
    const read = coordinatesOf(value);
    return read === null ? [] : [[Number(read.longitude), Number(read.latitude)] as const];
  });
}
