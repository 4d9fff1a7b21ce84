import { AtlasFailure } from '../../../map/page/atlasClient.ts';
import { element } from '../../../map/page/element.ts';
import { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { CURATE_TEXTS, ROLE_TEXTS } from './curateTexts.ts';
import { DeskClient, type Viewer } from './DeskClient.ts';
import type { DeskContext } from './DeskContext.ts';
import { failureText } from './failureText.ts';
import { createProposalList } from './proposalList.ts';
import { VIEWER_QUERY } from './proposalQueries.ts';
import { proposalView } from './proposalView.ts';
import { proposeForm } from './proposeForm.ts';
import { createRecentChanges } from './recentChanges.ts';
import { signInForm } from './signInForm.ts';

const words = new PanelWords(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
const client = new DeskClient();
const desk = document.getElementById('desk') as HTMLElement;
const announcements = document.getElementById('announcements') as HTMLElement;
const language = document.getElementById('language') as HTMLAnchorElement;
/** Ends what the last sight of the page has asked for. */
let sight = new AbortController();

void start();

/** Finds out who has come: by a token of this tab, or through the socket of the operator. */
async function start(): Promise<void> {
  desk.replaceChildren(element('p', { class: 'soft' }, words.say(CURATE_TEXTS.loading)));
  try {
    const { viewer } = await client.query<{ viewer: Viewer }>(VIEWER_QUERY, {}, words.language);
    if (viewer.role === 'READER') showSignIn(client.hasToken ? words.say(CURATE_TEXTS.mayOnlyRead) : null);
    else showDesk(viewer);
  } catch (error) {
    if (error instanceof AtlasFailure && error.code === 'UNAUTHENTICATED') showSignIn(client.hasToken ? failureText(words, error).text : null);
    else showFailure(error);
  }
}

function showSignIn(complaint: string | null): void {
  sight.abort();
  client.forgetToken();
  desk.replaceChildren(
    signInForm(words, complaint, (token) => {
      client.keepToken(token);
      void start();
    }),
  );
}

function showFailure(error: unknown): void {
  const again = element('button', { type: 'button', class: 'button' }, words.say(CURATE_TEXTS.again));
  again.addEventListener('click', () => void start());
  desk.replaceChildren(element('section', { class: 'notice bad', role: 'alert' }, ...failureParts(error), element('p', { class: 'actions' }, again)));
}

function failureParts(error: unknown): HTMLElement[] {
  const { text, detail } = failureText(words, error);
  return [element('p', {}, text), ...(detail === null ? [] : [element('p', { class: 'detail', lang: 'en' }, detail)])];
}

function showDesk(viewer: Viewer): void {
  const told = element('div', { class: 'told' });
  const detail = element('div', { class: 'detail-pane' });
  let toldThere: string | null = null;
  const tell = (text: string, tone: 'good' | 'bad' = 'good') => {
    told.replaceChildren(element('p', { class: `toast ${tone}` }, text));
    announcements.textContent = text;
  };
  const context: DeskContext = {
    ...{ client, words, viewer, tell },
    tellFailure: (error) => {
      if (error instanceof AtlasFailure && error.code === 'UNAUTHENTICATED') return showSignIn(failureText(words, error).text);
      const parts = failureParts(error);
      told.replaceChildren(element('div', { class: 'toast bad' }, ...parts));
      announcements.textContent = parts.map(({ textContent }) => textContent).join(' ');
      if (error instanceof AtlasFailure && error.code === 'CONFLICT') {
        void list.refresh();
        void showPlace(false);
      }
    },
    refresh: () => {
      void list.refresh();
      void recent.refresh();
      void showPlace(false);
    },
    open: (id, text) => {
      toldThere = text;
      void list.refresh();
      location.hash = id;
    },
  };
  const list = createProposalList(context);
  const recent = createRecentChanges(context);
  const out = element('button', { type: 'button', class: 'plain small' }, words.say(CURATE_TEXTS.signOut));
  out.addEventListener('click', () => {
    showSignIn(null);
    announcements.textContent = words.say(CURATE_TEXTS.signedOut);
  });
  const who = element(
    'p',
    { class: 'who' },
    element('span', {}, words.say(CURATE_TEXTS.signedIn, { who: viewer.who ?? '' }), ' · ', words.say(ROLE_TEXTS[viewer.role])),
    client.hasToken ? out : null,
  );
  desk.replaceChildren(who, told, element('div', { class: 'desk' }, element('div', { class: 'side-pane' }, list.element, recent.element), detail));

  /** What the address says: one proposal, the form, or the list alone. */
  async function showPlace(isMove: boolean): Promise<void> {
    sight.abort();
    sight = new AbortController();
    const { signal } = sight;
    const place = decodeURIComponent(location.hash.slice(1));
    setLanguageLink();
    const id = place.startsWith('proposal/') ? place : null;
    list.mark(id);
    desk.dataset['place'] = id !== null ? 'proposal' : place === 'propose' ? 'propose' : 'list';
    if (isMove) told.replaceChildren();
    if (toldThere !== null) tell(toldThere);
    toldThere = null;
    try {
      if (place === 'propose') detail.replaceChildren(proposeForm(context, entityOfAddress(), signal));
      else if (id === null) detail.replaceChildren(element('p', { class: 'empty' }, words.say(CURATE_TEXTS.choose)));
      else {
        detail.setAttribute('aria-busy', 'true');
        const view = await proposalView(context, id, signal);
        if (!signal.aborted) detail.replaceChildren(view);
      }
      if (isMove && place !== '' && !signal.aborted) {
        detail.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
        const { top } = detail.getBoundingClientRect();
        if (top < 0 || top > innerHeight / 2) detail.scrollIntoView();
      }
    } catch (error) {
      if (!signal.aborted) {
        detail.replaceChildren(element('section', { class: 'notice bad' }, ...failureParts(error)));
        if (error instanceof AtlasFailure && error.code === 'UNAUTHENTICATED') context.tellFailure(error);
      }
    } finally {
      detail.removeAttribute('aria-busy');
    }
  }

  addEventListener('hashchange', () => void showPlace(true));
  if (entityOfAddress() !== null && location.hash === '') location.hash = 'propose';
  void list.refresh();
  void recent.refresh();
  void showPlace(location.hash !== '');
}

/** `/curate?entity=<id>` begins a proposal about it. */
function entityOfAddress(): string | null {
  return new URLSearchParams(location.search).get('entity');
}

/** In the other language at the same place. */
function setLanguageLink(): void {
  const address = new URL(location.href);
  address.searchParams.set('language', words.language === 'zh' ? 'en' : 'zh');
  language.href = `${address.pathname}${address.search}${address.hash}`;
}
