import { nameOf } from '../analysis/nameOf.ts';
import type { RelationshipRecord } from '../ontology/records.ts';
import type { ReportContext } from './ReportContext.ts';

export interface RelationshipText {
  readonly record: RelationshipRecord;
  /** One sentence, without a full stop. */
  readonly text: string;
  /** As they stand in it. */
  readonly names: { readonly from: string; readonly to: string };
}

export async function relationshipText(context: ReportContext, relationship: number): Promise<RelationshipText> {
  const { from, to } = context.snapshot.relationships;
  const [record, fromName, toName] = await Promise.all([
    context.records.relationship.load(relationship),
    nameOf(context, from[relationship]),
    nameOf(context, to[relationship]),
  ]);
  const names = { from: fromName, to: toName };
  return { record, text: context.words.sentence(record, names), names };
}
