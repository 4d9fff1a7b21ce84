import { AtlasError } from '../../errors.ts';

/** Open and decided; of more those go that were made first and are decided. */
export const MOST_KEPT = 10_000;
/** Of one that is decided: all that are kept are read for each list. */
export const TOUCHES_KEPT = 20;

export const PROPOSAL_LIMITS = Object.freeze({
  /** Of entities and relationships, that one may make. */
  proposalChanges: 1_000,
  /** Of its edits as JSON. */
  proposalBytes: 262_144,
  /** Of its evidence as JSON. */
  proposalEvidenceBytes: 16_384,
  /** Of one author. */
  openProposals: 200,
  allOpenProposals: 2_000,
});

/** Throws LIMIT_EXCEEDED. */
export function refuseLarge(limit: keyof typeof TOLD, value: number): void {
  const max = PROPOSAL_LIMITS[limit];
  if (value <= max) return;
  const argument = limit === 'proposalEvidenceBytes' ? 'evidence' : 'edits';
  throw new AtlasError('LIMIT_EXCEEDED', [`${argument}: ${value} ${TOLD[limit]} (at most ${max})`], { details: { argument, limit, value, max } });
}

const TOLD: Readonly<Record<keyof typeof PROPOSAL_LIMITS, string>> = {
  proposalChanges: 'changes are too many for one proposal; make several',
  proposalBytes: 'bytes of edits are too many for one proposal; make several',
  proposalEvidenceBytes: 'bytes of evidence are too many for one proposal; name the documents that matter',
  openProposals: 'open proposals of one author are too many; wait until some are decided, or withdraw some',
  allOpenProposals: 'open proposals are too many; wait until some are decided',
};
