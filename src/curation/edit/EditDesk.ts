import { createHash } from 'node:crypto';
import type { Grant } from '../../auth/authorize.ts';
import { AtlasError } from '../../errors.ts';
import type { Author, Change, Store } from '../../store/store.ts';
import type { EditNote, EditOutcome, EditPlan, EditRequest, PlannedChange } from './Edit.ts';
import { type PlanParts, planEdits } from './planEdits.ts';

export interface EditDeskParts extends PlanParts {
  readonly store: Store;
  /** Told after each commit; resolves when what is asked next is answered from it. */
  readonly onCommitted: () => Promise<unknown>;
}

/** How often an edit is planned anew because another was quicker. */
const ATTEMPTS = 20;

/** Where the graph is changed: plans edits, and carries them out as one version. */
export class EditDesk {
  readonly #parts: EditDeskParts;

  constructor(parts: EditDeskParts) {
    this.#parts = parts;
  }

  /** What the request would change. Rejects with CONFLICT like `apply`. */
  async plan(request: EditRequest): Promise<EditPlan> {
    const plan = await planEdits(this.#parts, request.edits);
    await this.#refuseStale(request, plan.changes);
    return plan;
  }

  /** Carries the request out as one version. Rejects with CONFLICT when what it touches has changed after `expectedVersion`. */
  async apply(grant: Grant<'graph:edit'>, request: EditRequest): Promise<EditOutcome> {
    const { store, onCommitted } = this.#parts;
    const author = authorOf(grant, request);
    for (let attempt = 1; ; attempt++) {
      const done = author.key === undefined ? null : await this.#replayed(author.key, request);
      if (done !== null) return done;
      const plan = await this.plan(request);
      if (plan.problems.length > 0) return { ...plan, isApplied: false, isReplayed: false };
      try {
        const version = await store.append(plan.changes.map(changeOf), plan.version, author);
        await onCommitted();
        return { ...plan, version, isApplied: true, isReplayed: false };
      } catch (error) {
        if (!(error instanceof AtlasError && error.code === 'CONFLICT') || attempt === ATTEMPTS) throw error;
      }
    }
  }

  async #replayed(key: string, request: EditRequest): Promise<EditOutcome | null> {
    const { store } = this.#parts;
    const revision = await store.revisionOf(key);
    if (revision === null) return null;
    const note = revision.note === null ? null : (JSON.parse(revision.note) as EditNote);
    if (note?.digest !== digestOf(request)) throw new AtlasError('IDEMPOTENCY_KEY_REUSED', [request.key ?? '']);
    const changes: PlannedChange[] = [];
    for await (const { version, id, before, after } of store.changesSince(revision.version - 1)) {
      if (version !== revision.version) break;
      changes.push({ id, before, after });
    }
    return { version: revision.version, isApplied: true, isReplayed: true, changes, problems: [] };
  }

  async #refuseStale({ expectedVersion }: EditRequest, changes: readonly PlannedChange[]): Promise<void> {
    if (expectedVersion === null) return;
    for (const { id } of changes) {
      const version = (await this.#parts.store.history(id)).at(-1)?.version ?? 0;
      if (version <= expectedVersion) continue;
      const message = `"${id}" was changed by version ${version}, after version ${expectedVersion} that this edit was made from. Read it again and repeat the change.`;
      throw new AtlasError('CONFLICT', [message], { details: { id, version, expectedVersion } });
    }
  }
}

function authorOf({ principal: { id, who } }: Grant<'graph:edit'>, request: EditRequest): Author {
  const { action, why, key, proposer } = request;
  const by = { id, who: who ?? id };
  const note: EditNote = { action, evidence: [], digest: digestOf(request), ...(proposer === undefined ? {} : { reviewer: by }) };
  return {
    who: (proposer ?? by).who,
    why,
    note: JSON.stringify(note),
    ...(key === null ? {} : { key: proposer === undefined ? `${id} ${key}` : key }),
  };
}

/** A proposal is the same whoever accepts it, and with whatever version in view. */
function digestOf({ edits, why, evidence, expectedVersion, proposer }: EditRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([edits, why, evidence, proposer === undefined ? expectedVersion : null]))
    .digest('base64url');
}

function changeOf({ id, before, after }: PlannedChange): Change {
  if (after === null) return { op: 'names' in before! ? 'DELETE_ENTITY' : 'DELETE_RELATIONSHIP', id };
  return 'names' in after ? { op: 'PUT_ENTITY', entity: after } : { op: 'PUT_RELATIONSHIP', relationship: after };
}
