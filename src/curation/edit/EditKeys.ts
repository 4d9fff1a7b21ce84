import { createHash } from 'node:crypto';
import { AtlasError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { plannedChangesOf } from './changesOf.ts';
import type { EditNote, EditOutcome, EditRequest } from './Edit.ts';

/** What a request with an idempotency key is answered when it comes again. The key is that of the version; that of an edit that changed nothing is kept beside the graph. */
export class EditKeys {
  readonly #store: Pick<Store, 'revisionOf' | 'changesSince' | 'kept' | 'keep'>;

  constructor(store: Pick<Store, 'revisionOf' | 'changesSince' | 'kept' | 'keep'>) {
    this.#store = store;
  }

  /** A proposal is the same whoever accepts it, and with whatever version in view. */
  static digestOf({ edits, why, evidence, expectedVersion, proposer }: EditRequest): string {
    return createHash('sha256')
      .update(JSON.stringify([edits, why, evidence, proposer === undefined ? expectedVersion : null]))
      .digest('base64url');
  }

  /** Null: no other attempt (`ownNote` is that of this one) has carried it out. Rejects with IDEMPOTENCY_KEY_REUSED when another request had the key. */
  async answer(key: string, request: EditRequest, ownNote: string | null = null): Promise<EditOutcome | null> {
    const revision = await this.#store.revisionOf(key);
    const unchanged = revision === null ? ((await this.#store.kept('request', key))?.body as Unchanged | undefined) : undefined;
    if (revision === null && unchanged === undefined) return null;
    if (revision?.note != null && revision.note === ownNote) return null;
    const digest = revision?.note == null ? unchanged?.digest : (JSON.parse(revision.note) as EditNote).digest;
    if (digest !== EditKeys.digestOf(request)) {
      throw new AtlasError('IDEMPOTENCY_KEY_REUSED', [request.key ?? ''], { details: { argument: 'idempotencyKey' } });
    }
    const version = revision?.version ?? unchanged!.version;
    return { version, isApplied: true, isReplayed: true, changes: revision === null ? [] : await plannedChangesOf(this.#store, version), problems: [] };
  }

  async keepUnchanged(key: string, request: EditRequest, version: number): Promise<void> {
    const body: Unchanged = { digest: EditKeys.digestOf(request), version };
    // Whoever was quicker has found nothing to be changed either, or meant something else and is found when this comes again.
    await this.#store.keep('request', key, body, null);
  }
}

interface Unchanged {
  readonly digest: string;
  /** That nothing was to be changed at. */
  readonly version: number;
}
