import type { ReportDoc } from '../reports/ReportDoc.ts';
import type { ReadRequest } from '../reports/readRequest.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';

/** Where reports come from, in whichever way they are asked for. */
export interface ReportSource {
  /** Rejects with the signal's reason once that is set, with DEADLINE_EXCEEDED, or as createReport does. */
  report(snapshot: Snapshot, asked: ReadRequest, signal: AbortSignal, onProgress?: OnProgress): Promise<MadeReport>;
}

export type OnProgress = (step: string, share: number) => void;

export interface MadeReport {
  readonly doc: ReportDoc;
  /** False: time ended a search in it, and asked for again it may tell more. */
  readonly isFinal: boolean;
}
