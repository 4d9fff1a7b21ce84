import { findNames } from './findNames.js';
import { texts } from './texts.js';

const WAIT_MS = 120;
let made = 0;

/**
 * Makes a field complete names to ids (the combobox pattern of WAI-ARIA): type a name in either language, choose with the arrow keys and Enter or by pointing. In
 * a field for several ids each part between commas is completed by itself.
 * @param {HTMLInputElement} input
 */
export function completeNames(input) {
  const types = (input.dataset['complete'] ?? '').split(' ').filter((type) => type !== '');
  const isMany = input.dataset['many'] !== undefined;
  const list = document.createElement('ul');
  const picked = document.createElement('small');
  /** @type {import('./findNames.js').FoundName[]} */
  let names = [];
  let active = -1;
  /** @type {AbortController | null} */
  let asking = null;

  list.id = `names-${made++}`;
  list.className = 'names';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', texts.names);
  picked.className = 'picked';
  picked.setAttribute('role', 'status');
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id })) {
    input.setAttribute(name, value);
  }
  input.placeholder = texts.type;
  input.after(list, picked);

  input.addEventListener('input', () => {
    picked.textContent = '';
    void ask();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      mark((active + (event.key === 'ArrowDown' ? 1 : names.length - (active === -1 ? 0 : 1))) % names.length);
    else if (event.key === 'Enter' && active !== -1) pick(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  // Pressed, not clicked: the field keeps the focus.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    const option = event.target instanceof Element ? event.target.closest('li') : null;
    if (option !== null) pick([...list.children].indexOf(option));
  });

  async function ask() {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const text = typed();
    if (text === '' || text.includes('/')) return close();
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    if (mine.signal.aborted) return;
    try {
      names = await findNames(text, types, mine.signal);
    } catch {
      // Who types on has aborted it; else the field is a plain one for now.
      return;
    }
    show();
  }

  function show() {
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(
      ...names.map(({ id, name, kind }, i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        const more = document.createElement('small');
        more.textContent = `${kind} · ${id}`;
        option.append(name, more);
        return option;
      }),
    );
    list.hidden = names.length === 0 || document.activeElement !== input;
    input.setAttribute('aria-expanded', String(!list.hidden));
    list.scrollIntoView({ block: 'nearest' });
    picked.textContent = texts.found(names.length);
  }

  /** @param {number} place */
  function mark(place) {
    active = place;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === active));
    input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {number} place */
  function pick(place) {
    const { id, name } = names[place];
    input.value = isMany ? `${input.value.slice(0, input.value.length - typedPart().length)}${typedPart().match(/^\s*/)?.[0] ?? ''}${id}` : id;
    input.removeAttribute('aria-invalid');
    close();
    picked.textContent = name;
  }

  function close() {
    asking?.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    active = -1;
  }

  function typed() {
    return typedPart().trim();
  }

  /** What is completed: of several the last. */
  function typedPart() {
    return isMany ? (input.value.split(',').at(-1) ?? '') : input.value;
  }
}
