import { authorize } from '../../auth/authorize.ts';
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
  readonly edit: Edit;
  readonly reason?: string;
  readonly evidence?: readonly EvidenceItem[];
  /** Where in the mutation's input the content of the edit stands: what is wrong there is told with its place. */
  readonly fieldOf?: (field: EditProblem['field']) => EditProblem['field'];
}

/** Carries one mutation out, or tells what it would change. */
export async function carryOut(context: AtlasContext, asked: Asked, options: EditOptions | null | undefined): Promise<CurationResultRef> {
  const grant = authorize(context.principal, 'graph:edit');
  const { edits, impact } = desksOf(context);
  const request = requestOf(asked, options ?? {});
  const fieldOf = asked.fieldOf ?? ((field) => field);
  const result = (
    { version, changes, problems }: { version: number; changes: readonly PlannedChange[]; problems: readonly EditProblem[] },
    rest: Pick<CurationResultRef, 'applied' | 'replayed' | 'impact'>,
  ): CurationResultRef => ({
    version,
    changes: changes.slice(0, LIMITS.changes),
    changeCount: changes.length,
    problems: problems.map(({ field, message }) => ({ field: fieldOf(field).map(String), message })),
    ...rest,
  });
  if (options?.preview === true) {
    const plan = await edits.plan(request);
    const measured = plan.problems.length > 0 ? null : await impact(context.snapshot, plan.changes, context.signal);
    return result(plan, { applied: false, replayed: false, impact: measured });
  }
  const outcome = await edits.apply(grant, request);
  return result(outcome, { applied: outcome.isApplied, replayed: outcome.isReplayed, impact: null });
}

export function desksOf({ desks }: AtlasContext): Desks {
  if (desks === undefined) throw new AtlasError('OPERATION_NOT_SUPPORTED', ['the graph cannot be changed here']);
  return desks;
}

function requestOf({ action, edit, reason, evidence = [] }: Asked, options: EditOptions): EditRequest {
  return {
    edits: [edit],
    action,
    why: reason ?? options.why ?? action,
    evidence,
    expectedVersion: options.expectedVersion == null ? null : inRange('expectedVersion', options.expectedVersion, 0, 0, Number.MAX_SAFE_INTEGER),
    key: options.idempotencyKey ?? null,
  };
}
