import type { EvidenceItem } from '../seedContent.ts';

export const PROPOSAL_STATES = ['OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Somebody as a proposal keeps them: `id` tells them apart from all others, `who` is how the change log names them. */
export interface Person {
  readonly id: string;
  readonly who: string;
}

/** What is kept of a proposal, its edits aside. */
export interface Proposal {
  /** `proposal/` and a number with leading zeros, in the order in which they were made. */
  readonly id: string;
  readonly state: ProposalState;
  /** Never empty. */
  readonly why: string;
  readonly evidence: readonly EvidenceItem[];
  /** The graph version that it was made from. */
  readonly baseVersion: number;
  /** The ids of what it would have changed when it was made. */
  readonly touches: readonly string[];
  readonly author: Person;
  /** RFC 3339, UTC. */
  readonly madeAt: string;
  /** Null as long as it is open. */
  readonly decision: ProposalDecision | null;
  /** Who is carrying it out since when; one that is old was left behind by a process that ended. */
  readonly claim: { readonly by: Person; readonly at: string } | null;
}

export interface ProposalDecision {
  /** Of a proposal that was withdrawn: its author. */
  readonly by: Person;
  readonly at: string;
  /** Of a rejection never null. */
  readonly reason: string | null;
  /** The graph version that it became; null: none, or the graph said all of it already. */
  readonly version: number | null;
}
