import { AtlasError } from '../errors.ts';
import { Gate } from '../lib/Gate.ts';
import { orAborted } from '../lib/orAborted.ts';
import { DAY_OPEN_START } from '../ontology/partialDate.ts';
import type { PathRunner } from '../paths/PathRunner.ts';
import type { RecordReader } from '../snapshot/RecordReader.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import type { Findings } from './Findings.ts';
import { findFindings } from './findFindings.ts';

export interface QualityQuestion {
  /** The day as of which states are stale; null: that of the newest document. */
  readonly day: number | null;
  readonly years: number;
}

interface UnderWay {
  readonly findings: Promise<Findings>;
  /** Nobody is given it any more. */
  readonly forget: () => void;
  readonly stop: AbortController;
  readonly progress: { hasBegun: boolean };
  waiting: number;
  timer: NodeJS.Timeout | undefined;
}

/** Findings are kept for so many questions about one version. */
const MOST_KEPT = 4;
/** A large graph takes longer than a request may: what nobody waits for goes on for so long, so that whoever asks again finds more done. */
const STAY_MS = 120_000;
/** Each day and number of years is work of its own, of which clients may make up as many as they like. */
const AT_ONCE = 2;
const MOST_WAITING = 8;

/** Looks through each version of the graph once for all who ask. */
export class QualityDesk {
  readonly #runner: PathRunner;
  readonly #recordsOf: (snapshot: Snapshot, signal: AbortSignal) => RecordReader;
  readonly #kept = new WeakMap<Snapshot, Map<string, UnderWay>>();
  readonly #underWay = new Set<UnderWay>();
  readonly #gate = new Gate(AT_ONCE);

  constructor(runner: PathRunner, recordsOf: (snapshot: Snapshot, signal: AbortSignal) => RecordReader) {
    this.#runner = runner;
    this.#recordsOf = recordsOf;
  }

  /** Rejects with OVERLOADED where too many others are to be found first. */
  async findings(snapshot: Snapshot, { day, years }: QualityQuestion, signal: AbortSignal): Promise<Findings> {
    const rule = { day: day ?? newestDocument(snapshot), years };
    const key = `${rule.day} ${years}`;
    const kept = this.#keptFor(snapshot);
    const work = kept.get(key) ?? this.#begin(snapshot, rule, () => kept.delete(key));
    kept.delete(key);
    kept.set(key, work);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    clearTimeout(work.timer);
    work.waiting++;
    try {
      return await orAborted(work.findings, signal);
    } finally {
      if (--work.waiting === 0 && this.#underWay.has(work)) leave(work);
    }
  }

  /** Ends what is under way. */
  close(): void {
    for (const { stop } of this.#underWay) stop.abort(new Error('the server stops'));
  }

  #keptFor(snapshot: Snapshot): Map<string, UnderWay> {
    let kept = this.#kept.get(snapshot);
    if (kept === undefined) {
      kept = new Map();
      this.#kept.set(snapshot, kept);
    }
    return kept;
  }

  #begin(snapshot: Snapshot, rule: { readonly day: number; readonly years: number }, forget: () => void): UnderWay {
    if (this.#gate.waiting >= MOST_WAITING) throw new AtlasError('OVERLOADED');
    const stop = new AbortController();
    const progress = { hasBegun: false };
    const findings = this.#gate.pass(stop.signal, () => {
      progress.hasBegun = true;
      return findFindings(snapshot, this.#recordsOf(snapshot, stop.signal), rule, this.#runner, stop.signal);
    });
    const work: UnderWay = { findings, forget, stop, progress, waiting: 0, timer: undefined };
    this.#underWay.add(work);
    findings
      .then(({ arePathsWhole }) => {
        // Asked again it may come farther.
        if (!arePathsWhole) forget();
      }, forget)
      .finally(() => {
        this.#underWay.delete(work);
        clearTimeout(work.timer);
      });
    return work;
  }
}

function leave(work: UnderWay): void {
  const end = () => {
    work.forget();
    work.stop.abort(new Error('nobody waits for it'));
  };
  if (work.progress.hasBegun) work.timer = setTimeout(end, STAY_MS).unref();
  else end();
}

/** No clock: the same graph has the same findings. Of a graph without dated documents nothing is stale. */
function newestDocument({ entities: { count, live, type, sinceLatest }, ontology }: Snapshot): number {
  const source = ontology.entityTypes.findIndex(({ name }) => name === 'SOURCE');
  let newest = DAY_OPEN_START;
  for (let v = 0; v < count; v++) if (type[v] === source && live?.[v] !== 0 && sinceLatest[v] > newest) newest = sinceLatest[v];
  return newest;
}
