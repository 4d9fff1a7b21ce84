import { DataFactory, type NamedNode, type Quad, type Quad_Object, type Quad_Subject } from 'n3';
import { ENTITY_TYPES } from '../../../ontology/records.ts';

/** Names of entities and types are those of the reconciliation service (http/reconcile/manifest.ts). They hold no address: wherever an atlas is served, they mean the same. */
const SPACE = 'urn:zhangjiang-atlas:';

const spaces = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  atlas: `${SPACE}vocabulary:`,
  type: `${SPACE}type:`,
  kind: `${SPACE}kind:`,
  relation: `${SPACE}relationship-type:`,
  property: `${SPACE}property:`,
  relationship: `${SPACE}relationship:`,
  statement: `${SPACE}statement:`,
  value: `${SPACE}value:`,
  name: `${SPACE}name:`,
  identifier: `${SPACE}identifier:`,
  evidence: `${SPACE}evidence:`,
  graph: `${SPACE}graph:`,
} as const;
type Space = keyof typeof spaces;

/** Of Turtle and of the JSON-LD context: those above, and one for the entities of each type. */
export const PREFIXES: Readonly<Record<string, string>> = {
  ...spaces,
  ...Object.fromEntries(ENTITY_TYPES.map((type) => [type.toLowerCase(), `${SPACE}entity:${type.toLowerCase()}/`])),
};

const { namedNode, quad } = DataFactory;

export function term(space: Space, name: string): NamedNode {
  const known = words.get(space);
  const node = known?.get(name) ?? namedNode(spaces[space] + segment(name));
  known?.set(name, node);
  return node;
}

/** Their words are those of vocabularies: few, and needed again and again. */
const words: ReadonlyMap<Space, Map<string, NamedNode>> = new Map(
  (['schema', 'prov', 'rdf', 'rdfs', 'owl', 'xsd', 'atlas', 'type', 'kind', 'relation'] as const).map((space) => [space, new Map()]),
);

/** `institution/ruijin-hospital` is urn:zhangjiang-atlas:entity:institution/ruijin-hospital. */
export function entityNode(id: string): NamedNode {
  return namedNode(`${SPACE}entity:${segment(id)}`);
}

export function triple(subject: Quad_Subject, predicate: NamedNode, object: Quad_Object): Quad {
  return quad(subject, predicate, object);
}

/** What a URN may not hold is percent-encoded: ids that differ stay different. */
function segment(text: string): string {
  return text.replace(UNSAFE, (character) => [...utf8(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}

const UNSAFE = /[^A-Za-z0-9\-._~/:@!$&'()*+,;=]/gu;

/** Half a character, which UTF-8 has no bytes for, gets the three it would have. */
function utf8(character: string): Uint8Array {
  const point = character.codePointAt(0) as number;
  if (character.isWellFormed()) return Buffer.from(character);
  return Uint8Array.of(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
}
