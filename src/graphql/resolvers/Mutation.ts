import { authorize } from '../../auth/authorize.ts';
import { AtlasError } from '../../errors.ts';
import { carryOut, desksOf } from '../curation/carryOut.ts';
import { curationEdit, fieldOfEdit } from '../curation/curationEdit.ts';
import { entityItem, evidenceItem, relationshipItem, sourceItem, statementItem } from '../curation/editInput.ts';
import { acceptProposal, propose, rejectProposal, withdrawProposal } from '../curation/proposals.ts';
import { retractTarget } from '../curation/retractTarget.ts';
import type { MutationResolvers } from '../generated.ts';

export const Mutation: MutationResolvers = {
  upsertEntity: (_, { input }, context) => {
    const content = { entities: [entityItem(context.snapshot.ontology, input.entity)] };
    return carryOut(context, { action: 'upsertEntity', edits: [{ op: 'SAY', content }], fieldOf: ([, , ...rest]) => ['entity', ...rest] }, input.options);
  },
  relate: (_, { input }, context) => {
    const content = { relationships: [relationshipItem(input.relationship)] };
    return carryOut(context, { action: 'relate', edits: [{ op: 'SAY', content }], fieldOf: ([, , ...rest]) => ['relationship', ...rest] }, input.options);
  },
  addStatement: (_, { input }, context) => {
    const content = { statements: [{ entity: input.entity, ...statementItem(input.statement) }] };
    const fieldOf = ([, , ...rest]: readonly (string | number)[]) => (rest[0] === 'entity' ? rest : ['statement', ...rest]);
    return carryOut(context, { action: 'addStatement', edits: [{ op: 'SAY', content }], fieldOf }, input.options);
  },
  addSource: (_, { input }, context) => {
    const content = { sources: [sourceItem(input.source)] };
    return carryOut(context, { action: 'addSource', edits: [{ op: 'SAY', content }], fieldOf: ([, , ...rest]) => ['source', ...rest] }, input.options);
  },
  importDocument: (_, { input }, context) => {
    const { ontology } = context.snapshot;
    const content = {
      sources: (input.sources ?? []).map(sourceItem),
      entities: (input.entities ?? []).map((entity) => entityItem(ontology, entity)),
      statements: (input.statements ?? []).map(({ entity, statement }) => ({ entity, ...statementItem(statement) })),
      relationships: (input.relationships ?? []).map(relationshipItem),
    };
    if (Object.values(content).every(({ length }) => length === 0)) {
      throw new AtlasError('BAD_USER_INPUT', ['input: it says nothing; give at least one source, entity, statement or relationship'], {
        details: { argument: 'input' },
      });
    }
    const fieldOf = (field: readonly (string | number)[]) => {
      const [list, i, ...rest] = field;
      return list === 'statements' && rest[0] !== 'entity' ? [list, i, 'statement', ...rest] : field;
    };
    return carryOut(context, { action: 'importDocument', edits: [{ op: 'SAY', content }], fieldOf }, input.options);
  },
  curate: (_, { input }, context) => {
    const edits = input.edits.map((edit) => curationEdit(context.snapshot.ontology, edit));
    const fieldOf = (field: readonly (string | number)[], edit: number) => ['edits', edit, ...fieldOfEdit(input.edits[edit], field)];
    return carryOut(context, { action: 'curate', edits, evidence: (input.evidence ?? []).map(evidenceItem), fieldOf }, input.options);
  },
  retract: (_, { input }, context) => {
    const { reason, evidence } = input;
    const edit = { op: 'RETRACT', target: retractTarget(input.target) } as const;
    return carryOut(context, { action: 'retract', edits: [edit], reason, evidence: evidence.map(evidenceItem) }, input.options);
  },
  mergeEntities: (_, { input }, context) => {
    const { merged, into, reason, evidence } = input;
    return carryOut(context, { action: 'mergeEntities', edits: [{ op: 'MERGE', merged, into }], reason, evidence: evidence.map(evidenceItem) }, input.options);
  },
  splitEntity: (_, { input }, context) => {
    const { merged, reason, evidence } = input;
    return carryOut(context, { action: 'splitEntity', edits: [{ op: 'SPLIT', merged }], reason, evidence: evidence.map(evidenceItem) }, input.options);
  },
  createToken: (_, { input: { name, role, expires } }, context) =>
    desksOf(context).tokens.create(authorize(context.principal, 'token:manage'), name ?? null, role.toLowerCase() as Lowercase<typeof role>, expires!),
  revokeToken: (_, { id }, context) => desksOf(context).tokens.revoke(authorize(context.principal, 'token:manage'), id),
  revert: (_, { input }, context) => {
    const { version, reason } = input;
    return carryOut(context, { action: 'revert', edits: [{ op: 'REVERT', version }], reason }, input.options);
  },
  propose: (_, { input }, context) => propose(context, input),
  acceptProposal: (_, { input }, context) => acceptProposal(context, input),
  rejectProposal: (_, { input }, context) => rejectProposal(context, input),
  withdrawProposal: (_, { input }, context) => withdrawProposal(context, input),
};
