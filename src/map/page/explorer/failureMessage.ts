import { MAP_PARAMETERS } from '../../mapParameters.ts';
import type { AtlasFailure } from '../atlasClient.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { focusOf, removeFocus, setParameter, showOverview } from '../mapSteps.ts';
import type { ChangeState } from '../Panel.ts';
import type { Message } from './createMessages.ts';

const BUSY = new Set(['OVERLOADED', 'RATE_LIMITED', 'STORE_UNAVAILABLE', 'DEADLINE_EXCEEDED']);

/** What to say, and what can be done, when a map could not be had. `wait` shows how long it is until the next try. */
export function failureMessage(
  failure: AtlasFailure,
  state: MapState,
  wait: Node | null,
  { change, again }: { readonly change: ChangeState; readonly again: () => void },
): Message {
  const texts = EXPLORER_TEXTS[state.language];
  if (wait === null) {
    const { argument } = failure;
    const wrong = wrongFocus(state, failure);
    const step = removal(state, failure, wrong);
    const label = step === showOverview ? texts.startAnew : filled(texts.refusedRemove, wrong ?? argument ?? '');
    return { tone: 'bad', title: texts.refusedTitle, lines: [refusal(state, failure)], actions: [{ label, isMain: true, act: () => change(step, 'STEP') }] };
  }
  const isDown = failure.code === 'UNREACHABLE' || failure.code === 'BAD_ANSWER';
  const title = isDown ? texts.downTitle : BUSY.has(failure.code) ? texts.busyTitle : texts.failedTitle;
  return {
    tone: 'bad',
    title,
    lines: [...(isDown ? [texts.down] : state.language === 'en' ? [failure.message] : []), wait],
    actions: [{ label: texts.retryNow, isMain: true, act: again }],
  };
}

/** Servers say it in English. */
function refusal({ data, language }: MapState, { code, message, argument, id }: AtlasFailure): string {
  const texts = EXPLORER_TEXTS[language];
  const given: unknown = argument === null ? undefined : (data as Readonly<Record<string, unknown>>)[argument];
  if (code === 'NOT_FOUND' && id !== null) return filled(texts.noEntity, shortened(id));
  if (argument === 'asOf' && typeof given === 'string') return filled(texts.noDate, shortened(given));
  if (language === 'en' || argument === null || typeof given !== 'string') return message;
  return filled(EXPLORER_TEXTS.zh.wrongValue, argument, shortened(given));
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Of several entities in the middle the one that was refused; null: it is about something else. */
function wrongFocus(state: MapState, { argument, id }: AtlasFailure): string | null {
  const focus = argument === 'focus' ? focusOf(state) : [];
  return id !== null && focus.includes(id) ? id : (focus.at(-1) ?? null);
}

/** Takes away no more than what was refused. */
function removal(state: MapState, { argument }: AtlasFailure, wrong: string | null): (state: MapState) => MapState {
  if (wrong !== null) return (from) => removeFocus(from, wrong);
  const isGiven = argument !== null && (MAP_PARAMETERS as readonly string[]).includes(argument) && state.data[argument] !== undefined;
  return !isGiven || argument === 'from' || argument === 'to' ? showOverview : (from) => setParameter(from, argument, null);
}
