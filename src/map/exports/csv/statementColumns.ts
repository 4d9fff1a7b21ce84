import type { StatementRecord } from '../../../ontology/records.ts';
import { bestFirst } from '../../../snapshot/evidenceOrder.ts';
import type { Attribute } from '../Attribute.ts';
import { bestStance, documentsOf, evidenceJson } from '../evidenceValues.ts';
import type { GraphSelection } from '../GraphSelection.ts';
import { readNodes } from '../readNodes.ts';

export interface ExportedStatement {
  readonly entity: string;
  readonly statement: StatementRecord;
  /** The first of its property, by the published rule. */
  readonly isPreferred: boolean;
  /** Best first. */
  readonly evidence: StatementRecord['evidence'];
}

/** By entity, then by property, preferred first. */
export async function* readStatements(selection: GraphSelection): AsyncGenerator<readonly ExportedStatement[]> {
  for await (const batch of readNodes(selection)) {
    yield batch.flatMap(({ record, statements }) =>
      statements.map((statement, i) => ({
        ...{ entity: record.id, statement, isPreferred: statements[i - 1]?.property !== statement.property },
        evidence: bestFirst(selection.snapshot, statement.evidence),
      })),
    );
  }
}

export const STATEMENT_COLUMNS: readonly Attribute<ExportedStatement>[] = [
  { name: 'entity', form: 'TEXT', of: ({ entity }) => entity },
  { name: 'property', form: 'TEXT', of: ({ statement }) => statement.property },
  { name: 'preferred', form: 'FLAG', of: ({ isPreferred }) => isPreferred },
  { name: 'form', form: 'TEXT', of: ({ statement }) => statement.value.form },
  { name: 'text', form: 'TEXT', of: ({ statement: { value } }) => (value.form === 'text' ? value.text : null) },
  { name: 'language', form: 'TEXT', of: ({ statement: { value } }) => (value.form === 'text' ? value.language : null) },
  { name: 'date', form: 'TEXT', of: ({ statement: { value } }) => (value.form === 'date' ? value.date : null) },
  {
    name: 'number',
    form: 'TEXT',
    of: ({ statement: { value } }) => (value.form === 'quantity' ? value.number : value.form === 'money' ? value.money.value : null),
  },
  { name: 'unit', form: 'TEXT', of: ({ statement: { value } }) => (value.form === 'quantity' ? value.unit : null) },
  { name: 'currency', form: 'TEXT', of: ({ statement: { value } }) => (value.form === 'money' ? value.money.currency : null) },
  { name: 'scope', form: 'TEXT', of: ({ statement: { value } }) => (value.form === 'money' ? value.money.scope : null) },
  { name: 'qualifier', form: 'TEXT', of: ({ statement }) => statement.qualifier },
  { name: 'as_of', form: 'TEXT', of: ({ statement }) => statement.asOf },
  { name: 'status', form: 'TEXT', of: ({ statement }) => statement.status },
  { name: 'note', form: 'TEXT', of: ({ statement }) => statement.note },
  { name: 'stance', form: 'TEXT', of: ({ evidence }) => bestStance(evidence) },
  { name: 'sources', form: 'LIST', of: ({ evidence }) => documentsOf(evidence) },
  { name: 'evidence', form: 'JSON', of: ({ evidence }) => evidenceJson(evidence) },
];
