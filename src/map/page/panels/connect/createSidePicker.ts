import type { AtlasClient } from '../../atlasClient.ts';
import { element } from '../../element.ts';
import { signElement } from '../../signElement.ts';
import type { Bilingual, PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { uniqueId } from '../uniqueId.ts';
import { CONNECT_TEXTS } from './connectTexts.ts';
import { fittingGroups, type SideChoice } from './groupChoices.ts';
import { suggestEntities } from './suggestEntities.ts';

export interface SidePicker {
  readonly element: HTMLElement;
  readonly chosen: readonly SideChoice[];
  set(chosen: readonly SideChoice[]): void;
  focus(): void;
}

interface PickerParts {
  readonly client: AtlasClient;
  readonly words: PanelWords;
  readonly label: Bilingual;
  readonly groups: () => Promise<readonly SideChoice[]>;
  readonly announce: (text: string) => void;
  readonly onChange: () => void;
}

const WAIT_MS = 120;

/** One side of a connection: what is chosen, and a field that completes names and sorts (a combobox with a list, as ARIA has it). */
export function createSidePicker({ client, words, label, groups, announce, onChange }: PickerParts): SidePicker {
  const [inputId, listId] = [uniqueId('side'), uniqueId('choices')];
  const input = element('input', {
    ...{ id: inputId, type: 'text', role: 'combobox', autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', maxlength: 200 },
    ...{ 'aria-expanded': 'false', 'aria-controls': listId, 'aria-autocomplete': 'list', placeholder: words.say(CONNECT_TEXTS.type) },
  });
  const list = element('ul', { id: listId, role: 'listbox', 'aria-label': words.say(label), hidden: true, part: 'choices' });
  const chips = element('ul', { class: 'at-chosen' });
  const root = element(
    'div',
    { class: 'at-side' },
    element('label', { for: inputId }, words.say(label)),
    chips,
    element('div', { class: 'at-field' }, input, list),
  );
  let chosen: readonly SideChoice[] = [];
  let choices: readonly SideChoice[] = [];
  let active = -1;
  let typing = new AbortController();

  const set = (next: readonly SideChoice[]): void => {
    chosen = next;
    chips.replaceChildren(...next.map(chip));
    chips.hidden = next.length === 0;
    input.placeholder = words.say(next.length === 0 ? CONNECT_TEXTS.type : CONNECT_TEXTS.another);
  };
  const change = (next: readonly SideChoice[]): void => {
    set(next);
    onChange();
  };
  const chip = (choice: SideChoice): HTMLElement => {
    const name = words.say(CONNECT_TEXTS.remove, { name: choice.label });
    const remove = () => {
      change(chosen.filter(({ value }) => value !== choice.value));
      input.focus();
    };
    const sign = choice.type === null ? [] : [signElement(choice.type, 14)];
    return element('li', {}, ...sign, element('span', {}, choice.label), pressButton('×', remove, { 'aria-label': name, title: name }));
  };
  const close = (): void => {
    typing.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const mark = (index: number): void => {
    active = index;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === index));
    const option = list.children[index];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };
  const pick = (choice: SideChoice): void => {
    input.value = '';
    close();
    if (!chosen.some(({ value }) => value === choice.value)) change([...chosen, choice]);
    input.focus();
  };
  const show = (next: readonly SideChoice[]): void => {
    choices = next;
    list.replaceChildren(...next.map((choice, i) => optionOf(`${listId}-${i}`, choice, () => pick(choice))));
    list.hidden = next.length === 0;
    input.setAttribute('aria-expanded', String(next.length > 0));
    mark(-1);
  };
  const offer = async (): Promise<void> => {
    typing.abort();
    typing = new AbortController();
    const { signal } = typing;
    const text = input.value.trim();
    try {
      const known = await groups();
      if (signal.aborted) return;
      const open = known.filter(({ value }) => !chosen.some((one) => one.value === value));
      if (text === '') return show(open);
      const fitting = fittingGroups(open, text);
      // What is known here need not wait for the server.
      if (fitting.length > 0) show(fitting);
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      if (signal.aborted) return;
      const entities = await suggestEntities(client, words, text, signal);
      if (signal.aborted) return;
      show([...fitting, ...entities]);
      const found = fitting.length + entities.length;
      announce(found === 0 ? words.say(CONNECT_TEXTS.nothingFits, { text }) : words.say(CONNECT_TEXTS.choices, { count: words.number(found) }));
    } catch {
      if (!signal.aborted) announce(words.say(CONNECT_TEXTS.failed));
    }
  };

  input.addEventListener('input', () => void offer());
  input.addEventListener('click', () => list.hidden && void offer());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return void offer();
      const step = key === 'ArrowDown' ? 1 : -1;
      mark(active === -1 && step === -1 ? choices.length - 1 : (active + step + choices.length) % choices.length);
    } else if (key === 'Enter' && !list.hidden) {
      event.preventDefault();
      const choice = choices[active === -1 ? 0 : active];
      if (choice !== undefined) pick(choice);
    } else if (key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (key === 'Backspace' && input.value === '' && chosen.length > 0) change(chosen.slice(0, -1));
  });
  set([]);
  return {
    element: root,
    get chosen() {
      return chosen;
    },
    set,
    focus: () => input.focus(),
  };
}

function optionOf(id: string, { label, type, detail }: SideChoice, pick: () => void): HTMLElement {
  const option = element(
    'li',
    { id, role: 'option', 'aria-selected': 'false' },
    type === null ? null : signElement(type, 14),
    element('span', { class: 'at-name' }, label),
    detail === null ? null : element('span', { class: 'at-detail' }, ` ${detail}`),
  );
  // The field keeps the focus, else the list would be gone before the click.
  option.addEventListener('pointerdown', (event) => event.preventDefault());
  option.addEventListener('mousedown', (event) => event.preventDefault());
  option.addEventListener('click', pick);
  return option;
}
