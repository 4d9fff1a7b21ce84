import type { Attribute } from './Attribute.ts';
import { bestStance, documentsOf, evidenceJson } from './evidenceValues.ts';
import { exactNumber } from './exactNumber.ts';
import type { ExportedEdge } from './readEdges.ts';

/** Besides its id, its ends and its label, which each format has in its own way. */
export const EDGE_ATTRIBUTES: readonly Attribute<ExportedEdge>[] = [
  { name: 'type', form: 'TEXT', of: ({ record }) => record.type },
  { name: 'symmetric', form: 'FLAG', of: ({ isSymmetric }) => isSymmetric },
  { name: 'role', form: 'TEXT', of: ({ record }) => record.role },
  { name: 'status', form: 'TEXT', of: ({ record }) => record.status },
  { name: 'since', form: 'TEXT', of: ({ record }) => record.since },
  { name: 'until', form: 'TEXT', of: ({ record }) => record.until },
  { name: 'on', form: 'TEXT', of: ({ record }) => record.on },
  // As a number where a double says the same, and as the text that it is in any case.
  { name: 'amount', form: 'NUMBER', of: ({ record: { amount } }) => (amount === null ? null : exactNumber(amount.value)) },
  { name: 'amount_text', form: 'TEXT', of: ({ record }) => record.amount?.value ?? null },
  { name: 'amount_currency', form: 'TEXT', of: ({ record }) => record.amount?.currency ?? null },
  { name: 'amount_scope', form: 'TEXT', of: ({ record }) => record.amount?.scope ?? null },
  { name: 'note', form: 'TEXT', of: ({ record }) => record.note },
  { name: 'stance', form: 'TEXT', of: ({ evidence }) => bestStance(evidence) },
  { name: 'sources', form: 'LIST', of: ({ evidence }) => documentsOf(evidence) },
  { name: 'evidence', form: 'JSON', of: ({ evidence }) => evidenceJson(evidence) },
];
