import DataLoader from 'dataloader';
import type { EditNote } from '../../curation/edit/Edit.ts';
import { heirsOf } from '../../curation/edit/findMerge.ts';
import { Gate } from '../../lib/Gate.ts';
import type { EvidenceRecord } from '../../ontology/records.ts';
import type { LoggedChange, Revision } from '../../store/store.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import { desksOf } from '../curation/carryOut.ts';

/** What a request reads of the log, each once. */
export interface LogLoaders {
  /** Oldest first, up to the version of the request's snapshot. */
  readonly history: DataLoader<string, readonly LoggedChange[]>;
  /** The version that changed it last, also after that of the request's snapshot; 0: there never was such a thing. One look for all that are asked for at a time. */
  readonly changed: DataLoader<string, number>;
  readonly revision: DataLoader<number, Revision | null>;
  /** Walks through the log take turns: each keeps the thread for a batch of it, and a request may ask for a hundred. */
  readonly turn: <T>(walk: () => Promise<T>) => Promise<T>;
  /** Of a version (findMerge.ts). */
  readonly heirs: DataLoader<number, ReadonlyMap<string, string>>;
}

const loadersByRequest = new WeakMap<AtlasContext['loaders'], LogLoaders>();
/** Histories read at the same time. */
const AT_ONCE = 20;

export function logLoaders(context: AtlasContext): LogLoaders {
  const known = loadersByRequest.get(context.loaders);
  if (known !== undefined) return known;
  const { log } = desksOf(context);
  const { snapshot, signal } = context;
  const gate = new Gate(1);
  const turn: LogLoaders['turn'] = (walk) => gate.pass(signal, walk);
  const made: LogLoaders = {
    turn,
    history: new DataLoader(
      async (ids) => {
        signal.throwIfAborted();
        return Promise.all(ids.map(async (id) => (await log.history(id)).filter(({ version }) => version <= snapshot.version)));
      },
      { maxBatchSize: AT_ONCE },
    ),
    changed: new DataLoader(async (ids) => {
      signal.throwIfAborted();
      return log.lastChanged(ids);
    }),
    revision: new DataLoader(async (versions) => {
      signal.throwIfAborted();
      return log.revisions(versions);
    }),
    heirs: new DataLoader((versions) => Promise.all(versions.map((version) => turn(() => heirsOf(log, version, signal))))),
  };
  loadersByRequest.set(context.loaders, made);
  return made;
}

/** What an edit left in the log besides who, when and why; nothing for versions that were made in another way. */
export function noteOf(revision: Revision | null): { readonly action: string | null; readonly evidence: readonly EvidenceRecord[] } {
  const { action = null, evidence = [] } = revision?.note == null ? {} : (JSON.parse(revision.note) as Partial<EditNote>);
  return { action, evidence };
}
