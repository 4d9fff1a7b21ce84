import type { EvidenceRecord, RelationshipRecord } from '../../ontology/records.ts';
import { relationshipLabel } from '../../ontology/words/Labels.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { GraphSelection } from './GraphSelection.ts';
import { type Numbered, readRelationships } from './readRecords.ts';

/** A relationship as formats tell it, in the reader's language. */
export interface ExportedEdge extends Numbered<RelationshipRecord> {
  /** Seen from where it begins: "manages". */
  readonly label: string;
  readonly isSymmetric: boolean;
  /** Best first. */
  readonly evidence: readonly EvidenceRecord[];
}

export async function* readEdges(selection: GraphSelection): AsyncGenerator<readonly ExportedEdge[]> {
  const { snapshot, language } = selection;
  const { labels, relationshipTypeByName } = snapshot.ontology;
  for await (const batch of readRelationships(selection)) {
    yield batch.map(({ number, record }) => ({
      ...{ number, record, label: relationshipLabel(labels, record.type, 'OUT', language) },
      isSymmetric: relationshipTypeByName.get(record.type)?.symmetric ?? false,
      evidence: bestFirst(snapshot, record.evidence),
    }));
  }
}
