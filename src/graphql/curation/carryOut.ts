import { authorize } from '../../auth/authorize.ts';
import { checkReason, checkRequest } from '../../curation/edit/checkRequest.ts';
import type { Edit, EditProblem, EditRequest, PlannedChange } from '../../curation/edit/Edit.ts';
import type { EvidenceItem } from '../../curation/seedContent.ts';
import { AtlasError } from '../../errors.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type { Desks } from '../Desks.ts';
import type { EditOptions } from '../generated.ts';
import { inRange, LIMITS } from '../limits.ts';
import type { CurationResultRef } from './curationRefs.ts';

/** What a mutation asks for. */
export interface Asked {
  readonly action: string;
  readonly edits: readonly Edit[];
  readonly reason?: string;
  readonly evidence?: readonly EvidenceItem[];
  /** Where in the mutation's input the content of an edit (by its place) stands: what is wrong there is told with its place. */
  readonly fieldOf?: (field: EditProblem['field'], edit: number) => EditProblem['field'];
}

/** Carries one mutation out, or tells what it would change. */
export async function carryOut(context: AtlasContext, asked: Asked, options: EditOptions | null | undefined): Promise<CurationResultRef> {
  const grant = authorize(context.principal, 'graph:edit');
  const { edits, impact } = desksOf(context);
  const request = requestOf(asked, options ?? {});
  const fieldOf = asked.fieldOf ?? ((field) => field);
  const problemOf = ({ edit, field, message }: EditProblem) => ({
    field: (edit === null ? field : fieldOf(field, edit)).map(String),
    message: shownMessage(message),
  });
  const result = (
    { version, changes, problems }: { version: number; changes: readonly PlannedChange[]; problems: readonly EditProblem[] },
    rest: Pick<CurationResultRef, 'applied' | 'replayed' | 'impact'>,
  ): CurationResultRef => ({
    version,
    changes: changes.slice(0, LIMITS.changes),
    changeCount: changes.length,
    problems: problems.slice(0, LIMITS.problems).map(problemOf),
    ...rest,
  });
  if (options?.preview === true) {
    const plan = await edits.plan(request);
    const measured = plan.problems.length > 0 ? null : await impact(context.snapshot, plan.changes, context.signal);
    return result(plan, { applied: false, replayed: false, impact: measured });
  }
  const outcome = await edits.apply(grant, request, context.signal);
  return result(outcome, { applied: outcome.isApplied, replayed: outcome.isReplayed, impact: null });
}

/** Of what a client sent no more than that is told back. */
const LONGEST_MESSAGE = 600;

export function shownMessage(message: string): string {
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

export function desksOf({ desks }: AtlasContext): Desks {
  if (desks === undefined) throw new AtlasError('OPERATION_NOT_SUPPORTED', ['the graph cannot be changed here']);
  return desks;
}

function requestOf({ action, edits, reason, evidence = [] }: Asked, options: EditOptions): EditRequest {
  if (reason !== undefined) checkReason('reason', reason);
  const request: EditRequest = {
    edits,
    action,
    why: reason ?? options.why ?? action,
    evidence,
    expectedVersion: options.expectedVersion == null ? null : inRange('expectedVersion', options.expectedVersion, 0, 0, Number.MAX_SAFE_INTEGER),
    key: options.idempotencyKey ?? null,
  };
  checkRequest(request);
  return request;
}
