import type { EntityType } from '../../../ontology/records.ts';
import { element } from '../element.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { focusOf, listOf, removeFocus, resetFilters, setParameter, showOverview } from '../mapSteps.ts';
import type { OntologyWords } from '../ontologyWords.ts';
import type { ChangeState } from '../Panel.ts';
import { signElement } from '../signElement.ts';
import { activeFilters } from './activeFilters.ts';
import type { EntityNames } from './EntityNames.ts';
import { subjectName } from './subjectName.ts';

export interface Trail {
  update(state: MapState, words: OntologyWords): void;
}

const HOPS = [1, 2, 3];

/** What the map is about, and what leaves some of it out, each with a button that takes it away. */
export function createTrail(container: HTMLElement, names: EntityNames, change: ChangeState): Trail {
  let shown = '';
  return {
    update(state, words) {
      const made = parts(state, words);
      const key = made.map((one) => one.outerHTML).join('');
      if (key === shown) return;
      shown = key;
      // Who removes by keyboard stays at the place.
      const focused = container.contains(document.activeElement)
        ? [...container.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement)
        : -1;
      container.replaceChildren(...made);
      if (focused !== -1) [...container.querySelectorAll('button')].at(Math.min(focused, container.querySelectorAll('button').length - 1))?.focus();
    },
  };

  function parts(state: MapState, words: OntologyWords): HTMLElement[] {
    const texts = EXPLORER_TEXTS[state.language];
    const { data, language } = state;
    const made: HTMLElement[] = [];
    const focus = focusOf(state);
    for (const id of focus) {
      const named = names.find(id, language);
      made.push(chip('main', named?.name ?? id, texts.remove, (from) => removeFocus(from, id), { type: named?.type ?? null }));
    }
    if (focus.length > 0) made.push(hopsStepper(Number(data['hops'] ?? 1), texts));
    else if (data['from'] !== undefined || data['to'] !== undefined) made.push(chip('main', subjectName(state, words, names), texts.remove, showOverview));
    else made.push(element('span', { class: 'chip main' }, element('span', {}, texts.overview)));
    const filters = activeFilters(state, words, names);
    for (const { name, value, without } of filters) made.push(chip('narrowing', value, texts.remove, without, { title: `${name}: ${value}` }));
    if (filters.length > 1) made.push(button(texts.reset, resetFilters));
    if (listOf(state, 'open').length > 0 || focus.length > 1) made.push(button(texts.startAnew, showOverview));
    return made;
  }

  function chip(
    look: string,
    text: string,
    remove: string,
    step: (state: MapState) => MapState,
    { type = null, title = text }: { readonly type?: EntityType | null; readonly title?: string } = {},
  ): HTMLElement {
    const away = element('button', { type: 'button', class: 'chip-remove', 'aria-label': filled(remove, text) }, '×');
    away.addEventListener('click', () => change(step, 'STEP'));
    return element(
      'span',
      { class: `chip ${look}`, title },
      type === null ? null : (signElement(type, 14) as unknown as Node),
      element('span', {}, text),
      away,
    );
  }

  function button(text: string, step: (state: MapState) => MapState): HTMLElement {
    const made = element('button', { type: 'button', class: 'chip-button' }, text);
    made.addEventListener('click', () => change(step, 'STEP'));
    return made;
  }

  function hopsStepper(hops: number, texts: (typeof EXPLORER_TEXTS)['en' | 'zh']): HTMLElement {
    return element(
      'span',
      { class: 'stepper', role: 'group', 'aria-label': texts.hops },
      element('span', { 'aria-hidden': 'true' }, texts.hops),
      ...HOPS.map((count) => {
        const made = element('button', { type: 'button', 'aria-pressed': String(count === hops), 'aria-label': filled(texts.hopsLabel, count) }, String(count));
        made.addEventListener('click', () => change((state) => setParameter(state, 'hops', count === 1 ? null : String(count)), 'STEP'));
        return made;
      }),
    );
  }
}
