import { element } from './element.js';

/**
 * @typedef {import('./texts.js').Language} Language
 *
 * @typedef {object} Operation
 * @property {string} name
 * @property {Record<Language, string>} title
 * @property {Record<Language, string>} explanation
 * @property {string} group
 * @property {Record<string, unknown>} variables
 * @property {Record<string, unknown>} variablesZh
 * @property {string | null} table
 * @property {string} document
 *
 * @typedef {Record<string, Record<Language, string>>} Groups In the order in which they are shown.
 */

/**
 * The operations by group, with a box that filters them. Up, Down, Home and End go from one to the next, Enter opens.
 * @param {HTMLElement} root
 * @param {{ operations: readonly Operation[], groups: Groups, texts: import('./texts.js').Texts, language: Language, current: string | null, filter: string,
 *   onFilter: (text: string) => void, onPick: (operation: Operation) => void }} parts
 */
export function drawCatalogue(root, { operations, groups, texts, language, current, filter, onFilter, onPick }) {
  const { catalogue } = texts;
  const box = element('input', {
    type: 'search',
    id: 'filter',
    placeholder: catalogue.filter,
    'aria-label': catalogue.filter,
    autocomplete: 'off',
    'aria-controls': 'operations',
  });
  box.value = filter;
  const list = element('div', { id: 'operations', class: 'operations' });
  const count = element('p', { class: 'count', role: 'status' });
  const fill = () => {
    const found = operations.filter((operation) => matches(operation, groups, box.value));
    count.textContent = found.length === 0 ? catalogue.none : catalogue.count(found.length);
    list.replaceChildren(
      ...Object.entries(groups).flatMap(([group, title]) =>
        section(
          title[language],
          found.filter((operation) => operation.group === group),
        ),
      ),
    );
  };
  /** @param {string} title @param {Operation[]} members */
  const section = (title, members) => {
    if (members.length === 0) return [];
    const items = members.map((operation) => {
      const isCurrent = operation.name === current;
      const button = element('button', {
        type: 'button',
        'data-operation': operation.name,
        title: operation.explanation[language],
        'aria-current': isCurrent ? 'true' : false,
      });
      button.textContent = operation.title[language];
      button.addEventListener('click', () => onPick(operation));
      return element('li', {}, button);
    });
    return [element('details', { open: true }, element('summary', {}, title), element('ul', {}, ...items))];
  };
  box.addEventListener('input', () => {
    onFilter(box.value);
    fill();
  });
  root.setAttribute('aria-label', catalogue.name);
  root.onkeydown = (event) => move(event, root, box);
  root.replaceChildren(element('div', { class: 'search' }, box, count), list);
  fill();
}

/**
 * Marks the operation that the editor shows, without drawing the list anew: focus and scrolling stay.
 * @param {HTMLElement} root
 * @param {string | null} name
 */
export function markCurrent(root, name) {
  for (const button of root.querySelectorAll('[data-operation]')) {
    if (button.getAttribute('data-operation') === name) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
}

/**
 * Every word must stand in a title, an explanation, the group or the name, in either language.
 * @param {Operation} operation
 * @param {Groups} groups
 * @param {string} text
 */
export function matches({ name, title, explanation, group }, groups, text) {
  const all = [name, ...Object.values(title), ...Object.values(explanation), ...Object.values(groups[group] ?? {})].join('\n').normalize('NFKC').toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} root
 * @param {HTMLInputElement} box
 */
function move(event, root, box) {
  const buttons = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('details[open] [data-operation]')]);
  const at = buttons.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const isInBox = document.activeElement === box;
  if (at < 0 && !isInBox) return;
  if (event.key === 'Escape' && at >= 0) return box.focus();
  if (event.key === 'Enter' && isInBox) return buttons[0]?.click();
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, ...(isInBox ? {} : { Home: 0, End: buttons.length - 1 }) }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  if (target < 0) box.focus();
  else buttons[Math.min(target, buttons.length - 1)]?.focus();
}
