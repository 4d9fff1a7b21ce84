import { authorize } from '../../auth/authorize.ts';
import { carryOut, desksOf } from '../curation/carryOut.ts';
import { entityItem, evidenceItem, relationshipItem, sourceItem, statementItem } from '../curation/editInput.ts';
import { acceptProposal, propose, rejectProposal, withdrawProposal } from '../curation/proposals.ts';
import { retractTarget } from '../curation/retractTarget.ts';
import type { MutationResolvers } from '../generated.ts';

export const Mutation: MutationResolvers = {
  upsertEntity: (_, { input }, context) => {
    const content = { entities: [entityItem(context.snapshot.ontology, input.entity)] };
    return carryOut(context, { action: 'upsertEntity', edit: { op: 'SAY', content }, fieldOf: ([, , ...rest]) => ['entity', ...rest] }, input.options);
  },
  relate: (_, { input }, context) => {
    const content = { relationships: [relationshipItem(input.relationship)] };
    return carryOut(context, { action: 'relate', edit: { op: 'SAY', content }, fieldOf: ([, , ...rest]) => ['relationship', ...rest] }, input.options);
  },
  addStatement: (_, { input }, context) => {
    const content = { statements: [{ entity: input.entity, ...statementItem(input.statement) }] };
    const fieldOf = ([, , ...rest]: readonly (string | number)[]) => (rest[0] === 'entity' ? rest : ['statement', ...rest]);
    return carryOut(context, { action: 'addStatement', edit: { op: 'SAY', content }, fieldOf }, input.options);
  },
  addSource: (_, { input }, context) => {
    const content = { sources: [sourceItem(input.source)] };
    return carryOut(context, { action: 'addSource', edit: { op: 'SAY', content }, fieldOf: ([, , ...rest]) => ['source', ...rest] }, input.options);
  },
  importDocument: (_, { input }, context) => {
    const { ontology } = context.snapshot;
    const content = {
      sources: (input.sources ?? []).map(sourceItem),
      entities: (input.entities ?? []).map((entity) => entityItem(ontology, entity)),
      statements: (input.statements ?? []).map(({ entity, statement }) => ({ entity, ...statementItem(statement) })),
      relationships: (input.relationships ?? []).map(relationshipItem),
    };
    return carryOut(context, { action: 'importDocument', edit: { op: 'SAY', content } }, input.options);
  },
  retract: (_, { input }, context) => {
    const { reason, evidence } = input;
    const edit = { op: 'RETRACT', target: retractTarget(input.target) } as const;
    return carryOut(context, { action: 'retract', edit, reason, evidence: evidence.map(evidenceItem) }, input.options);
  },
  mergeEntities: (_, { input }, context) => {
    const { merged, into, reason, evidence } = input;
    return carryOut(context, { action: 'mergeEntities', edit: { op: 'MERGE', merged, into }, reason, evidence: evidence.map(evidenceItem) }, input.options);
  },
  splitEntity: (_, { input }, context) => {
    const { merged, reason, evidence } = input;
    return carryOut(context, { action: 'splitEntity', edit: { op: 'SPLIT', merged }, reason, evidence: evidence.map(evidenceItem) }, input.options);
  },
  createToken: (_, { input: { name, role, expires } }, context) =>
    desksOf(context).tokens.create(authorize(context.principal, 'token:manage'), name, role.toLowerCase() as Lowercase<typeof role>, expires!),
  revokeToken: (_, { id }, context) => desksOf(context).tokens.revoke(authorize(context.principal, 'token:manage'), id),
  revert: (_, { input }, context) => {
    const { version, reason } = input;
    return carryOut(context, { action: 'revert', edit: { op: 'REVERT', version }, reason }, input.options);
  },
  propose: (_, { input }, context) => propose(context, input),
  acceptProposal: (_, { input }, context) => acceptProposal(context, input),
  rejectProposal: (_, { input }, context) => rejectProposal(context, input),
  withdrawProposal: (_, { input }, context) => withdrawProposal(context, input),
};
