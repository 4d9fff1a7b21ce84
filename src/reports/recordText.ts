import { nameOf } from '../analysis/nameOf.ts';
import type { EntityRecord, EvidenceRecord, RelationshipRecord } from '../ontology/records.ts';
import { OURS } from '../ontology/words/ours.ts';
import type { ReportContext } from './ReportContext.ts';
import type { Inline } from './ReportDoc.ts';
import { statementText } from './statementText.ts';

/** What an entity is called in its record, which may be of another version; a link to it where it is in the graph. */
export function recordName<Note>({ language, snapshot }: ReportContext, { id, names }: EntityRecord): Inline<Note> {
  const best = names.find((name) => name.language === language) ?? names[0];
  const text = best === undefined ? id : `${best.text}${best.translated ? OURS : ''}`;
  return snapshot.entities.ids.find(id) === undefined ? { text } : { text, link: { entity: id } };
}

/** A record in words, whichever version it is of: a relationship as its sentence, an entity by what is said of it. */
export async function recordText(context: ReportContext, record: EntityRecord | RelationshipRecord): Promise<string> {
  const { words } = context;
  if (!('names' in record)) return words.sentence(record, { from: await nameById(context, record.from), to: await nameById(context, record.to) });
  const said = record.statements.map((statement) => statementText(words, statement));
  return said.length === 0 ? words.say({ en: 'named, nothing more', zh: '仅提及名称' }) : said.join(words.pause);
}

/** The id where the graph does not hold it any more. */
async function nameById(context: ReportContext, id: string): Promise<string> {
  const entity = context.snapshot.entities.ids.find(id);
  return entity === undefined || context.snapshot.entities.live?.[entity] === 0 ? id : nameOf(context, entity);
}

/** Evidence whose documents the graph still holds: of others nothing is left that could be cited. */
export function knownEvidence({ snapshot }: ReportContext, evidence: readonly EvidenceRecord[]): EvidenceRecord[] {
  const { ids, live } = snapshot.entities;
  return evidence.filter(({ source }) => {
    const entity = ids.find(source);
    return entity !== undefined && live?.[entity] !== 0;
  });
}
