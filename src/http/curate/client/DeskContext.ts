import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import type { DeskClient, Viewer } from './DeskClient.ts';

/** What the parts of the page share. */
export interface DeskContext {
  readonly client: DeskClient;
  readonly words: PanelWords;
  readonly viewer: Viewer;
  /** Says it to those who see and those who listen. */
  readonly tell: (text: string, tone?: 'good' | 'bad') => void;
  /** What went wrong, in words; whoever is not let in any more has to sign in. */
  readonly tellFailure: (error: unknown) => void;
  /** After a decision: what is listed is another. */
  readonly refresh: () => void;
  /** Opens a proposal that was just made, and says so. */
  readonly open: (id: string, told: string) => void;
}

export function mayReview({ role }: Viewer): boolean {
  return role === 'CURATOR' || role === 'ADMIN';
}
