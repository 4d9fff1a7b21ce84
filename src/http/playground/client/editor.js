import { createRoot, React, Ruru } from '/playground/graphiql/ruru.js';
import { operationAt, operationNames } from './operationNames.js';
import { requestHeaders } from './requestHeaders.js';

/**
 * @typedef {import('./ruru.d.ts').TabState} TabState
 *
 * What the editors of the tab in front hold.
 * @typedef {{ query: string, variables: string, headers: string, response: string, operationName: string | null }} EditorState
 *
 * @typedef {object} OpenedText
 * @property {string} query
 * @property {string} variables
 * @property {string} [headers]
 * @property {string | null} [operationName]
 */

const GRAPHIQL = '/playground/graphiql/';
const MODELS = { query: 'operation.graphql', variables: 'variables.json', headers: 'request-headers.json', response: 'response.json' };
const WORKERS = /** @type {Readonly<Record<string, string>>} */ ({ json: 'jsonWorker.js', graphql: 'graphqlWorker.js' });

/** Before Ruru loads Monaco, which then leaves its public API where we find it. */
globalThis.MonacoEnvironment = {
  globalAPI: true,
  getWorker: (_, label) => new Worker(`${GRAPHIQL}${WORKERS[label] ?? 'editorWorker.js'}`, { type: 'module' }),
};

/** GraphiQL as we read and write it: its documented properties, and the text models of Monaco. */
export class Editor {
  /** @type {{ tabs: readonly TabState[], activeTabIndex: number } | null} */
  #reported = null;

  /**
   * The visitor's tabs are as they were left; `initial`, where given, opens in the tab that holds it or in one more. A first visit begins with `fallback`.
   * @param {Element} root
   * @param {{ initial: OpenedText | null, fallback: OpenedText, language: () => 'en' | 'zh', onChange: () => void }} options
   * @returns {Promise<Editor>} Once it can be used.
   */
  static async mount(root, { initial, fallback, language, onChange }) {
    const editor = new Editor();
    const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
    const start = initial ?? (isFirstVisit ? fallback : null);
    const element = React.createElement(Ruru, {
      endpoint: '/graphql',
      fetcher: (parameters, options) => ask(parameters, requestHeaders(language(), options?.headers ?? {})),
      onTabChange: (state) => {
        editor.#reported = state;
        onChange();
      },
      defaultQuery: fallback.query,
      ...(start === null ? {} : { initialQuery: start.query, initialVariables: start.variables, initialHeaders: start.headers ?? '' }),
    });
    createRoot(root).render(element);
    while (!Object.values(MODELS).every((name) => model(name) !== undefined)) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const name of Object.values(MODELS)) model(name)?.onDidChangeContent(onChange);
    if (start?.operationName) editor.#pointAt(start.operationName);
    return editor;
  }

  /** @returns {EditorState} */
  read() {
    const [query, variables, headers, response] = Object.values(MODELS).map((name) => model(name)?.getValue() ?? '');
    return { query, variables, headers, response, operationName: this.#operationName(query) };
  }

  /**
   * Shows a text in the tab that holds it, else in the one in front where that holds no work of the visitor, else in one more.
   * @param {OpenedText} text
   * @param {{ isOurs: (query: string, variables: string) => boolean }} known Whether a text is ours unchanged, and no work of the visitor.
   */
  open(text, { isOurs }) {
    const front = this.read();
    const { tabs, activeTabIndex } = this.#tabs();
    const same = (/** @type {{ query: string | null, variables: string | null }} */ { query, variables }) =>
      (query ?? '').trim() === text.query.trim() && ((variables ?? '') === text.variables || isOurs(query ?? '', variables ?? ''));
    const isFree = front.query.trim() === '' || (front.response === '' && isOurs(front.query, front.variables));
    if (!same(front)) {
      const index = tabs.findIndex((tab, place) => place !== activeTabIndex && same(tab));
      if (index >= 0) document.getElementById(`graphiql-session-tab-${index}`)?.click();
      else if (!isFree) /** @type {HTMLElement | null} */ (document.querySelector('.graphiql-tab-add'))?.click();
    }
    const now = this.read();
    if (now.variables !== text.variables) model(MODELS.variables)?.setValue(text.variables);
    if (now.query !== text.query) model(MODELS.query)?.setValue(text.query);
    if (text.headers !== undefined && now.headers !== text.headers) model(MODELS.headers)?.setValue(text.headers);
    if (text.operationName) this.#pointAt(text.operationName);
  }

  /** GraphiQL tells of its tabs when one changes; before, they are as it keeps them. */
  #tabs() {
    if (this.#reported !== null) return this.#reported;
    try {
      return /** @type {{ tabs: TabState[], activeTabIndex: number }} */ (JSON.parse(localStorage.getItem('graphiql:tabState') ?? ''));
    } catch {
      return { tabs: [], activeTabIndex: 0 };
    }
  }

  /**
   * Of several operations the one at the cursor, as Ctrl-Enter takes it, else the one that ran last.
   * @param {string} query
   */
  #operationName(query) {
    const names = operationNames(query);
    if (names.length < 2) return names[0] ?? null;
    const position = codeEditor(MODELS.query)?.getPosition();
    const offset = position ? model(MODELS.query)?.getOffsetAt(position) : undefined;
    const tabs = this.#reported;
    const ran = tabs?.tabs[tabs.activeTabIndex]?.operationName ?? null;
    return operationAt(query, offset ?? 0) ?? (ran !== null && names.includes(ran) ? ran : names[0]);
  }

  /** @param {string} operationName */
  #pointAt(operationName) {
    const text = model(MODELS.query);
    const offset = text?.getValue().search(new RegExp(`^\\s*(query|mutation|subscription)\\s+${operationName}\\b`, 'm')) ?? -1;
    if (text === undefined || offset < 0) return;
    const keyword = text.getValue().slice(offset).search(/\S/) + offset;
    codeEditor(MODELS.query)?.setPosition(text.getPositionAt(keyword));
  }
}

/**
 * @param {{ query: string, variables?: unknown, operationName?: string | null }} parameters
 * @param {Record<string, string>} headers
 */
async function ask(parameters, headers) {
  const reply = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(parameters) });
  const text = await reply.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${reply.status} ${reply.statusText}: ${text.slice(0, 500)}`);
  }
}

/** @param {string} name */
function model(name) {
  return globalThis.monaco?.editor.getModels().find(({ uri }) => uri.path.endsWith(name));
}

/** @param {string} name */
function codeEditor(name) {
  return globalThis.monaco?.editor.getEditors().find((editor) => editor.getModel()?.uri.path.endsWith(name));
}
