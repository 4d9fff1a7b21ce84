import { compareTexts } from '../lib/compareTexts.ts';
import type { EvidenceRecord, RelationshipRecord } from '../ontology/records.ts';
import { bestFirst } from '../snapshot/evidenceOrder.ts';
import { type DraftInline, inBrackets } from './cells.ts';
import { namedEntity } from './naming.ts';
import type { ReportContext } from './ReportContext.ts';
import { relationshipText } from './relationshipText.ts';
import type { Words } from './words/Words.ts';

/** A relationship as it is seen from one of its ends. */
export interface Tie {
  readonly relationship: number;
  readonly record: RelationshipRecord;
  /** Who stands at the other end. */
  readonly neighbour: number;
  readonly name: DraftInline;
  /** Best evidence first. */
  readonly notes: readonly EvidenceRecord[];
}

/** Numbers of an entity's relationships of these types, as of the report's date, in the order of the other ends' ids. */
export function relationshipsOf({ snapshot, graph }: ReportContext, entity: number, types: readonly string[], direction: 'IN' | 'OUT'): number[] {
  const { topology, ontology } = snapshot;
  const wanted = new Set(types.map((type) => ontology.relationshipTypeByName.get(type)?.index));
  const own = direction === 'OUT' ? topology.fromEntity : topology.toEntity;
  const found: number[] = [];
  for (let slot = topology.at[entity]; slot < topology.end[entity]; slot++) {
    const r = topology.relationship[slot];
    if (own[r] === entity && wanted.has(topology.type[r]) && (graph === null || graph.hasRelationship(r))) found.push(r);
  }
  return [...new Set(found)];
}

export async function tieOf(context: ReportContext, relationship: number, direction: 'IN' | 'OUT'): Promise<Tie> {
  const { from, to } = context.snapshot.relationships;
  const neighbour = (direction === 'OUT' ? to : from)[relationship];
  const [record, name] = await Promise.all([context.records.relationship.load(relationship), namedEntity<EvidenceRecord>(context, neighbour)]);
  return { relationship, record, neighbour, name, notes: bestFirst(context.snapshot, record.evidence) };
}

export function tiesOf(context: ReportContext, entity: number, types: readonly string[], direction: 'IN' | 'OUT'): Promise<Tie[]> {
  return Promise.all(relationshipsOf(context, entity, types, direction).map((relationship) => tieOf(context, relationship, direction)));
}

/** Who stands at the other end, and in brackets what the documents tell of the relationship. */
export function tieInline(words: Words, { record, name, notes }: Tie, { withoutDay = null }: { readonly withoutDay?: string | null } = {}): DraftInline[] {
  const { role, on, since, until, amount, status } = record;
  const period = words.period({ since, until, on: on === withoutDay ? null : on });
  const details = [role ?? '', period, amount === null ? '' : words.value({ form: 'money', money: amount }), status === 'ACTUAL' ? '' : words.status(status)];
  const text = inBrackets(
    words,
    details.filter((detail) => detail !== ''),
  );
  return [text === '' ? { ...name, notes } : name, ...(text === '' ? [] : [{ text, notes }])];
}

/** The relationship as a whole sentence with its documents. */
export async function tieSentence(context: ReportContext, { relationship, notes }: Pick<Tie, 'relationship' | 'notes'>): Promise<DraftInline[]> {
  const { text } = await relationshipText(context, relationship);
  return [{ text: `${text}${context.words.stop}`, notes }];
}

/** The latest first, those without a date last; then by the other end's name. */
export function latestFirst(a: Tie, b: Tie): number {
  const [before, after] = [dayOf(a), dayOf(b)];
  if (before !== after) return before === null ? 1 : after === null ? -1 : compareTexts(after, before);
  return compareTexts(a.name.text, b.name.text) || compareTexts(a.record.id, b.record.id);
}

/** When it happened or began. */
function dayOf({ record }: Pick<Tie, 'record'>): string | null {
  return record.on ?? record.since;
}
