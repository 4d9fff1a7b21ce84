import type { EvidenceRecord, StatementRecord } from '../ontology/records.ts';
import { bestFirst } from '../snapshot/evidenceOrder.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import { FINDING_RULES } from './FindingRule.ts';
import type { Findings } from './Findings.ts';
import { entitiesOf, relationshipsOf } from './findingPage.ts';
import { disagreements } from './rules/disagreements.ts';

type Records = Pick<RecordReader, 'entity' | 'relationship'>;

/** The statements that a finding is about, in the order of the record; none for one of relationships or of entities as such. */
export async function statementsOf({ rule, first, second, properties }: Findings, i: number, records: Records): Promise<readonly StatementRecord[]> {
  const { name, about } = FINDING_RULES[rule[i]];
  if (about !== 'PROPERTY' && name !== 'ONE_DOCUMENT_VALUES') return [];
  const { statements } = await records.entity.load(first[i]);
  const ofProperty = statements.filter(({ property }) => property === properties[second[i]]);
  switch (name) {
    case 'VALUES_DIFFER':
      return disagreements(ofProperty).flatMap((found) => found.statements);
    case 'PLANNED_VALUE':
      return ofProperty.filter(({ status }) => status === 'PLANNED');
    case 'OLD_VALUE':
      return ofProperty.filter(({ status, value }) => status === 'ACTUAL' && value.form === 'quantity');
    default:
      return statements.filter(({ evidence }) => new Set(evidence.map(({ source }) => source)).size === 1);
  }
}

const MOST_EVIDENCE = 20;

/** Where what a finding is about is said: its statements, else its relationships, else its entities. Best first. */
export async function evidenceOf(findings: Findings, i: number, records: Records): Promise<readonly EvidenceRecord[]> {
  const statements = await statementsOf(findings, i, records);
  const relationships = relationshipsOf(findings, i);
  const holders: readonly { readonly evidence: readonly EvidenceRecord[] }[] =
    statements.length > 0
      ? statements
      : relationships.length > 0
        ? await Promise.all(relationships.map((r) => records.relationship.load(r)))
        : await Promise.all(entitiesOf(findings, i).map((entity) => records.entity.load(entity)));
  // Two values may stand in one place.
  const places = new Map(holders.flatMap(({ evidence }) => evidence).map((one) => [JSON.stringify(one), one]));
  return bestFirst(findings.snapshot, [...places.values()]).slice(0, MOST_EVIDENCE);
}
