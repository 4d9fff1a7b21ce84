import { AtlasFailure } from '../../../map/page/atlasClient.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { CURATE_TEXTS } from './curateTexts.ts';

const BUSY: ReadonlySet<string> = new Set(['OVERLOADED', 'RATE_LIMITED', 'STORE_UNAVAILABLE', 'DEADLINE_EXCEEDED']);

/** What went wrong, in words; what a server says beyond that it says in English. */
export function failureText(words: PanelWords, error: unknown): { readonly text: string; readonly detail: string | null } {
  if (!(error instanceof AtlasFailure)) return { text: words.say(CURATE_TEXTS.failOther), detail: String(error) };
  const { code, message } = error;
  if (code === 'UNAUTHENTICATED') return { text: words.say(CURATE_TEXTS.failUnauthenticated), detail: null };
  if (code === 'UNREACHABLE' || code === 'BAD_ANSWER') return { text: words.say(CURATE_TEXTS.failUnreachable), detail: null };
  if (code === 'FORBIDDEN') return { text: words.say(CURATE_TEXTS.failForbidden), detail: message };
  if (code === 'CONFLICT') return { text: words.say(CURATE_TEXTS.failConflict), detail: message };
  if (BUSY.has(code)) return { text: words.say(CURATE_TEXTS.failBusy), detail: null };
  return { text: words.say(CURATE_TEXTS.failOther), detail: message };
}
