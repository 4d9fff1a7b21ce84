import type { EntityType } from '../../ontology/records.ts';
import type { AtlasClient } from './atlasClient.ts';
import { element } from './element.ts';
import { EXPLORER_TEXTS, filled } from './explorerTexts.ts';
import { type FoundEntity, type SearchAnswer, searchEntities } from './searchEntities.ts';
import { signElement } from './signElement.ts';

export interface EntityPickerOptions {
  readonly client: AtlasClient;
  readonly language: 'en' | 'zh';
  /** Left out: all but documents. */
  readonly types?: readonly EntityType[];
  readonly label: string;
  readonly placeholder: string;
  /** ADD: by Shift and Enter, or the option's "add"; only where `canAdd` says so. */
  readonly onChoose: (found: FoundEntity, how: 'SHOW' | 'ADD') => void;
  readonly canAdd?: () => boolean;
}

/** A field that completes names (the combobox pattern of WAI-ARIA): type in any script, choose with the arrow keys and Enter or by pointing. */
export interface EntityPicker {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  setLanguage(language: 'en' | 'zh', words: { readonly label: string; readonly placeholder: string }): void;
}

const WAIT_MS = 130;
let made = 0;

export function createEntityPicker({ client, types, onChoose, canAdd = () => false, ...first }: EntityPickerOptions): EntityPicker {
  let language = first.language;
  let answer: SearchAnswer = { found: [], totalCount: 0 };
  let active = -1;
  let asking: AbortController | null = null;
  const listId = `matches-${made++}`;
  const input = element('input', {
    ...{ type: 'search', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'search', maxlength: 200 },
    ...{ 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId },
  });
  const options = element('ul', { role: 'listbox', id: listId });
  const foot = element('p', { class: 'picker-foot', role: 'status' });
  const list = element('div', { class: 'picker-list', hidden: true }, options, foot);
  const picker = element('div', { class: 'picker' }, element('div', { class: 'picker-field' }, input), list);
  const texts = () => EXPLORER_TEXTS[language];

  input.addEventListener('input', () => void ask());
  input.addEventListener('focus', () => {
    if (input.value.trim() !== '' && list.hidden) void ask();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { length } = answer.found;
    if (event.key === 'Escape') {
      if (list.hidden) input.value = '';
      close();
    } else if (list.hidden || length === 0) return;
    else if (event.key === 'ArrowDown') mark((active + 1) % length);
    else if (event.key === 'ArrowUp') mark((active <= 0 ? length : active) - 1);
    else if (event.key === 'Enter') choose(Math.max(active, 0), event.shiftKey ? 'ADD' : 'SHOW');
    else return;
    event.preventDefault();
  });
  // Pressed, not clicked: the field keeps the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  options.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const option = target?.closest('li') ?? null;
    if (option !== null) choose([...options.children].indexOf(option), event.shiftKey || target?.closest('.picker-add') !== null ? 'ADD' : 'SHOW');
  });
  setLanguage(language, first);

  function setLanguage(next: 'en' | 'zh', { label, placeholder }: { readonly label: string; readonly placeholder: string }): void {
    language = next;
    input.setAttribute('aria-label', label);
    input.placeholder = placeholder;
    options.setAttribute('aria-label', texts().matches);
    close();
  }

  /** The last answer wins, whatever comes late. */
  async function ask(): Promise<void> {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const text = input.value.trim();
    if (text === '') return close();
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    if (mine.signal.aborted) return;
    try {
      const came = await searchEntities(client, text, { types: types ?? null, language, signal: mine.signal });
      if (mine.signal.aborted) return;
      answer = came;
      show(text);
    } catch {
      if (mine.signal.aborted) return;
      answer = { found: [], totalCount: 0 };
      show(text, texts().searchFailed);
    }
  }

  function show(text: string, failure: string | null = null): void {
    const { found, totalCount } = answer;
    options.replaceChildren(...found.map(option));
    options.hidden = found.length === 0;
    foot.textContent = failure ?? summary(text, found.length, totalCount);
    list.hidden = (input.getRootNode() as Document | ShadowRoot).activeElement !== input;
    input.setAttribute('aria-expanded', String(!list.hidden && found.length > 0));
    mark(found.length > 0 ? 0 : -1);
  }

  function summary(text: string, shown: number, total: number): string {
    const { noMatch, oneMatch, manyMatches, moreMatches, searchKeys, ours } = texts();
    if (total === 0) return filled(noMatch, text);
    const counted = total > shown ? filled(moreMatches, shown, total) : total === 1 ? oneMatch : filled(manyMatches, total);
    const marks = answer.found.some(({ name }) => name.endsWith('†')) ? [ours] : [];
    return [counted, ...(canAdd() ? [searchKeys] : []), ...marks].join(' · ');
  }

  function option({ type, name, kindLabel, matched }: FoundEntity, place: number): HTMLElement {
    const { matchedFields, add } = texts();
    const why =
      matched === null ? null : element('small', {}, `${matchedFields[matched.field as keyof typeof matchedFields] ?? matched.field}: ${matched.text}`);
    return element(
      'li',
      { role: 'option', id: `${listId}-${place}`, 'aria-selected': 'false' },
      signElement(type, 18),
      element('span', { class: 'picker-name' }, element('b', {}, name), why),
      element('span', { class: 'picker-kind' }, kindLabel),
      // Those who listen have Shift and Enter for it: an option holds no button.
      canAdd() ? element('span', { class: 'picker-add', 'aria-hidden': 'true' }, `+ ${add}`) : null,
    );
  }

  function mark(place: number): void {
    active = place;
    [...options.children].forEach((one, i) => {
      one.setAttribute('aria-selected', String(i === active));
    });
    if (active === -1) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${listId}-${active}`);
    options.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  function choose(place: number, how: 'SHOW' | 'ADD'): void {
    const found = answer.found[place];
    if (found === undefined) return;
    input.value = '';
    close();
    onChoose(found, how === 'ADD' && canAdd() ? 'ADD' : 'SHOW');
  }

  function close(): void {
    asking?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  }

  return { element: picker, input, setLanguage };
}
