import type { RelationshipRecord } from '../ontology/records.ts';
import { nameOf } from './naming.ts';
import type { ReportContext } from './ReportContext.ts';

/** A relationship in one sentence, without a full stop, and its record. */
export async function relationshipText(context: ReportContext, relationship: number): Promise<{ readonly record: RelationshipRecord; readonly text: string }> {
  const { from, to } = context.snapshot.relationships;
  const [record, fromName, toName] = await Promise.all([
    context.records.relationship.load(relationship),
    nameOf(context, from[relationship]),
    nameOf(context, to[relationship]),
  ]);
  return { record, text: context.words.sentence(record, { from: fromName, to: toName }) };
}
