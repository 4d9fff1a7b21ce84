import { type Grant, may } from '../../auth/authorize.ts';
import { nameOf, type Principal } from '../../auth/Principal.ts';
import { AtlasError, hasCode } from '../../errors.ts';
import { Gate } from '../../lib/Gate.ts';
import type { Store } from '../../store/store.ts';
import { plannedChangesOf } from '../edit/changesOf.ts';
import type { Edit, EditNote, EditOutcome, EditPlan, EditProblem, EditRequest, PlannedChange } from '../edit/Edit.ts';
import type { EditDesk } from '../edit/EditDesk.ts';
import type { EvidenceItem } from '../seedContent.ts';
import type { Person, Proposal, ProposalDecision, ProposalState } from './Proposal.ts';
import { type KeptProposal, ProposalShelf } from './ProposalShelf.ts';
import { MOST_KEPT, refuseLarge, TOUCHES_KEPT } from './proposalLimits.ts';

export interface ProposalDeskParts {
  readonly store: Pick<Store, 'kept' | 'listKept' | 'keep' | 'revisionOf' | 'changesSince' | 'lastChanged'>;
  readonly edits: EditDesk;
  readonly now: () => Date;
}

/** What somebody proposes. */
export interface Proposing {
  readonly edits: readonly Edit[];
  readonly why: string;
  readonly evidence: readonly EvidenceItem[];
}

/** What a proposal would change in the graph as it is now; of an accepted one what it changed. */
export interface ProposalReview {
  /** The graph version that it was held against. */
  readonly version: number;
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly EditProblem[];
  /** The ids of what it touches that changed after the version it was made from; empty unless it is open. */
  readonly changedSince: readonly string[];
}

/** Longer than a request may take: an acceptance that is still marked as under way after it was left behind. */
const CLAIM_MS = 120_000;

/** Where changes are proposed by those who may not make them, and reviewed by those who may. */
export class ProposalDesk {
  readonly #parts: ProposalDeskParts;
  readonly #shelf: ProposalShelf;
  /** One after the other, so that nobody gets past a limit by asking twice at once. */
  readonly #gate = new Gate(1);

  constructor(parts: ProposalDeskParts) {
    this.#parts = parts;
    this.#shelf = new ProposalShelf(parts.store);
  }

  /** What the proposal would change and what is wrong with it; nothing is kept. */
  async preview(_grant: Grant<'proposal:make'>, proposing: Proposing): Promise<EditPlan> {
    const plan = await this.#parts.edits.plan(requestOf(proposing));
    if (plan.problems.length > 0 || plan.changes.length > 0) return plan;
    return { ...plan, problems: [{ edit: null, field: ['edits'], message: 'nothing would change: the graph says all of this already' }] };
  }

  /** Keeps the proposal, unless something is wrong with it (`proposal` is null then). */
  async propose(grant: Grant<'proposal:make'>, proposing: Proposing, signal: AbortSignal): Promise<{ plan: EditPlan; proposal: Proposal | null }> {
    refuseLarge('proposalBytes', Buffer.byteLength(JSON.stringify(proposing.edits)));
    refuseLarge('proposalEvidenceBytes', Buffer.byteLength(JSON.stringify(proposing.evidence)));
    const plan = await this.preview(grant, proposing);
    if (plan.problems.length > 0) return { plan, proposal: null };
    refuseLarge('proposalChanges', plan.changes.length);
    const author = personOf(grant.principal);
    const proposal = await this.#gate.pass(signal, async () => {
      const kept = (await this.#shelf.all()).map(({ proposal: one }) => one);
      const open = kept.filter(({ state }) => state === 'OPEN');
      refuseLarge('openProposals', open.filter((one) => one.author.id === author.id).length + 1);
      refuseLarge('allOpenProposals', open.length + 1);
      const decided = kept.filter(({ state }) => state !== 'OPEN');
      for (const old of decided.slice(0, Math.max(0, kept.length + 1 - MOST_KEPT))) await this.#shelf.drop(old);
      return this.#shelf.add(kept.at(-1), proposing.edits, {
        ...{ state: 'OPEN', why: proposing.why, evidence: proposing.evidence, baseVersion: plan.version, author, madeAt: this.#now() },
        ...{ touches: plan.changes.map(({ id }) => id), decision: null, claim: null },
      });
    });
    return { plan, proposal };
  }

  /** Newest first: of those who may not review their own alone. */
  async list(grant: Grant<'proposal:read'>, isMineAlone: boolean): Promise<Proposal[]> {
    const { principal } = grant;
    const all = (await this.#shelf.all()).map(({ proposal }) => proposal);
    const seen = all.filter((proposal) => (isMineAlone ? isBy(proposal, principal) : isVisible(proposal, principal)));
    return Promise.all(seen.reverse().map((proposal) => (proposal.claim === null ? proposal : this.#asItIs(proposal))));
  }

  /** Null: there is none, or it is not theirs to see. */
  async find(grant: Grant<'proposal:read'>, id: string): Promise<Proposal | null> {
    const kept = await this.#shelf.find(id);
    return kept === null || !isVisible(kept.proposal, grant.principal) ? null : this.#asItIs(kept.proposal);
  }

  /** For those who have been given the proposal. */
  async review(proposal: Proposal): Promise<ProposalReview> {
    const { id, state, decision, baseVersion } = proposal;
    if (decision !== null && decision.version !== null) {
      return { version: decision.version, changes: await plannedChangesOf(this.#parts.store, decision.version), problems: [], changedSince: [] };
    }
    const plan = await this.#parts.edits.plan(requestOf({ ...proposal, edits: await this.#shelf.edits(id) }));
    if (state !== 'OPEN') return { ...plan, changedSince: [] };
    const touched = [...new Set([...proposal.touches, ...plan.changes.map((change) => change.id)])];
    const lasts = await this.#parts.store.lastChanged(touched);
    return { ...plan, changedSince: touched.filter((_, i) => lasts[i] > baseVersion) };
  }

  async withdraw({ principal }: Grant<'proposal:make'>, id: string): Promise<Proposal> {
    const kept = await this.#open(principal, id);
    if (!isBy(kept.proposal, principal)) throw new AtlasError('FORBIDDEN', [`id: only its author may withdraw ${id}; reject it with a reason.`], at(id));
    return this.#decide(kept, 'WITHDRAWN', { by: personOf(principal), at: this.#now(), reason: null, version: null });
  }

  async reject({ principal }: Grant<'proposal:review'>, id: string, reason: string): Promise<Proposal> {
    const kept = await this.#open(principal, id);
    return this.#decide(kept, 'REJECTED', { by: personOf(principal), at: this.#now(), reason, version: null });
  }

  /**
   * Carries the proposal out as one version, whose author is who proposed it. Rejects with CONFLICT when what it touches has changed after `expectedVersion`
   * (null: the version it was made from). With problems it stays open. What was carried out by a process that ended before it could say so is only marked.
   */
  async accept(
    { principal }: Grant<'proposal:review'>,
    edit: Grant<'graph:edit'>,
    id: string,
    expectedVersion: number | null,
  ): Promise<{ proposal: Proposal; outcome: EditOutcome }> {
    const found = await this.#open(principal, id, true);
    const { proposal } = found;
    const request: EditRequest = {
      ...requestOf({ ...proposal, edits: await this.#shelf.edits(id) }),
      ...{ expectedVersion: expectedVersion ?? proposal.baseVersion, key: keyOf(id), proposer: proposal.author },
    };
    const claimed = await this.#replace(found, { ...proposal, claim: { by: personOf(principal), at: this.#now() } });
    let outcome: EditOutcome;
    try {
      outcome = await this.#parts.edits.apply(edit, request);
    } catch (error) {
      if (error instanceof AtlasError && error.code !== 'STORE_UNAVAILABLE') await this.#shelf.replace(claimed, { ...proposal, claim: null });
      throw error;
    }
    if (!outcome.isApplied) return { outcome, proposal: (await this.#shelf.replace(claimed, { ...proposal, claim: null })).proposal };
    const made = (await this.#made(id)) ?? { by: personOf(principal), at: this.#now(), reason: null, version: null };
    return { outcome, proposal: await this.#markAccepted(claimed, made) };
  }

  /** Somebody who accepts it at the same time may have found it carried out, and marked it. */
  async #markAccepted(claimed: KeptProposal, decision: ProposalDecision): Promise<Proposal> {
    const accepted = decided(claimed.proposal, 'ACCEPTED', decision);
    try {
      return (await this.#shelf.replace(claimed, accepted)).proposal;
    } catch (error) {
      if (hasCode(error, 'CONFLICT')) return accepted;
      throw error;
    }
  }

  /** The proposal, which is still to be decided. */
  async #open(principal: Principal, id: string, isToBeAccepted = false): Promise<KeptProposal> {
    const kept = await this.#shelf.find(id);
    if (kept === null || !isVisible(kept.proposal, principal)) throw new AtlasError('NOT_FOUND', [`id: no proposal has the id "${id}"`], at(id));
    const { claim, state, decision } = isToBeAccepted ? kept.proposal : await this.#asItIs(kept.proposal);
    if (state !== 'OPEN') {
      const message = `${id} is ${state} since ${decision?.at}; a proposal is decided once. Propose anew what should be otherwise.`;
      throw new AtlasError('CONFLICT', [message], { details: { ...at(id).details, state } });
    }
    const isClaimed = claim !== null && Date.parse(this.#now()) - Date.parse(claim.at) < CLAIM_MS && (await this.#made(id)) === null;
    if (isClaimed) throw new AtlasError('CONFLICT', [`${id} is being accepted by somebody else; look again in a moment.`], at(id));
    return kept;
  }

  async #decide(kept: KeptProposal, state: ProposalState, decision: ProposalDecision): Promise<Proposal> {
    return (await this.#replace(kept, decided(kept.proposal, state, decision))).proposal;
  }

  /** Of two who decide at once one is told that the other was quicker. */
  async #replace(kept: KeptProposal, now: Proposal): Promise<KeptProposal> {
    try {
      return await this.#shelf.replace(kept, now);
    } catch (error) {
      if (!hasCode(error, 'CONFLICT')) throw error;
      const { id } = kept.proposal;
      throw new AtlasError('CONFLICT', [`Somebody else was quicker to decide about ${id}; look at it again.`], { ...at(id), cause: error });
    }
  }

  /** With what the log knows of it, where whoever accepted it could not say so any more. */
  async #asItIs(proposal: Proposal): Promise<Proposal> {
    if (proposal.state !== 'OPEN') return proposal;
    const decision = await this.#made(proposal.id);
    return decision === null ? proposal : decided(proposal, 'ACCEPTED', decision);
  }

  async #made(id: string): Promise<ProposalDecision | null> {
    const revision = await this.#parts.store.revisionOf(keyOf(id));
    if (revision === null) return null;
    const { reviewer } = JSON.parse(revision.note ?? '{}') as Partial<EditNote>;
    return { by: reviewer ?? { id: '', who: revision.who }, at: revision.at, reason: null, version: revision.version };
  }

  #now(): string {
    return this.#parts.now().toISOString();
  }
}

/** Nobody has to look any more whether others have changed all that it touches. */
function decided(proposal: Proposal, state: ProposalState, decision: ProposalDecision): Proposal {
  return { ...proposal, state, decision, touches: proposal.touches.slice(0, TOUCHES_KEPT), claim: null };
}

function isBy({ author }: Proposal, principal: Principal): boolean {
  return author.id === principal.id;
}

function isVisible(proposal: Proposal, principal: Principal): boolean {
  return may(principal, 'proposal:review') || isBy(proposal, principal);
}

function requestOf({ edits, why, evidence }: Proposing): EditRequest {
  return { edits, action: 'acceptProposal', why, evidence, expectedVersion: null, key: null };
}

/** No key of an editor's own has this form (EditDesk.ts). */
function keyOf(id: string): string {
  return id.replace('/', ':');
}

function personOf(principal: Principal): Person {
  return { id: principal.id, who: nameOf(principal) };
}

function at(id: string) {
  return { details: { argument: 'id', id } };
}
