import type { PanelTools } from '../../Panel.ts';
import type { GivenSource } from '../givenEvidence.ts';
import type { PanelWords } from '../PanelWords.ts';
import type { SourceNumbers } from '../SourceNumbers.ts';

/** What the parts of one card share. */
export interface CardContext {
  readonly tools: PanelTools;
  readonly words: PanelWords;
  readonly asOf: string | null;
  readonly numbers: SourceNumbers<GivenSource>;
  /** Is aborted when another card takes its place. */
  readonly signal: AbortSignal;
  /** After each answer: what stands at the end of the card is made anew. */
  readonly refresh: () => void;
}
