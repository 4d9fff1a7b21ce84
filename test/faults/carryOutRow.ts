import { killLeftovers } from './AtlasServer.ts';
import { stopAll } from './activities.ts';
import type { FaultRow } from './FaultRow.ts';
import { type Figures, Trial } from './Trial.ts';

export interface RowResult {
  readonly number: number;
  readonly fault: string;
  /** Why nothing of it was carried out; null: it was. */
  readonly missing: string | null;
  /** Parts that were not carried out. */
  readonly notRun: readonly string[];
  readonly tried: number;
  readonly survived: number;
  readonly lost: number;
  readonly counts: ReadonlyMap<string, number>;
  readonly figures: Figures;
  readonly failures: readonly string[];
  readonly seconds: number;
}

/** Carries one row out; whatever goes wrong in it is in its result, and nothing that it started is left. */
export async function carryOutRow(row: FaultRow, { isQuick, seed }: { isQuick: boolean; seed: number }, say: (line: string) => void): Promise<RowResult> {
  const { number, fault } = row;
  const missing = row.missing?.() ?? null;
  const trial = new Trial(number, seed, isQuick, say);
  const began = performance.now();
  if (missing === null) {
    say(`row ${number}: ${fault}`);
    try {
      await row.carryOut(trial);
      if (trial.tried === 0) trial.fail('nothing was tried');
    } catch (error) {
      trial.fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  } else say(`row ${number}: NOT RUN, because ${missing}`);
  await stopAll();
  await killLeftovers();
  await trial.end().catch((error: unknown) => trial.fail(`clearing up: ${error}`));
  const { tried, survived, lost, counts, figures, failures, notRun } = trial;
  return { number, fault, missing, notRun, tried, survived, lost, counts, figures, failures, seconds: (performance.now() - began) / 1_000 };
}
