import { authorize, type Grant } from '../../../src/auth/authorize.ts';
import type { Principal } from '../../../src/auth/Principal.ts';
import type { Edit, EditOutcome, EditRequest } from '../../../src/curation/edit/Edit.ts';
import { EditDesk } from '../../../src/curation/edit/EditDesk.ts';
import type { SeedContent } from '../../../src/curation/seedContent.ts';
import { loadSdl } from '../../../src/ontology/loadSdl.ts';
import { readOntology } from '../../../src/ontology/readOntology.ts';
import type { EntityRecord, RelationshipRecord } from '../../../src/ontology/records.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';

export const ONTOLOGY = readOntology(loadSdl());

export function curator(name: string): Principal {
  return { role: 'curator', who: name, via: 'token', id: `token/${name}` };
}

export function grantOf(name: string): Grant<'graph:edit'> {
  return authorize(curator(name), 'graph:edit');
}

export interface CuratedStore {
  readonly store: Store;
  readonly desk: EditDesk;
  /** As the curator Li. */
  apply(edits: readonly Edit[], request?: Partial<EditRequest>): Promise<EditOutcome>;
  say(content: SeedContent, request?: Partial<EditRequest>): Promise<EditOutcome>;
  records(): Promise<(EntityRecord | RelationshipRecord)[]>;
}

export async function curatedStore(store?: Store): Promise<CuratedStore> {
  const opened =
    store ??
    (await openStore(
      { path: ':memory:' },
      { entityTypes: ONTOLOGY.entityTypes.map(({ name }) => name), relationshipTypes: ONTOLOGY.relationshipTypes.map(({ name }) => name) },
    ));
  const desk = new EditDesk({
    store: opened,
    ontology: ONTOLOGY,
    touching: async () => ({ entities: [], relationships: [] }),
    survivorOf: async () => null,
    onCommitted: async () => {},
  });
  const apply: CuratedStore['apply'] = (edits, request = {}) => desk.apply(grantOf('Li'), requestOf(edits, request));
  return { store: opened, desk, apply, say: (content, request) => apply([{ op: 'SAY', content }], request), records: () => everything(opened) };
}

export function requestOf(edits: readonly Edit[], request: Partial<EditRequest> = {}): EditRequest {
  return { edits, action: 'test', why: 'to see', evidence: [], expectedVersion: null, key: null, ...request };
}

export async function everything(store: Store): Promise<(EntityRecord | RelationshipRecord)[]> {
  const records: (EntityRecord | RelationshipRecord)[] = [];
  for await (const batch of store.stream(() => {})) for (const { entity, relationship } of batch) records.push(entity ?? relationship!);
  return records;
}
