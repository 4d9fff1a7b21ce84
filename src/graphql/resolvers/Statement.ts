import { statementId } from '../../ontology/statementId.ts';
import { bestFirst } from '../../snapshot/evidenceOrder.ts';
import type { StatementResolvers, StatementValueResolvers } from '../generated.ts';

export const Statement: StatementResolvers = {
  key: statementId,
  entity: ({ about }) => about,
  evidence: ({ evidence }, _, { snapshot }) => bestFirst(snapshot, evidence),
};

const TYPE_OF = { text: 'TextValue', quantity: 'QuantityValue', money: 'MoneyValue', date: 'DateValue' } as const;

export const StatementValue: StatementValueResolvers = { __resolveType: ({ form }) => TYPE_OF[form] };
