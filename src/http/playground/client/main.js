import { actOnQuery, drawActions } from './actions.js';
import { drawCatalogue, markCurrent } from './catalogue.js';
import { Editor } from './editor.js';
import { element, part } from './element.js';
import { parseObject } from './requestHeaders.js';
import { isShareHash, readShareHash } from './shareLink.js';
import { TEXTS } from './texts.js';

/**
 * @typedef {import('./catalogue.js').Operation} Operation
 * @typedef {import('./texts.js').Language} Language
 * @typedef {{ operations: Operation[], groups: import('./catalogue.js').Groups, symmetric: string[], asked: string | null, unknown: string | null,
 *   fixed: Language | null, preferred: Language }} PageData
 */

/** @type {PageData} */
const data = JSON.parse(part('playground-data').textContent ?? '');
const PHONE = matchMedia('(max-width: 52rem)');
const remembered = localStorage.getItem('atlas:language');

/** @type {Language} */
let language = data.fixed ?? (remembered === 'zh' || remembered === 'en' ? remembered : data.preferred);
let filter = '';
let explained = true;
/** @type {Editor | null} */
let editor = null;

await begin();

async function begin() {
  const { hash } = location;
  const shared = isShareHash(hash) ? await readShareHash(hash) : null;
  if (shared !== null) language = shared.language;
  const asked = data.operations.find(({ name }) => name === data.asked);
  const initial = shared !== null ? sharedText(shared) : asked === undefined ? null : operationText(asked);
  openCatalogue(!PHONE.matches && localStorage.getItem('atlas:catalogue') !== 'closed');
  draw();
  if (isShareHash(hash)) forgetHash(shared !== null);
  if (data.unknown !== null) say(TEXTS[language].wrong.unknown(data.unknown), true);
  listen();
  editor = await Editor.mount(part('ruru-root'), { initial, fallback: operationText(data.operations[0]), language: () => language, onChange: follow });
  document.body.dataset.ready = 'true';
  follow();
}

function listen() {
  part('toggle-catalogue').addEventListener('click', () => {
    openCatalogue(part('catalogue').hidden === true);
    if (!PHONE.matches) localStorage.setItem('atlas:catalogue', part('catalogue').hidden ? 'closed' : 'open');
    else if (!part('catalogue').hidden) document.getElementById('filter')?.focus();
  });
  part('switch-language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    localStorage.setItem('atlas:language', language);
    draw();
    follow();
  });
  // A share link that is put into the address of an open page changes its hash alone.
  window.addEventListener('hashchange', async () => {
    if (!isShareHash(location.hash)) return;
    const shared = await readShareHash(location.hash);
    forgetHash(shared !== null);
    if (shared === null || editor === null) return;
    language = shared.language;
    draw();
    editor.open(sharedText(shared), { isOurs });
  });
}

/** All that is in a language, anew. */
function draw() {
  const texts = TEXTS[language];
  document.documentElement.lang = texts.tag;
  part('home-name').textContent = texts.home;
  part('page-name').textContent = texts.page;
  /** @type {HTMLAnchorElement} */ (document.querySelector('.atlas-home')).href = `/?language=${language}`;
  const other = part('switch-language');
  other.textContent = texts.otherLanguage.label;
  other.lang = TEXTS[language === 'zh' ? 'en' : 'zh'].tag;
  for (const name of ['title', 'aria-label']) other.setAttribute(name, texts.otherLanguage.title);
  drawActions(part('actions'), texts, act);
  drawCatalogue(part('catalogue'), {
    ...{ operations: data.operations, groups: data.groups, texts, language, filter },
    current: shownOperation()?.name ?? null,
    onFilter: (text) => {
      filter = text;
    },
    onPick: pick,
  });
  openCatalogue(!part('catalogue').hidden);
}

/** @param {boolean} isOpen */
function openCatalogue(isOpen) {
  const { catalogue } = TEXTS[language];
  const button = part('toggle-catalogue');
  part('catalogue').hidden = !isOpen;
  button.setAttribute('aria-expanded', String(isOpen));
  button.replaceChildren(element('span', { 'aria-hidden': 'true' }, '☰'), element('span', { class: 'word' }, catalogue.name));
  for (const name of ['title', 'aria-label']) button.setAttribute(name, isOpen ? catalogue.hide : catalogue.show);
}

/** @param {Operation} operation */
function pick(operation) {
  if (editor === null) return say(TEXTS[language].wrong.starting, true);
  editor.open(operationText(operation), { isOurs });
  explained = true;
  follow();
  if (PHONE.matches) openCatalogue(false);
  say(TEXTS[language].explanation.opened(operation.title[language]));
}

/** What depends on the text in the editors. */
function follow() {
  const operation = shownOperation();
  markCurrent(part('catalogue'), operation?.name ?? null);
  document.title = `${operation?.title[language] ?? TEXTS[language].page} · Zhangjiang Atlas`;
  explain(operation);
  if (editor !== null) drawActions(part('actions'), TEXTS[language], act, { state: editor.read(), operation });
}

/** @param {Operation | null} operation */
function explain(operation) {
  const section = part('explanation');
  section.hidden = operation === null || !explained;
  if (operation === null) return;
  const { hide } = TEXTS[language].explanation;
  const close = element('button', { type: 'button', class: 'plain-button', title: hide, 'aria-label': hide }, '✕');
  close.addEventListener('click', () => {
    explained = false;
    section.hidden = true;
  });
  section.replaceChildren(
    element('div', {}, element('h2', {}, operation.title[language]), element('p', {}, ...withCode(operation.explanation[language]))),
    close,
  );
}

/** What stands between backticks as code. @param {string} text */
function withCode(text) {
  return text.split('`').map((piece, index) => (index % 2 === 1 ? element('code', {}, piece) : piece));
}

/** @param {import('./actions.js').ActionName} name */
async function act(name) {
  const texts = TEXTS[language];
  if (editor === null) return say(texts.wrong.starting, true);
  const isDark =
    document.body.classList.contains('graphiql-dark') ||
    (!document.body.classList.contains('graphiql-light') && matchMedia('(prefers-color-scheme: dark)').matches);
  const said = await actOnQuery(name, { state: editor.read(), operation: shownOperation(), language, texts, symmetric: data.symmetric, isDark });
  if (said !== null) say(said.text, said.isWrong);
}

/** The operation whose document the editor shows; its variables may be others. @returns {Operation | null} */
function shownOperation() {
  const query = editor?.read().query.trim() ?? '';
  return data.operations.find(({ document: text }) => text.trim() === query) ?? null;
}

/** @param {Operation} operation @returns {import('./editor.js').OpenedText} */
function operationText({ document: query, variables, variablesZh }) {
  return { query, variables: variablesText(language === 'zh' ? variablesZh : variables) };
}

/** @param {Record<string, unknown>} variables */
function variablesText(variables) {
  return Object.keys(variables).length === 0 ? '' : JSON.stringify(variables, null, 2);
}

/** @param {import('./shareLink.js').SharedState} shared @returns {import('./editor.js').OpenedText} */
function sharedText({ query, variables, operationName, acceptLanguage }) {
  return { query, variables, operationName, headers: acceptLanguage === null ? '' : JSON.stringify({ 'Accept-Language': acceptLanguage }, null, 2) };
}

/** An operation with its own variables, of either language. @param {string} query @param {string} variables */
function isOurs(query, variables) {
  const operation = data.operations.find(({ document: text }) => text.trim() === query.trim());
  if (operation === undefined) return false;
  const written = JSON.stringify(parseObject(variables));
  return [operation.variables, operation.variablesZh].some((own) => JSON.stringify(own) === written);
}

/** The address is for sharing again once the page holds what the link said. @param {boolean} isWhole */
function forgetHash(isWhole) {
  history.replaceState(null, '', location.pathname + location.search);
  if (!isWhole) say(TEXTS[language].wrong.link, true);
}

/** @param {string} text @param {boolean} [isWrong] */
function say(text, isWrong = false) {
  const status = part('status');
  status.textContent = text;
  status.classList.toggle('wrong', isWrong);
  status.classList.add('shown');
  clearTimeout(Number(status.dataset.timer));
  status.dataset.timer = String(setTimeout(() => status.classList.remove('shown'), isWrong ? 9_000 : 4_500));
}
