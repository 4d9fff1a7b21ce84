import { copyText } from './copyText.js';
import { csvLink } from './csvLink.js';
import { curlCommand } from './curlCommand.js';
import { element } from './element.js';
import { showGraph } from './graphWindow.js';
import { parseObject, requestHeaders } from './requestHeaders.js';
import { writeShareHash } from './shareLink.js';

/**
 * @typedef {'graph' | 'share' | 'curl' | 'csv'} ActionName
 * @typedef {import('./texts.js').Texts} Texts
 * @typedef {import('./editor.js').EditorState} EditorState
 * @typedef {import('./catalogue.js').Operation} Operation
 * @typedef {{ text: string, isWrong: boolean }} Said
 */

const ICONS = /** @type {const} */ ({
  graph: 'M6 18 12 7l6 11M4 18a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M16 18a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  share: 'M12 15V4m0 0L8 8m4-4 4 4M5 12v7h14v-7',
  curl: 'M4 6h16v12H4zM7 10l3 2-3 2m5 1h4',
  csv: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
});

/**
 * The buttons. One that cannot act now stays in reach, and says why when it is pressed.
 * @param {HTMLElement} root
 * @param {Texts} texts
 * @param {(name: ActionName) => void} act
 * @param {{ state: EditorState, operation: Operation | null } | null} [shown] Null: the editor is loading.
 */
export function drawActions(root, texts, act, shown = null) {
  root.setAttribute('aria-label', texts.actions.name);
  for (const name of /** @type {ActionName[]} */ (Object.keys(ICONS))) {
    const { label, title } = texts.actions[name];
    let button = document.getElementById(`action-${name}`);
    if (button === null) {
      button = element('button', { type: 'button', class: 'atlas-button', id: `action-${name}` });
      button.innerHTML = `<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="${ICONS[name]}" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/></svg><span></span>`;
      button.addEventListener('click', () => act(name));
      root.append(button);
    }
    const why = shown === null ? texts.wrong.starting : whyNot(name, shown, texts);
    /** @type {HTMLElement} */ (button.lastElementChild).textContent = label;
    button.setAttribute('aria-label', `${label}: ${title}`);
    button.title = why === null ? title : `${title}. ${why}`;
    if (why === null) button.removeAttribute('aria-disabled');
    else button.setAttribute('aria-disabled', 'true');
  }
}

/**
 * @param {ActionName} name
 * @param {{ state: EditorState, operation: Operation | null, language: 'en' | 'zh', texts: Texts, symmetric: readonly string[], isDark: boolean }} parts
 * @returns {Promise<Said | null>} What to tell the visitor.
 */
export async function actOnQuery(name, { state, operation, language, texts, symmetric, isDark }) {
  const why = whyNot(name, { state, operation }, texts);
  if (why !== null) return { text: why, isWrong: true };
  if (name === 'graph') {
    showGraph(parseObject(state.response), { texts, symmetric, isDark, fileName: `${operation?.name ?? state.operationName ?? 'answer'}.svg` });
    return null;
  }
  const headers = parseObject(state.headers) ?? {};
  const text =
    name === 'share'
      ? await shareLink(state, headers, language)
      : name === 'curl'
        ? curl(state, headers, language)
        : csvLink(location.origin, operation?.name ?? '', parseObject(state.variables) ?? {}, language);
  const isCopied = await copyText(text, texts);
  if (!isCopied) return null;
  const isLeftOut = name === 'share' && Object.keys(headers).some((header) => header.toLowerCase() !== 'accept-language');
  return { text: isLeftOut ? texts.copied.shareHeaders : texts.copied[name], isWrong: false };
}

/**
 * @param {ActionName} name
 * @param {{ state: EditorState, operation: Operation | null }} shown
 * @param {Texts} texts
 * @returns {string | null}
 */
function whyNot(name, { state, operation }, { wrong }) {
  if (name === 'graph') return parseObject(state.response) === null || state.response.trim() === '' ? wrong.graphNoAnswer : null;
  if (state.query.trim() === '') return wrong.empty;
  if (name === 'share') return null;
  if (parseObject(state.variables) === null) return wrong.variables;
  if (name === 'curl') return parseObject(state.headers) === null ? wrong.headers : null;
  return operation === null ? wrong.csvEdited : operation.table === null ? wrong.csvNoTable : null;
}

/**
 * @param {EditorState} state
 * @param {Record<string, unknown>} headers
 * @param {'en' | 'zh'} language
 */
async function shareLink({ query, variables, operationName }, headers, language) {
  const written = Object.entries(headers).find(([header]) => header.toLowerCase() === 'accept-language')?.[1];
  const acceptLanguage = written === undefined ? null : String(written);
  return `${location.origin}/graphql#${await writeShareHash({ query, variables, operationName, language, acceptLanguage })}`;
}

/**
 * @param {EditorState} state
 * @param {Record<string, unknown>} headers
 * @param {'en' | 'zh'} language
 */
function curl({ query, variables, operationName }, headers, language) {
  const address = `${location.origin}/graphql`;
  return curlCommand({ address, headers: requestHeaders(language, headers), query, variables: parseObject(variables) ?? {}, operationName });
}
