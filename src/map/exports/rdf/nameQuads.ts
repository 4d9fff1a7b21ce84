import type { Literal, NamedNode, Quad } from 'n3';
import { daysOf, overlaps, periodDays } from '../../../ontology/partialDate.ts';
import type { EntityRecord, NameRecord } from '../../../ontology/records.ts';
import type { FactNodes } from './FactNodes.ts';
import { date, plain, tagged, taggedAs, truth } from './literals.ts';
import type { RdfContext } from './RdfContext.ts';
import { term, triple } from './terms.ts';

/** Names that documents print are schema:name and schema:alternateName, ours are atlas:translatedName; each besides as a node that tells all of it. */
export function nameQuads(subject: NamedNode, record: EntityRecord, nodes: FactNodes, { asOf }: RdfContext): { links: Quad[]; nodes: Quad[] } {
  const borne = new Map<NamedNode, Quad[]>([NAME, ALTERNATE, OURS].map((predicate) => [predicate, []]));
  const links: Quad[] = [];
  const told: Quad[] = [];
  for (const name of record.names) {
    const text = textOf(name, record);
    const isBorne = asOf === null || overlaps(periodDays(name), daysOf(asOf));
    if (isBorne) borne.get(predicateOf(name))?.push(triple(subject, predicateOf(name), text));
    const node = nodes.node('name', name);
    links.push(triple(subject, term('atlas', 'name'), node));
    told.push(
      triple(node, term('rdf', 'type'), term('atlas', 'Name')),
      triple(node, term('atlas', 'text'), text),
      triple(node, term('atlas', 'nameUse'), plain(name.use)),
      triple(node, term('atlas', 'translated'), truth(name.translated)),
      ...(name.since === null ? [] : [triple(node, term('atlas', 'since'), date(name.since))]),
      ...(name.until === null ? [] : [triple(node, term('atlas', 'until'), date(name.until))]),
    );
  }
  return { links: [...borne.values(), links].flat(), nodes: told };
}

/** A source's title is in the language that the source names. */
function textOf({ text, language }: NameRecord, { source }: EntityRecord): Literal {
  return source !== null && text === source.title ? taggedAs(text, source.language) : tagged(text, language);
}

function predicateOf({ use, translated }: NameRecord): NamedNode {
  if (translated) return OURS;
  return use === 'PRIMARY' ? NAME : ALTERNATE;
}

const NAME = term('schema', 'name');
const ALTERNATE = term('schema', 'alternateName');
const OURS = term('atlas', 'translatedName');
