import { authorize } from '../../auth/authorize.ts';
import { checkReason } from '../../curation/edit/checkRequest.ts';
import type { EditProblem } from '../../curation/edit/Edit.ts';
import { PROPOSAL_STATES, type Proposal, type ProposalState } from '../../curation/proposals/Proposal.ts';
import type { Proposing } from '../../curation/proposals/ProposalDesk.ts';
import { compareTexts } from '../../lib/compareTexts.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import { type CursorKey, decodeCursor, encodeCursor, pageInfo } from '../cursor.ts';
import type { CurationEditInput, ProposeInput } from '../generated.ts';
import { inRange, LIMITS, nonEmpty, pageSize, plainText } from '../limits.ts';
import { desksOf, shownMessage } from './carryOut.ts';
import { curationEdit, fieldOfEdit } from './curationEdit.ts';
import type { CurationResultRef } from './curationRefs.ts';
import { evidenceItem } from './editInput.ts';
import { type ProposalListRef, type ProposalRef, proposalRef } from './proposalRefs.ts';

interface ListArguments {
  readonly state?: ProposalState | null;
  readonly mine?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export async function proposalList(context: AtlasContext, { state, mine, first, after }: ListArguments): Promise<ProposalListRef> {
  const grant = authorize(context.principal, 'proposal:read');
  const size = pageSize(first);
  const key = decodeCursor('proposals', after, (found: CursorKey): found is readonly [string] => found.length === 1 && typeof found[0] === 'string');
  context.notes.isOfNow = true;
  const seen = await desksOf(context).proposals.list(grant, mine === true);
  const wanted = seen.filter((proposal) => state == null || proposal.state === state);
  const start = key === null ? 0 : wanted.filter(({ id }) => compareTexts(id, key[0]) >= 0).length;
  const edges = wanted
    .slice(start, start + size)
    .map((proposal) => ({ cursor: encodeCursor('proposals', [proposal.id]), node: proposalRef(context, proposal) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: pageInfo(edges, { hasNextPage: start + size < wanted.length, hasPreviousPage: start > 0 }),
    totalCount: wanted.length,
    counts: PROPOSAL_STATES.map((one) => ({ state: one, count: seen.filter((proposal) => proposal.state === one).length })),
  };
}

export async function findProposal(context: AtlasContext, id: string): Promise<ProposalRef | null> {
  const grant = authorize(context.principal, 'proposal:read');
  context.notes.isOfNow = true;
  return nullableRef(context, await desksOf(context).proposals.find(grant, plainText('id', id)));
}

export async function propose(context: AtlasContext, { edits, why, evidence, preview }: ProposeInput) {
  const grant = authorize(context.principal, 'proposal:make');
  const { proposals } = desksOf(context);
  const proposing: Proposing = {
    edits: nonEmpty('edits', edits).map((edit) => curationEdit(context.snapshot.ontology, edit)),
    why: preview === true && why.trim() === '' ? 'preview' : checkedReason('why', why),
    evidence: (preview === true ? evidence : nonEmpty('evidence', evidence)).map(evidenceItem),
  };
  const { plan, proposal } =
    preview === true ? { plan: await proposals.preview(grant, proposing), proposal: null } : await proposals.propose(grant, proposing, context.signal);
  return {
    proposal: nullableRef(context, proposal),
    problems: plan.problems.slice(0, LIMITS.problems).map((problem) => problemOf(edits, problem)),
    changes: plan.changes.slice(0, LIMITS.changes),
    changeCount: plan.changes.length,
  };
}

export async function acceptProposal(context: AtlasContext, input: { readonly id: string; readonly expectedVersion?: number | null }) {
  const review = authorize(context.principal, 'proposal:review');
  const edit = authorize(context.principal, 'graph:edit');
  const { id, expectedVersion } = input;
  const version = expectedVersion == null ? null : inRange('expectedVersion', expectedVersion, 0, 0, Number.MAX_SAFE_INTEGER);
  const { proposal, outcome } = await desksOf(context).proposals.accept(review, edit, plainText('id', id), version);
  return { proposal: proposalRef(context, proposal), problems: outcome.problems.slice(0, LIMITS.problems).map(toldProblem) };
}

export async function rejectProposal(context: AtlasContext, { id, reason }: { readonly id: string; readonly reason: string }): Promise<ProposalRef> {
  const grant = authorize(context.principal, 'proposal:review');
  return proposalRef(context, await desksOf(context).proposals.reject(grant, plainText('id', id), checkedReason('reason', reason)));
}

export async function withdrawProposal(context: AtlasContext, { id }: { readonly id: string }): Promise<ProposalRef> {
  const grant = authorize(context.principal, 'proposal:make');
  return proposalRef(context, await desksOf(context).proposals.withdraw(grant, plainText('id', id)));
}

/** Of a proposal that is kept: its edits are no input any more. */
export function toldProblem({ edit, field, message }: EditProblem): Problem {
  return { field: (edit === null ? field : [edit, ...field]).map(String), message: shownMessage(message) };
}

type Problem = CurationResultRef['problems'][number];

function checkedReason(argument: string, text: string): string {
  checkReason(argument, text);
  return text;
}

function nullableRef(context: AtlasContext, proposal: Proposal | null): ProposalRef | null {
  return proposal === null ? null : proposalRef(context, proposal);
}

function problemOf(edits: readonly CurationEditInput[], { edit, field, message }: EditProblem): Problem {
  return toldProblem({ edit, field: edit === null ? field : fieldOfEdit(edits[edit], field), message });
}
