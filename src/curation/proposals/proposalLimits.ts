import { AtlasError } from '../../errors.ts';

/** Open and decided; of more those go that were made first and are decided. */
export const MOST_KEPT = 10_000;

export const PROPOSAL_LIMITS = Object.freeze({
  /** Of entities and relationships, that one may make. */
  proposalChanges: 1_000,
  /** Of its edits as JSON. */
  proposalBytes: 262_144,
  /** Of one author. */
  openProposals: 200,
  allOpenProposals: 2_000,
});

/** Throws LIMIT_EXCEEDED. */
export function refuseLarge(limit: keyof typeof TOLD, value: number): void {
  const max = PROPOSAL_LIMITS[limit];
  if (value > max)
    throw new AtlasError('LIMIT_EXCEEDED', [`edits: ${value} ${TOLD[limit]} (at most ${max})`], { details: { argument: 'edits', limit, value, max } });
}

const TOLD: Readonly<Record<keyof typeof PROPOSAL_LIMITS, string>> = {
  proposalChanges: 'changes are too many for one proposal; make several',
  proposalBytes: 'bytes of edits are too many for one proposal; make several',
  openProposals: 'open proposals of one author are too many; wait until some are decided, or withdraw some',
  allOpenProposals: 'open proposals are too many; wait until some are decided',
};
