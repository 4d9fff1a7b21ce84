import type { NamedNode, Quad } from 'n3';
import type { EvidenceRecord } from '../../../ontology/records.ts';
import type { FactNodes } from './FactNodes.ts';
import { date, plain } from './literals.ts';
import type { RdfContext } from './RdfContext.ts';
import { entityNode, term, triple } from './terms.ts';

/** Where a thing is said: `links` belong to the thing, `nodes` tell of each place. Nothing is derived from a document that the graph does not hold. */
export function evidenceQuads(
  subject: NamedNode,
  evidence: readonly EvidenceRecord[],
  nodes: FactNodes,
  context: RdfContext,
): { links: Quad[]; nodes: Quad[] } {
  const derived: Quad[] = [];
  const primary: Quad[] = [];
  const qualified: Quad[] = [];
  const told: Quad[] = [];
  const documents = new Set<string>();
  for (const { source, locator, stance, asOf } of evidence) {
    const document = entityNode(source);
    const isPrimary = context.qualityOf(source) === 'PRIMARY';
    if (!documents.has(source)) {
      documents.add(source);
      derived.push(triple(subject, WAS_DERIVED_FROM, document));
      if (isPrimary) primary.push(triple(subject, HAD_PRIMARY_SOURCE, document));
    }
    const node = nodes.node('evidence', subject.value, source, locator, stance, asOf);
    qualified.push(triple(subject, QUALIFIED_DERIVATION, node));
    told.push(triple(node, TYPE, DERIVATION));
    if (isPrimary) told.push(triple(node, TYPE, PRIMARY_SOURCE));
    told.push(triple(node, ENTITY, document), triple(node, STANCE, plain(stance)));
    if (locator !== null) told.push(triple(node, LOCATOR, plain(locator)));
    if (asOf !== null) told.push(triple(node, AS_OF, date(asOf)));
  }
  return { links: [...derived, ...primary, ...qualified], nodes: told };
}

const TYPE = term('rdf', 'type');
const WAS_DERIVED_FROM = term('prov', 'wasDerivedFrom');
const HAD_PRIMARY_SOURCE = term('prov', 'hadPrimarySource');
const QUALIFIED_DERIVATION = term('prov', 'qualifiedDerivation');
const DERIVATION = term('prov', 'Derivation');
const PRIMARY_SOURCE = term('prov', 'PrimarySource');
const ENTITY = term('prov', 'entity');
const STANCE = term('atlas', 'stance');
const LOCATOR = term('atlas', 'locator');
const AS_OF = term('atlas', 'asOf');
