import { element } from '../../../map/page/element.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { signElement } from '../../../map/page/signElement.ts';
import { CURATE_TEXTS, STATE_TEXTS } from './curateTexts.ts';
import { type DeskContext, mayReview } from './DeskContext.ts';
import { LIST_QUERY, type ListAnswer, type ListedProposal, type ProposalState } from './proposalQueries.ts';

const PAGE = 20;
const STATES = ['OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN'] as const;

export interface ProposalList {
  readonly element: HTMLElement;
  /** Asks anew, as many as were shown. */
  refresh(): Promise<void>;
  /** Null: none is opened. */
  mark(id: string | null): void;
}

/** Proposals of a state, newest first, with how many are in each. */
export function createProposalList({ client, words, viewer, tellFailure }: DeskContext): ProposalList {
  let state: ProposalState | null = 'OPEN';
  let isMine = !mayReview(viewer);
  let opened: string | null = null;
  let shown: ListedProposal[] = [];
  let asking: AbortController | null = null;
  const chips = element('div', { class: 'chips', role: 'group', 'aria-label': words.say(CURATE_TEXTS.states) });
  const mine = element('input', { type: 'checkbox' });
  const items = element('ul', { class: 'items' });
  const none = element('p', { class: 'empty', hidden: true });
  const more = element('button', { type: 'button', class: 'plain more', hidden: true });
  const list = element(
    'section',
    { class: 'list', 'aria-labelledby': 'list-title' },
    element(
      'header',
      {},
      element('h2', { id: 'list-title' }, words.say(mayReview(viewer) ? CURATE_TEXTS.proposals : CURATE_TEXTS.myProposals)),
      element('a', { class: 'button', href: '#propose' }, words.say(CURATE_TEXTS.propose)),
    ),
    chips,
    mayReview(viewer) ? element('label', { class: 'check' }, mine, ' ', words.say(CURATE_TEXTS.onlyMine)) : null,
    items,
    none,
    more,
  );
  let cursor: string | null = null;

  mine.addEventListener('change', () => {
    isMine = mine.checked;
    void load(PAGE, null);
  });
  more.addEventListener('click', () => void load(PAGE, cursor));

  /** The last answer wins, whatever comes late. */
  async function load(first: number, after: string | null): Promise<void> {
    asking?.abort();
    const own = new AbortController();
    asking = own;
    list.setAttribute('aria-busy', 'true');
    try {
      const { proposals } = await client.query<ListAnswer>(LIST_QUERY, { state, mine: isMine, first, after }, words.language, own.signal);
      const focus = after === null ? null : shown.length;
      shown = after === null ? [...proposals.nodes] : [...shown, ...proposals.nodes];
      cursor = proposals.pageInfo.endCursor;
      show(proposals);
      if (focus !== null) items.querySelectorAll('a')[focus]?.focus();
    } catch (error) {
      if (!own.signal.aborted) tellFailure(error);
    } finally {
      if (asking === own) list.removeAttribute('aria-busy');
    }
  }

  function show({ counts, totalCount, pageInfo }: ListAnswer['proposals']): void {
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const isFocused = chips.contains(document.activeElement);
    chips.replaceChildren(
      ...STATES.map((one) => chip(one, words.say(STATE_TEXTS[one]), counts.find((count) => count.state === one)?.count ?? 0)),
      chip(null, words.say(CURATE_TEXTS.all), total),
    );
    if (isFocused) chips.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    items.replaceChildren(...shown.map((proposal) => element('li', {}, item(proposal))));
    none.textContent = words.say(total === 0 && isMine ? CURATE_TEXTS.noneMine : state === 'OPEN' ? CURATE_TEXTS.noneOpen : CURATE_TEXTS.noneAt);
    none.hidden = shown.length > 0;
    more.hidden = !pageInfo.hasNextPage;
    more.textContent = words.say(CURATE_TEXTS.more, { shown: shown.length, total: totalCount });
  }

  function chip(one: ProposalState | null, name: string, count: number): HTMLElement {
    const made = element('button', { type: 'button', 'aria-pressed': String(one === state) }, name, ' ', element('b', {}, String(count)));
    made.addEventListener('click', () => {
      state = one;
      void load(PAGE, null);
    });
    return made;
  }

  function item(proposal: ListedProposal): HTMLElement {
    const { id, why, madeAt, author, isMine: isOwn } = proposal;
    return element(
      'a',
      { href: `#${id}`, 'aria-current': id === opened ? 'true' : null },
      element('b', {}, ...subjectParts(proposal, words)),
      element('span', { class: 'why' }, why),
      element(
        'span',
        { class: 'about' },
        stateBadge(proposal.state, words),
        ` ${numberOf(id)} · ${isOwn ? words.say(CURATE_TEXTS.mine) : words.say(CURATE_TEXTS.by, { who: author })} · `,
        timeElement(madeAt, words),
      ),
    );
  }

  return {
    element: list,
    refresh: () => load(Math.min(200, Math.max(PAGE, shown.length)), null),
    mark: (id) => {
      opened = id;
      for (const link of items.querySelectorAll('a')) {
        if (link.getAttribute('href') === `#${id}`) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

/** What a proposal is about: the first of it, and how many more there are. */
export function subjectParts({ subjects, touches }: ListedProposal, words: PanelWords): (Node | string)[] {
  const main = subjects.find(({ type }) => type !== 'SOURCE') ?? subjects[0];
  if (main === undefined) return [touches[0] ?? ''];
  const rest = subjects.filter(({ id, type }) => id !== main.id && type !== 'SOURCE').length;
  const name = rest === 0 ? main.name : words.say(CURATE_TEXTS.several, { first: main.name, count: rest + (words.language === 'zh' ? 1 : 0) });
  return [signElement(main.type, 16), ' ', name];
}

export function stateBadge(state: ProposalState, words: PanelWords): HTMLElement {
  return element('span', { class: `state ${state.toLowerCase()}` }, words.say(STATE_TEXTS[state]));
}

/** "#42". */
export function numberOf(id: string): string {
  return `#${Number(id.split('/')[1])}`;
}

export function timeText(time: string, words: PanelWords): string {
  return new Intl.DateTimeFormat(words.language === 'zh' ? 'zh-Hans-CN' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

function timeElement(time: string, words: PanelWords): HTMLElement {
  return element('time', { datetime: time }, timeText(time, words));
}
