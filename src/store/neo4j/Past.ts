import { setTimeout as wait } from 'node:timers/promises';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import { sortableId } from '../sortableId.ts';
import type { Run } from './Connection.ts';
import { firstSerialAfter, lastSerial, readLog } from './changeLog.ts';

type Kind = 'entity' | 'relationship';
type AnyRecord = EntityRecord | RelationshipRecord;
type Read = <T>(work: (run: Run) => Promise<T>) => Promise<T>;

/** A page may show a change before its line in the log can be seen: both come with one commit, but not to the eye. */
const LOOK_AGAIN_MS = 5;
const LOOKS = 400;

/**
 * A transaction of Neo4j reads what is committed, which may be newer than what it read before. This keeps to one version by the change log: what was
 * changed since is taken as it was before the first of those changes.
 */
export class Past {
  readonly #version: number;
  readonly #read: Read;
  readonly #before = { entity: new Map<string, AnyRecord | null>(), relationship: new Map<string, AnyRecord | null>() };
  #seen: number;
  #serial: number | null = null;

  constructor(version: number, read: Read) {
    this.#version = version;
    this.#read = read;
    this.#seen = version;
  }

  /** Reads the log to its end, and at least to `version`. */
  async reach(version: number): Promise<void> {
    for (let look = 0; ; look++) {
      await this.#look();
      if (this.#seen >= version || look === LOOKS) return;
      await wait(LOOK_AGAIN_MS);
    }
  }

  isChanged(kind: Kind, sortable: string): boolean {
    return this.#before[kind].has(sortable);
  }

  /** What was there and has been changed or deleted since. */
  *changed(kind: Kind): Generator<AnyRecord> {
    for (const record of this.#before[kind].values()) if (record !== null) yield record;
  }

  async #look(): Promise<void> {
    const { last, first } = await this.#read(async (run) => ({
      last: await lastSerial(run),
      first: this.#serial ?? (await firstSerialAfter(run, this.#version)),
    }));
    let from = first ?? last + 1;
    while (from <= last) {
      const start = from;
      const { changes, next } = await this.#read((run) => readLog(run, start, last));
      for (const { id, before, after, version } of changes) {
        const known = this.#before['names' in (before ?? after)! ? 'entity' : 'relationship'];
        const sortable = sortableId(id);
        if (!known.has(sortable)) known.set(sortable, before);
        this.#seen = Math.max(this.#seen, version);
      }
      from = next;
    }
    if (first !== null) this.#serial = from;
  }
}
