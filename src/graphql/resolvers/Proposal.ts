import { evidenceRecord } from '../../curation/seedContent.ts';
import { desksOf } from '../curation/carryOut.ts';
import type { PathImpactRef } from '../curation/curationRefs.ts';
import { toldProblem } from '../curation/proposals.ts';
import type { ProposalDecisionResolvers, ProposalResolvers } from '../generated.ts';
import { LIMITS } from '../limits.ts';

const MOST_SUBJECTS = 5;

export const Proposal: ProposalResolvers = {
  id: ({ proposal }) => proposal.id,
  state: ({ proposal }) => proposal.state,
  why: ({ proposal }) => proposal.why,
  evidence: ({ proposal }) => proposal.evidence.map((item) => evidenceRecord(item, null)),
  baseVersion: ({ proposal }) => proposal.baseVersion,
  madeAt: ({ proposal }) => new Date(proposal.madeAt),
  author: ({ proposal }) => proposal.author.who,
  isMine: ({ proposal }, _, { principal }) => proposal.author.id === principal.id,
  touches: ({ proposal }) => proposal.touches.slice(0, LIMITS.changes),
  subjects: ({ proposal }, _, { snapshot: { entities } }) => {
    // A relationship's id is its type and both ends, with colons between.
    const ids = new Set(proposal.touches.flatMap((id) => (id.includes(':') ? id.split(':').slice(1, 3) : [id])));
    const found = [...ids].map((id) => entities.ids.find(id)).filter((entity) => entity !== undefined);
    return found.slice(0, MOST_SUBJECTS).map((entity) => ({ entity }));
  },
  decision: ({ proposal }) => proposal.decision,
  changes: async ({ review }) => (await review()).changes.slice(0, LIMITS.changes),
  changeCount: async ({ review }) => (await review()).changes.length,
  problems: async ({ review }) => (await review()).problems.slice(0, LIMITS.problems).map(toldProblem),
  changedSince: async ({ review }) => (await review()).changedSince.slice(0, LIMITS.changes),
  isStale: async ({ review }) => (await review()).changedSince.length > 0,
  reviewedVersion: async ({ review }) => (await review()).version,
  impact: async ({ proposal, review }, _, context): Promise<PathImpactRef | null> => {
    if (proposal.state !== 'OPEN') return null;
    const { problems, changes } = await review();
    return problems.length > 0 ? null : desksOf(context).impact(context.snapshot, changes, context.signal);
  },
};

export const ProposalDecision: ProposalDecisionResolvers = {
  at: ({ at }) => new Date(at),
  by: ({ by }) => by.who,
};
