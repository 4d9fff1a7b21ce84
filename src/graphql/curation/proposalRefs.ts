import type { Proposal, ProposalDecision } from '../../curation/proposals/Proposal.ts';
import type { ProposalReview } from '../../curation/proposals/ProposalDesk.ts';
import { AtlasError } from '../../errors.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import { LIMITS, limitDetails } from '../limits.ts';
import type { PageInfoRef } from '../refs.ts';
import { desksOf } from './carryOut.ts';

export interface ProposalRef {
  readonly proposal: Proposal;
  /** Made when it is first asked for. */
  readonly review: () => Promise<ProposalReview>;
}

export type ProposalDecisionRef = ProposalDecision;

export interface ProposalListRef {
  readonly edges: readonly { readonly cursor: string; readonly node: ProposalRef }[];
  readonly nodes: readonly ProposalRef[];
  readonly pageInfo: PageInfoRef;
  readonly totalCount: number;
  readonly counts: readonly { readonly state: Proposal['state']; readonly count: number }[];
}

/** How many proposals a request has had held against the graph. */
const planned = new WeakMap<AtlasContext['notes'], number>();

export function proposalRef(context: AtlasContext, proposal: Proposal): ProposalRef {
  let review: Promise<ProposalReview> | null = null;
  return {
    proposal,
    review: () => {
      review ??= reviewOf(context, proposal);
      return review;
    },
  };
}

async function reviewOf(context: AtlasContext, proposal: Proposal): Promise<ProposalReview> {
  const count = (planned.get(context.notes) ?? 0) + 1;
  planned.set(context.notes, count);
  if (count > LIMITS.plannedProposals) {
    throw new AtlasError(
      'LIMIT_EXCEEDED',
      [`what ${count} proposals would change is too much for one request; ask for at most ${LIMITS.plannedProposals} of them`],
      {
        details: limitDetails('plannedProposals', count, 'first'),
      },
    );
  }
  return desksOf(context).proposals.review(proposal);
}
