import type { NamedNode, Quad } from 'n3';
import type { Ontology } from '../../../ontology/Ontology.ts';
import { type Label, labelOf, relationshipLabel } from '../../../ontology/words/Labels.ts';
import { plain, tagged } from './literals.ts';
import { schemaClasses, schemaClassesOfAll } from './schemaOrg.ts';
import { term, triple } from './terms.ts';

/** What the words of our own mean: read from the ontology, so that what is added to the schema explains itself here, too. */
export function ontologyQuads(ontology: Ontology, statementProperties: Iterable<string>): Quad[] {
  const { labels } = ontology;
  const labelled = (node: NamedNode, texts: ReadonlyMap<string, Label>, name: string): Quad[] => [
    triple(node, LABEL, tagged(labelOf(texts, name, 'EN'), 'EN')),
    ...(texts.has(name) ? [triple(node, LABEL, tagged(labelOf(texts, name, 'ZH'), 'ZH'))] : []),
  ];
  const described = (node: NamedNode, description: string): Quad[] => (description === '' ? [] : [triple(node, COMMENT, tagged(description, 'EN'))]);

  return [
    ...CLASSES.flatMap(([name, description]) => [triple(term('atlas', name), TYPE, CLASS), ...described(term('atlas', name), description)]),
    ...PROPERTIES.flatMap(([name, description]) => [triple(term('atlas', name), TYPE, PROPERTY), ...described(term('atlas', name), description)]),
    triple(term('atlas', 'translatedName'), term('rdfs', 'subPropertyOf'), LABEL),
    ...ontology.entityTypes.flatMap(({ name, description }) => {
      const node = term('type', name);
      return [
        triple(node, TYPE, CLASS),
        ...labelled(node, labels.entityTypes, name),
        ...described(node, description),
        ...schemaClassesOfAll(name).map((one) => triple(node, SUBCLASS, term('schema', one))),
      ];
    }),
    ...ontology.kinds.flatMap(({ name, description, of }) => {
      const node = term('kind', name);
      return [
        triple(node, TYPE, CLASS),
        ...labelled(node, labels.kinds, name),
        ...described(node, description),
        ...(of.length === 1
          ? [triple(node, SUBCLASS, term('type', of[0])), ...schemaClasses(of[0], name).map((one) => triple(node, SUBCLASS, term('schema', one)))]
          : []),
      ];
    }),
    ...ontology.relationshipTypes.flatMap(({ name, description, from, to, symmetric }) => {
      const node = term('relation', name);
      return [
        triple(node, TYPE, PROPERTY),
        triple(node, TYPE, term('owl', symmetric ? 'SymmetricProperty' : 'ObjectProperty')),
        triple(node, LABEL, tagged(relationshipLabel(labels, name, 'OUT', 'EN'), 'EN')),
        ...(labels.relationshipTypes.has(name) ? [triple(node, LABEL, tagged(relationshipLabel(labels, name, 'OUT', 'ZH'), 'ZH'))] : []),
        ...described(node, description),
        ...from.map((type) => triple(node, term('schema', 'domainIncludes'), term('type', type))),
        ...to.map((type) => triple(node, term('schema', 'rangeIncludes'), term('type', type))),
      ];
    }),
    ...[...statementProperties].toSorted().flatMap((name) => {
      const node = term('property', name);
      return [triple(node, TYPE, PROPERTY), triple(node, term('atlas', 'id'), plain(name)), ...labelled(node, labels.properties, name)];
    }),
  ];
}

const TYPE = term('rdf', 'type');
const CLASS = term('rdfs', 'Class');
const PROPERTY = term('rdf', 'Property');
const LABEL = term('rdfs', 'label');
const COMMENT = term('rdfs', 'comment');
const SUBCLASS = term('rdfs', 'subClassOf');

const CLASSES = [
  [
    'Relationship',
    'One directed, typed edge between two entities, with the documents that say so. It is told for each, also for those that are planned or over.',
  ],
  ['Statement', 'One value said of one entity. Those that disagree stand side by side.'],
  ['Name', 'One name of an entity.'],
  ['Graph', 'What this file holds: the graph of one version, or a part of it.'],
] as const;

const PROPERTIES = [
  ['id', 'As the atlas itself writes it.'],
  ['status', 'ACTUAL: it is so; PLANNED: it is only announced; ENDED: it is over.'],
  ['name', 'A name with all that is known of it.'],
  ['text', 'How a name reads.'],
  ['nameUse', 'PRIMARY, ALIAS, FORMER or ABBREVIATION.'],
  ['translated', 'True: no source prints the name; it is our translation, transliteration or description.'],
  ['translatedName', 'A name that no source prints: our translation, transliteration or description.'],
  ['titleTranslated', 'True: the title of the document is our paraphrase or translation.'],
  ['quality', 'How near a document is to what it reports: PRIMARY, PRESS, REPOST or WEAK.'],
  ['role', "In what role, in the document's words."],
  ['since', 'Since when it holds. Left out: no source says, which does not mean always.'],
  ['until', 'Until when it held. Left out: lasting, or no source says.'],
  ['on', 'The day it happened; of what is planned, the day it was announced.'],
  ['amount', 'Money. Left out: undisclosed or none; zero only when a source says zero.'],
  [
    'amountScope',
    'What an amount covers: OWN, ROUND_TOTAL, CONSORTIUM_TOTAL, UPFRONT, UP_TO, PRICE, DEAL_TOTAL. Totals stand on every relationship of a round: never add them up.',
  ],
  ['qualifier', 'How exact a document is about a value: EXACT, ABOUT or AT_LEAST.'],
  ['asOf', 'When it was so, or when the document saw it so; of a graph, the date as of which all is told.'],
  ['stance', 'STATED: the document says it; IMPLIED: it follows from what the document says.'],
  ['locator', 'A few words, a paragraph or a line by which to find the place in the document.'],
  ['note', 'What a reader should know, in our words.'],
  ['entityCount', 'Number of entities in this file.'],
  ['relationshipCount', 'Number of relationships in this file.'],
  ['complete', 'False: a search was cut, so that more may belong to what was asked for.'],
  ['request', 'What was asked for, as it stands in an address of the atlas.'],
] as const;
