import type { EntityColumns } from '../../snapshot/Snapshot.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type { GraphStatusResolvers, OntologyResolvers } from '../generated.ts';

export const Ontology: OntologyResolvers = {
  entityTypes: (_, __, { snapshot }) => {
    const counts = countValues(snapshot.entities, snapshot.ontology.entityTypes.length);
    return snapshot.ontology.entityTypes.map(({ name, description }, i) => ({
      type: name,
      description,
      kinds: snapshot.ontology.kinds.filter(({ of }) => of.includes(name)).map((kind) => kind.name as never),
      count: counts[i],
    }));
  },
  relationshipTypes: (_, __, { snapshot }) => {
    const counts = countValues(snapshot.relationships, snapshot.ontology.relationshipTypes.length);
    return snapshot.ontology.relationshipTypes.map((definition, i) => ({
      type: definition.name as never,
      description: definition.description,
      from: [...definition.from],
      to: [...definition.to],
      properties: [...definition.properties],
      symmetric: definition.symmetric,
      connects: definition.connects,
      count: counts[i],
    }));
  },
  statementProperties: (_, __, { snapshot }) =>
    [...snapshot.statementProperties].map(([property, count]) => ({ property, count })).sort((a, b) => (a.property < b.property ? -1 : 1)),
};

export const GraphStatus: GraphStatusResolvers = {
  version: (_, __, { snapshot }) => snapshot.version,
  store: (_, __, { storeName }) => storeName,
  loadedAt: (_, __, { snapshot }) => snapshot.loadedAt,
  entityCount: (_, __, { snapshot }) => snapshot.entities.liveCount,
  relationshipCount: (_, __, { snapshot }) => snapshot.relationships.liveCount,
  statementCount: (_, __, { snapshot }) => snapshot.statementCount,
  sourceCount: (_, __, context) => entityCounts(context).find(({ type }) => type === 'SOURCE')?.count ?? 0,
  entities: (_, __, context) => entityCounts(context),
  relationships: (_, __, { snapshot }) => {
    const counts = countValues(snapshot.relationships, snapshot.ontology.relationshipTypes.length);
    return snapshot.ontology.relationshipTypes.map(({ name }, i) => ({ type: name as never, count: counts[i] }));
  },
};

function entityCounts({ snapshot }: AtlasContext) {
  const counts = countValues(snapshot.entities, snapshot.ontology.entityTypes.length);
  return snapshot.ontology.entityTypes.map(({ name }, i) => ({ type: name, count: counts[i] }));
}

function countValues({ type, live }: Pick<EntityColumns, 'type' | 'live'>, types: number): Uint32Array {
  const counts = new Uint32Array(types);
  type.forEach((value, i) => {
    if (live === null || live[i] === 1) counts[value]++;
  });
  return counts;
}
