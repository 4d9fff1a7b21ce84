import type { Ontology } from '../ontology/Ontology.ts';
import { toldRelationship } from './RelationshipDraft.ts';
import { asList, type EvidenceItem, type SeedContent } from './seedContent.ts';

export interface NamedIds {
  readonly entities: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
}

/** All that the content speaks of; its shape is right. */
export function namedIds(ontology: Ontology, { sources = [], entities = [], statements = [], relationships = [] }: SeedContent): NamedIds {
  const ids = new Set<string>();
  const addSources = (evidence: EvidenceItem | readonly EvidenceItem[] | undefined) => {
    for (const { source } of asList(evidence)) if (source !== undefined) ids.add(source);
  };
  for (const { id } of sources) ids.add(id);
  for (const entity of entities) {
    ids.add(entity.id);
    addSources(entity.evidence);
    for (const { evidence } of [...(entity.statements ?? []), ...(entity.identifiers ?? [])]) addSources(evidence);
  }
  for (const { entity, evidence } of statements) {
    ids.add(entity);
    addSources(evidence);
  }
  const relationshipIds = new Set<string>();
  for (const item of relationships) {
    ids.add(item.from).add(item.to);
    relationshipIds.add(toldRelationship(ontology, item, null).record.id);
    addSources(item.evidence);
  }
  return { entities: ids, relationships: relationshipIds };
}
