import { AtlasError } from '../../errors.ts';
import { propertiesOf, type ReconcileProperty } from './properties.ts';
import { MOST_VALUES, type PropertyValue, propertyValues, type ReconcileContext } from './propertyValues.ts';
import type { ExtendRequest } from './readRequests.ts';
import { unknownProperty } from './unknownProperty.ts';

export interface ExtendAnswer {
  readonly meta: readonly { readonly id: string; readonly name: string; readonly type?: { readonly id: string; readonly name: string } }[];
  readonly rows: Record<string, Record<string, readonly PropertyValue[]>>;
}

/** The values of the properties of each entity. An id that nothing has gets a row of empty cells. */
export async function extendRows(context: ReconcileContext, { ids, properties }: ExtendRequest): Promise<ExtendAnswer> {
  const { snapshot } = context;
  const known = propertiesOf(snapshot, null);
  const wanted = properties.map(({ id, limit = MOST_VALUES }) => {
    const property = known.find((one) => one.id === id);
    if (property === undefined) throw unknownProperty('extend.properties', id);
    if (limit > MOST_VALUES) {
      throw new AtlasError('LIMIT_EXCEEDED', [`extend.properties.settings.limit: ${limit} is out of range; give a whole number from 1 to ${MOST_VALUES}`]);
    }
    return { property, limit };
  });
  const rows: ExtendAnswer['rows'] = Object.create(null);
  await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const row: Record<string, readonly PropertyValue[]> = {};
      rows[id] = row;
      const entity = snapshot.entities.ids.find(id);
      for (const { property, limit } of wanted) row[property.id] = entity === undefined ? [] : await propertyValues(context, entity, property, limit);
    }),
  );
  return { meta: wanted.map(({ property }) => metaOf(context, property)), rows };
}

function metaOf({ snapshot }: ReconcileContext, { id, name, valueTypes }: ReconcileProperty): ExtendAnswer['meta'][number] {
  if (valueTypes?.length !== 1) return { id, name };
  const [type] = valueTypes;
  return { id, name, type: { id: type, name: snapshot.ontology.entityTypes.find((one) => one.name === type)?.objectType ?? type } };
}
