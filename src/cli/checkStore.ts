import type { Config } from '../config.ts';
import { checkEntity, checkRelationship, checkStatement } from '../ontology/checkRecords.ts';
import { loadSdl } from '../ontology/loadSdl.ts';
import { readOntology } from '../ontology/readOntology.ts';
import type { EntityRecord, EntityType, RelationshipRecord } from '../ontology/records.ts';
import { openConfiguredStore } from '../wire.ts';

/** Checks what the store holds as seed files are checked, and changes nothing. Prints each problem; false when there is one. */
export async function checkStore(config: Config, print: (line: string) => void): Promise<boolean> {
  const ontology = readOntology(loadSdl());
  const store = await openConfiguredStore(config, ontology);
  try {
    let problems = 0;
    const say = (line: string) => {
      problems++;
      print(line);
    };
    const typeById = new Map<string, EntityType>();
    const entities: EntityRecord[] = [];
    let relationships = 0;
    const items = store.stream(() => {}, say);
    const tell = (record: EntityRecord | RelationshipRecord, found: ReturnType<typeof checkEntity>) => {
      for (const { field, message } of found) say(`${record.id} ${field.join('.')}: ${message}`);
    };
    for await (const batch of items) {
      for (const { entity, relationship } of batch) {
        if (entity !== undefined) {
          typeById.set(entity.id, entity.type);
          entities.push(entity);
        } else {
          relationships++;
          tell(
            relationship,
            checkRelationship(ontology, relationship, (id) => typeById.get(id) ?? null),
          );
        }
      }
    }
    const typeOf = (id: string) => typeById.get(id) ?? null;
    for (const entity of entities) {
      tell(entity, checkEntity(ontology, entity));
      for (const statement of entity.statements)
        tell(
          entity,
          checkStatement(ontology, statement, typeOf, entity.type).map((one) => ({ ...one, field: [statement.property, ...one.field] })),
        );
    }
    print(problems === 0 ? `the store is good: ${entities.length} entities, ${relationships} relationships` : `${problems} problems in the store`);
    return problems === 0;
  } finally {
    await store.close();
  }
}
