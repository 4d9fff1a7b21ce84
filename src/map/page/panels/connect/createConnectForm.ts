import { MAP_LIMITS, MAP_STANDARDS } from '../../../mapParameters.ts';
import { element } from '../../element.ts';
import type { MapState } from '../../MapState.ts';
import type { PanelTools } from '../../Panel.ts';
import type { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { uniqueId } from '../uniqueId.ts';
import { CONNECT_TEXTS } from './connectTexts.ts';
import { createSidePicker } from './createSidePicker.ts';
import { groupChoices, groupLabel, type SideChoice } from './groupChoices.ts';
import { isGroup, partsOf } from './question.ts';
import { nameIds } from './suggestEntities.ts';

export interface AskedSides {
  readonly from: string;
  readonly to: string;
  readonly maxHops: string;
}

export interface ConnectForm {
  readonly element: HTMLElement;
  /** What the address says of the two sides; what is being chosen is given up for it. */
  show(data: MapState['data'], known: readonly SideChoice[]): void;
  /** The one side is this entity; the other is to be chosen. */
  begin(id: string, known: readonly SideChoice[]): void;
}

/** The two sides and how far to look. */
export function createConnectForm(words: PanelWords, { client, announce }: PanelTools, onAsk: (asked: AskedSides) => void): ConnectForm {
  const running = new AbortController();
  let known: Promise<readonly SideChoice[]> | null = null;
  /** Asked for when first needed, and again after a failure. */
  const groups = (): Promise<readonly SideChoice[]> => {
    known ??= groupChoices(client, words, running.signal).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  const hint = element('p', { class: 'at-failed', role: 'alert' });
  const parts = { client, words, groups, announce, onChange: () => hint.replaceChildren() };
  const from = createSidePicker({ ...parts, label: CONNECT_TEXTS.from });
  const to = createSidePicker({ ...parts, label: CONNECT_TEXTS.to });
  const hopsId = uniqueId('hops');
  const hops = element(
    'select',
    { id: hopsId },
    ...Array.from({ length: MAP_LIMITS.maxHops }, (_, i) => element('option', { value: String(i + 1) }, String(i + 1))),
  );
  const swap = pressButton('⇅', () => {
    const [one, other] = [from.chosen, to.chosen];
    from.set(other);
    to.set(one);
    announce(words.say(CONNECT_TEXTS.swap));
  });
  for (const name of ['aria-label', 'title']) swap.setAttribute(name, words.say(CONNECT_TEXTS.swap));
  swap.className = 'at-swap';
  const form = element(
    'form',
    { novalidate: true },
    element('div', { class: 'at-sides' }, from.element, swap, to.element),
    element(
      'div',
      { class: 'at-ask' },
      element('label', { for: hopsId }, words.say(CONNECT_TEXTS.maxHops)),
      hops,
      element('button', { type: 'submit', class: 'at-primary' }, words.say(CONNECT_TEXTS.ask)),
    ),
    hint,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [one, other] = [from, to].map(({ chosen }) => chosen.map(({ value }) => value).join(','));
    if (one !== '' && other !== '') return onAsk({ from: one, to: other, maxHops: hops.value });
    hint.textContent = words.say(CONNECT_TEXTS.missing);
    (one === '' ? from : to).focus();
  });

  /** At once by what is known, then by what they are called. */
  const setSide = (side: typeof from, values: readonly string[], known: readonly SideChoice[]): void => {
    const choices = values.map((value): SideChoice => {
      const label = isGroup(value) ? groupLabel(words, value) : null;
      return label === null
        ? (known.find((one) => one.value === value) ?? { value, label: value, type: null, detail: null })
        : { value, label, type: null, detail: null };
    });
    side.set(choices);
    const unnamed = choices.filter(({ value, label }) => label === value).map(({ value }) => value);
    if (unnamed.length === 0) return;
    nameIds(client, words, unnamed, running.signal).then(
      (named) => side.chosen === choices && side.set(choices.map((choice) => named.find(({ value }) => value === choice.value) ?? choice)),
      // Their ids stand there all the same.
      () => undefined,
    );
  };
  return {
    element: form,
    show(data, known) {
      setSide(from, partsOf(data['from']), known);
      setSide(to, partsOf(data['to']), known);
      hops.value = data['maxHops'] ?? String(MAP_STANDARDS.maxHops);
    },
    begin(id, known) {
      setSide(from, [id], known);
      if (to.chosen.some(({ value }) => value === id)) to.set([]);
      (to.chosen.length === 0 ? to : from).focus();
    },
  };
}
