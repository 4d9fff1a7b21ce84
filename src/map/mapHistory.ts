import { type FoldKey, type FoldOpened, foldKey, openingKey } from './foldKey.ts';

/** What came onto a map around some entities: one came into the middle, or a fold was opened so that its first so many are shown. */
export type MapEvent = { readonly form: 'FOCUS'; readonly id: string } | ({ readonly form: 'OPENING'; readonly shown: number } & Omit<FoldKey, 'openings'>);

/**
 * In the order in which they came; the place of each is its step. The first in the middle is the beginning; each other one takes the next step that no opening has.
 * Openings without a step are the last. Those of one step came one after the other, and what opens no more than is open already is none.
 */
export function readHistory(focus: readonly string[], keys: readonly FoldKey[]): MapEvent[] {
  const openings = keys.flatMap(({ openings, ...fold }) => openings.map(({ shown, step }) => ({ ...fold, shown, step: step ?? Number.POSITIVE_INFINITY })));
  const events: MapEvent[] = focus.slice(0, 1).map((id) => ({ form: 'FOCUS', id }));
  const waiting = focus.slice(1);
  const shownOf = new Map<string, number>();
  let asked = 1;
  // Not by subtraction: two that have no step differ by nothing.
  for (const { step, ...opening } of openings.sort((a, b) => (a.step === b.step ? 0 : a.step - b.step))) {
    const fold = foldKey(opening.of, opening.type, opening.kind);
    if (opening.shown <= (shownOf.get(fold) ?? 0)) continue;
    shownOf.set(fold, opening.shown);
    asked = Math.max(asked, step);
    while (events.length < asked && waiting.length > 0) events.push({ form: 'FOCUS', id: waiting.shift() as string });
    events.push({ form: 'OPENING', ...opening });
    asked++;
  }
  return [...events, ...waiting.map((id): MapEvent => ({ form: 'FOCUS', id }))];
}

/** As an address has it: ids in order, and a key for each fold, in the order in which they were first opened. It begins with what came first into the middle: before, there was nothing to open. */
export function writeHistory(history: readonly MapEvent[]): { readonly focus: string[]; readonly open: string[] } {
  const begin = history.findIndex(({ form }) => form === 'FOCUS');
  const events = begin === -1 ? [] : history.slice(begin);
  const openedOf = new Map<string, FoldOpened[]>();
  events.forEach((event, step) => {
    if (event.form === 'FOCUS') return;
    const fold = foldKey(event.of, event.type, event.kind);
    openedOf.set(fold, [...(openedOf.get(fold) ?? []), { shown: event.shown, step }]);
  });
  return {
    focus: events.flatMap((event) => (event.form === 'FOCUS' ? [event.id] : [])),
    open: Array.from(openedOf, ([fold, opened]) => openingKey(fold, opened)),
  };
}
