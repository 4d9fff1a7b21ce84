import type { EvidenceRecord } from '../../ontology/records.ts';
import type { FoundPath } from '../../paths/FoundPath.ts';
import { pathPeriod } from '../../paths/pathPeriod.ts';
import { linkedSentence } from '../linkedSentence.ts';
import { namedEntity } from '../naming.ts';
import { kindWord } from '../pictureEntity.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { Block, Inline } from '../ReportDoc.ts';

type Note = EvidenceRecord;

/** Of relationships between the same two. */
const MOST_PARALLEL = 8;

/** A sentence a hop, in the order walked; parallel relationships stand together, best evidence first. */
export async function hopList(context: ReportContext, path: FoundPath): Promise<Block<Note>> {
  return { form: 'LIST', isOrdered: true, items: await Promise.all(path.hops.map((hop) => hopContent(context, hop))) };
}

async function hopContent(context: ReportContext, hop: readonly number[]): Promise<Inline<Note>[]> {
  const { words } = context;
  const sentences = await Promise.all(hop.slice(0, MOST_PARALLEL).map((relationship) => linkedSentence(context, relationship)));
  const content = sentences.flatMap((sentence, i) => (i === 0 ? sentence.content : [{ text: words.pause }, ...sentence.content]));
  const rest = hop.length - sentences.length;
  if (rest === 0) return content;
  return [...content, { text: words.say({ en: `; ${rest} more relationships between the two`, zh: `；两者之间另有${rest}条关系` }) }];
}

/** "Ruijin Hospital – Alpha Bio – Seed Fund" */
export async function chain(context: ReportContext, { entities }: FoundPath): Promise<Inline<Note>[]> {
  const names = await Promise.all(entities.map((entity) => namedEntity<Note>(context, entity)));
  return names.flatMap((name, i) => (i === 0 ? [name] : [{ text: ' – ' }, name]));
}

/** The time in which all of it held, as far as dates tell. */
export async function periodText(context: ReportContext, { hops }: FoundPath): Promise<string> {
  const { words, records } = context;
  const period = pathPeriod(await Promise.all(hops.map((hop) => Promise.all(hop.map((relationship) => records.relationship.load(relationship))))));
  if (period === null) return words.say({ en: 'by their dates these never held at one time', zh: '按日期，各环节从未同时成立' });
  const told = words.period({ ...period, on: null });
  return told === ''
    ? words.say({ en: 'no dates bound it', zh: '无日期限定' })
    : words.say({ en: `all steps hold ${told}`, zh: `各环节同时成立的时间：${told}` });
}

/** What paths of one kind have in common: "hospital –is a party to→ agreement ←is a party to– company". */
export function kindOfPath(context: ReportContext, { entities, hops }: FoundPath): string {
  return hops.reduce(
    (text, hop, i) => `${text} ${arrows(context, hop, entities[i])} ${kindOrType(context, entities[i + 1])}`,
    kindOrType(context, entities[0]),
  );
}

/** As in the types of paths (paths/pathTypes.ts): institutions differ by their kind, all else by its type. */
function kindOrType(context: ReportContext, entity: number): string {
  const { snapshot, words } = context;
  const type = snapshot.ontology.entityTypes[snapshot.entities.type[entity]].name;
  return type === 'INSTITUTION' ? kindWord(context, entity) : words.entityType(type);
}

function arrows({ snapshot: { relationships, ontology }, words }: ReportContext, hop: readonly number[], from: number): string {
  const told = [...hop]
    .sort((a, b) => relationships.type[a] - relationships.type[b])
    .map((r) => {
      const { name, symmetric } = ontology.relationshipTypes[relationships.type[r]];
      const word = words.relationshipType(name, 'OUT');
      if (symmetric) return `–${word}–`;
      return relationships.from[r] === from ? `–${word}→` : `←${word}–`;
    });
  return [...new Set(told)].join(' & ');
}
