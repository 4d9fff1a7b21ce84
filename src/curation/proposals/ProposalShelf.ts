import { setImmediate } from 'node:timers/promises';
import { hasCode } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { Edit } from '../edit/Edit.ts';
import type { Proposal } from './Proposal.ts';

export interface KeptProposal {
  readonly proposal: Proposal;
  readonly revision: number;
}

const ABOUT = 'about/';
const EDITS = 'edits/';
const BATCH = 500;
const DIGITS = 8;

/** How proposals stand on the store's shelf: what is told in lists under `about/<number>`, the edits, which may be long, under `edits/<number>`. */
export class ProposalShelf {
  readonly #store: Pick<Store, 'kept' | 'listKept' | 'keep'>;

  constructor(store: Pick<Store, 'kept' | 'listKept' | 'keep'>) {
    this.#store = store;
  }

  /** Oldest first. */
  async all(): Promise<KeptProposal[]> {
    const found: KeptProposal[] = [];
    for (let after = ABOUT; ; ) {
      const batch = await this.#store.listKept('proposal', after, BATCH);
      for (const { key, body, revision } of batch) {
        if (!key.startsWith(ABOUT)) return found;
        found.push({ proposal: body as Proposal, revision });
      }
      if (batch.length < BATCH) return found;
      after = batch[batch.length - 1].key;
      await setImmediate();
    }
  }

  async find(id: string): Promise<KeptProposal | null> {
    const key = keyOf(id);
    const kept = key === null ? null : await this.#store.kept('proposal', ABOUT + key);
    return kept === null ? null : { proposal: kept.body as Proposal, revision: kept.revision };
  }

  async edits(id: string): Promise<readonly Edit[]> {
    const kept = await this.#store.kept('proposal', EDITS + keyOf(id));
    return kept === null ? [] : (kept.body as readonly Edit[]);
  }

  /** Gives the proposal the first number after `last` that nobody has taken. A number whose process ended in between stays unused. */
  async add(last: Proposal | undefined, edits: readonly Edit[], proposal: Omit<Proposal, 'id'>): Promise<Proposal> {
    for (let number = last === undefined ? 1 : Number(keyOf(last.id)) + 1; ; number++) {
      const key = String(number).padStart(DIGITS, '0');
      try {
        await this.#store.keep('proposal', EDITS + key, edits, 0);
      } catch (error) {
        if (hasCode(error, 'CONFLICT')) continue;
        throw error;
      }
      const made: Proposal = { id: `proposal/${key}`, ...proposal };
      await this.#store.keep('proposal', ABOUT + key, made, 0);
      return made;
    }
  }

  /** Rejects with CONFLICT when it is not as it was found. */
  async replace({ proposal: { id }, revision }: KeptProposal, now: Proposal): Promise<KeptProposal> {
    return { proposal: now, revision: await this.#store.keep('proposal', ABOUT + keyOf(id), now, revision) };
  }

  async drop({ id }: Proposal): Promise<void> {
    await this.#store.keep('proposal', ABOUT + keyOf(id), null, null);
    await this.#store.keep('proposal', EDITS + keyOf(id), null, null);
  }
}

/** Null: no proposal has such an id. */
function keyOf(id: string): string | null {
  return /^proposal\/(\d{8})$/.exec(id)?.[1] ?? null;
}
