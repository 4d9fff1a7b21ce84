import { randomUUID } from 'node:crypto';
import type { Grant } from '../../auth/authorize.ts';
import { nameOf } from '../../auth/Principal.ts';
import { AtlasError, hasCode } from '../../errors.ts';
import { Gate } from '../../lib/Gate.ts';
import { changeOf } from '../../store/changeOf.ts';
import type { Author, Store } from '../../store/store.ts';
import { evidenceRecord } from '../seedContent.ts';
import { checkRequest } from './checkRequest.ts';
import type { EditNote, EditOutcome, EditPlan, EditRequest } from './Edit.ts';
import { EditKeys } from './EditKeys.ts';
import { type PlanParts, planEdits } from './planEdits.ts';
import { refuseTooMany } from './whatTouches.ts';

export interface EditDeskParts extends PlanParts {
  readonly store: Store;
  /** Told after each commit; resolves when what is asked next is answered from it. */
  readonly onCommitted: () => Promise<unknown>;
}

/** How often an edit is planned anew because another process was quicker. */
const ATTEMPTS = 20;
const NEVER = new AbortController().signal;

/** Where the graph is changed: plans edits, and carries them out as one version. */
export class EditDesk {
  readonly #parts: EditDeskParts;
  readonly #keys: EditKeys;
  /** One after the other: of those at the same time all but one would have to plan anew. */
  readonly #gate = new Gate(1);

  constructor(parts: EditDeskParts) {
    this.#parts = parts;
    this.#keys = new EditKeys(parts.store);
  }

  /** What the request would change. Rejects with CONFLICT and LIMIT_EXCEEDED like `apply`. All of what it tells is of the version that it names. */
  async plan(request: EditRequest, signal: AbortSignal = NEVER): Promise<EditPlan> {
    const { store } = this.#parts;
    for (let attempt = 1; ; attempt++) {
      const plan = await planEdits(this.#parts, request.edits, request.evidence, signal);
      const isTorn = attempt < ATTEMPTS && (await store.version()) !== plan.version;
      if (isTorn) continue;
      await this.#refuseStale(request, plan);
      if (plan.problems.length > 0) return { ...plan, changes: [] };
      refuseTooMany(plan.changes.length);
      return plan;
    }
  }

  /**
   * Carries the request out as one version, or answers what is wrong with it. Rejects with CONFLICT when something that it touches has changed after
   * `expectedVersion`, with LIMIT_EXCEEDED when it changes too much, with IDEMPOTENCY_KEY_REUSED. Nothing is begun when the signal is set before.
   */
  async apply(grant: Grant<'graph:edit'>, request: EditRequest, signal: AbortSignal = NEVER): Promise<EditOutcome> {
    checkRequest(request);
    const key = keyOf(grant, request);
    return this.#gate.pass(signal, async () => {
      for (let attempt = 1; ; attempt++) {
        const done = key === null ? null : await this.#keys.answer(key, request);
        if (done !== null) return done;
        const plan = await this.plan(request, signal);
        if (plan.problems.length > 0) return { ...plan, isApplied: false, isReplayed: false };
        signal.throwIfAborted();
        try {
          return await this.#carryOut(grant, request, key, plan);
        } catch (error) {
          if (!isConflict(error)) throw error;
          if (attempt === ATTEMPTS) throw new AtlasError('CONFLICT', ['Others were quicker each time; nothing was changed. Send it again.'], { cause: error });
        }
      }
    });
  }

  async #carryOut(grant: Grant<'graph:edit'>, request: EditRequest, key: string | null, plan: EditPlan): Promise<EditOutcome> {
    const { store, onCommitted } = this.#parts;
    const fresh = { ...plan, isApplied: true, isReplayed: false };
    if (plan.changes.length === 0) {
      if (key !== null) await this.#keys.keepUnchanged(key, request, plan.version);
      return fresh;
    }
    const author = authorOf(grant, request, key);
    const version = await store.append(plan.changes.map(changeOf), plan.version, author);
    // Another process may have carried out the same meanwhile: then nothing was written now.
    const done = key === null ? null : await this.#keys.answer(key, request, author.note);
    await onCommitted();
    return done ?? { ...fresh, version };
  }

  async #refuseStale({ expectedVersion }: EditRequest, { version, changes }: EditPlan): Promise<void> {
    if (expectedVersion === null || expectedVersion === version) return;
    if (expectedVersion > version) {
      const message = `expectedVersion: there is no version ${expectedVersion} yet; the graph is at version ${version}`;
      throw new AtlasError('BAD_USER_INPUT', [message], { details: { argument: 'expectedVersion', version, expectedVersion } });
    }
    const changed = await this.#parts.store.lastChanged(changes.map(({ id }) => id));
    const first = changed.findIndex((last) => last > expectedVersion);
    if (first === -1) return;
    const { id } = changes[first];
    const message = `"${id}" was changed by version ${changed[first]}, after version ${expectedVersion} that this edit was made from. Read it again and repeat the change.`;
    throw new AtlasError('CONFLICT', [message], { details: { argument: 'expectedVersion', id, version: changed[first], expectedVersion } });
  }
}

/** Keys of one author are not those of another. */
function keyOf({ principal }: Grant<'graph:edit'>, { key, proposer }: EditRequest): string | null {
  return key === null || proposer !== undefined ? key : JSON.stringify([principal.id, key]);
}

function authorOf({ principal }: Grant<'graph:edit'>, request: EditRequest, key: string | null): Author & { note: string } {
  const { action, why, evidence, proposer } = request;
  const by = { id: principal.id, who: nameOf(principal) };
  const note: EditNote = {
    action,
    evidence: evidence.map((item) => evidenceRecord(item, null)),
    digest: EditKeys.digestOf(request),
    attempt: randomUUID(),
    ...(proposer === undefined ? {} : { reviewer: by }),
  };
  return { who: (proposer ?? by).who, why, note: JSON.stringify(note), ...(key === null ? {} : { key }) };
}

function isConflict(error: unknown): boolean {
  // Ours name what was changed; that of the store says only that it is at another version.
  return hasCode(error, 'CONFLICT') && error.details['id'] === undefined;
}
