import type { Action } from '../auth/policy.ts';
import type { MutationResolvers } from './generated.ts';

/** What each field of Mutation does, in the words of the policy. One that is not in it does not compile, and is refused to all. */
export const MUTATION_ACTIONS: Readonly<Record<string, Action>> = Object.freeze({
  upsertEntity: 'graph:edit',
  relate: 'graph:edit',
  addStatement: 'graph:edit',
  retract: 'graph:edit',
  mergeEntities: 'graph:edit',
  splitEntity: 'graph:edit',
  addSource: 'graph:edit',
  importDocument: 'graph:edit',
  curate: 'graph:edit',
  revert: 'graph:revert',
  propose: 'proposal:make',
  withdrawProposal: 'proposal:make',
  acceptProposal: 'proposal:review',
  rejectProposal: 'proposal:review',
  createToken: 'token:manage',
  revokeToken: 'token:manage',
} as const satisfies Readonly<Record<keyof MutationResolvers, Action>>);
