import type { EvidenceRecord, RelationshipRecord } from '../ontology/records.ts';
import { bestFirst } from '../snapshot/evidenceOrder.ts';
import type { ReportContext } from './ReportContext.ts';
import type { Inline } from './ReportDoc.ts';
import { relationshipText } from './relationshipText.ts';

export interface LinkedSentence {
  readonly record: RelationshipRecord;
  /** The sentence, without a full stop, with what it rests on. */
  readonly content: readonly Inline<EvidenceRecord>[];
}

/** A relationship in one sentence in which the names lead to their entities' profiles; the name of `self`, whose report it is, does not. */
export async function linkedSentence(context: ReportContext, relationship: number, self: number | null = null): Promise<LinkedSentence> {
  const { snapshot } = context;
  const { from, to } = snapshot.relationships;
  const { record, text, names } = await relationshipText(context, relationship);
  const others = [
    { entity: from[relationship], name: names.from },
    { entity: to[relationship], name: names.to },
  ].filter(({ entity }) => entity !== self);
  const pieces = linked(context, text, others);
  const notes = bestFirst(snapshot, record.evidence);
  return { record, content: pieces.map((piece, i) => (i === pieces.length - 1 ? { ...piece, notes } : piece)) };
}

/** The longer name first: one may be a part of the other, as a university's is of its hospital's. */
function linked({ snapshot }: ReportContext, sentence: string, names: readonly { entity: number; name: string }[]): Inline<EvidenceRecord>[] {
  let pieces: Inline<EvidenceRecord>[] = [{ text: sentence }];
  for (const { entity, name } of names.toSorted((a, b) => b.name.length - a.name.length)) {
    const place = pieces.findIndex(({ text, link }) => link === undefined && text.includes(name));
    if (place === -1 || name === '') continue;
    const { text } = pieces[place];
    const begin = text.indexOf(name);
    const cut = [
      { text: text.slice(0, begin) },
      { text: name, link: { entity: snapshot.entities.ids.at(entity) } },
      { text: text.slice(begin + name.length) },
    ].filter((piece) => piece.text !== '');
    pieces = pieces.toSpliced(place, 1, ...cut);
  }
  return pieces;
}
