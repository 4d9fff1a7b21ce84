import { element } from '../../../map/page/element.ts';
import { CURATE_TEXTS } from './curateTexts.ts';
import { type DeskContext, mayReview } from './DeskContext.ts';
import { impactElement } from './impactElement.ts';
import { KnownNames } from './KnownNames.ts';
import { openDialog } from './openDialog.ts';
import { numberOf, stateBadge, subjectParts, timeText } from './proposalList.ts';
import { ACCEPT, PROPOSAL_QUERY, type Problem, REJECT, type WholeProposal, WITHDRAW } from './proposalQueries.ts';
import { recordDiff, sourceParts } from './recordDiff.ts';

/** One proposal with all that is needed to decide about it, and what can be done. */
export async function proposalView(context: DeskContext, id: string, signal: AbortSignal): Promise<HTMLElement> {
  const { client, words } = context;
  const { proposal } = await client.query<{ proposal: WholeProposal | null }>(PROPOSAL_QUERY, { id }, words.language, signal);
  const back = element('a', { class: 'back', href: '#' }, `← ${words.say(CURATE_TEXTS.back)}`);
  if (proposal === null) return element('article', { class: 'proposal' }, back, element('p', { class: 'empty' }, words.say(CURATE_TEXTS.gone)));
  const names = await KnownNames.of(client, proposal.changes, words, signal);
  const { state, problems, changes, changeCount } = proposal;
  return element(
    'article',
    { class: 'proposal', 'aria-labelledby': 'proposal-title' },
    back,
    element(
      'header',
      {},
      element('p', { class: 'about' }, stateBadge(state, words), ` ${numberOf(id)}`),
      element('h2', { id: 'proposal-title', tabindex: -1 }, ...subjectParts(proposal, words)),
      element(
        'p',
        { class: 'soft' },
        `${proposal.isMine ? words.say(CURATE_TEXTS.mine) : words.say(CURATE_TEXTS.by, { who: proposal.author })} · ${words.say(CURATE_TEXTS.made, { when: timeText(proposal.madeAt, words), version: proposal.baseVersion })}`,
      ),
    ),
    decisionElement(context, proposal),
    state === 'OPEN' && proposal.isStale ? staleElement(context, proposal, names) : null,
    state === 'OPEN' && problems.length > 0 ? problemList(words.say(CURATE_TEXTS.problems), problems) : null,
    element('section', {}, element('h3', {}, words.say(CURATE_TEXTS.why)), element('blockquote', {}, proposal.why)),
    element(
      'section',
      {},
      element('h3', {}, words.say(CURATE_TEXTS.evidence)),
      element('ul', { class: 'places' }, ...proposal.evidence.map((place) => element('li', {}, ...sourceParts(place, words, names)))),
    ),
    element(
      'section',
      {},
      element('h3', {}, words.say(state === 'ACCEPTED' ? CURATE_TEXTS.changed : CURATE_TEXTS.changes)),
      changes.length === 0 && problems.length === 0 ? element('p', { class: 'soft' }, words.say(CURATE_TEXTS.noChange)) : null,
      ...changes.map((change) => recordDiff(change, words, names)),
      changeCount > changes.length ? element('p', { class: 'soft' }, words.say(CURATE_TEXTS.changesCut, { shown: changes.length, total: changeCount })) : null,
    ),
    state === 'OPEN' && problems.length === 0 ? impactElement(context, id, signal) : null,
    state === 'OPEN' ? actionBar(context, proposal) : null,
  );
}

/** What is wrong, in the server's words. */
export function problemList(title: string, problems: readonly Problem[]): HTMLElement {
  return element(
    'section',
    { class: 'notice bad', role: 'group', 'aria-label': title },
    element('h3', {}, element('span', { 'aria-hidden': 'true' }, '✕ '), title),
    element('ul', {}, ...problems.map(({ message }) => element('li', { lang: 'en' }, message))),
  );
}

function decisionElement({ words }: DeskContext, { state, decision }: WholeProposal): HTMLElement | null {
  if (decision === null) return null;
  const { at, by, reason, version } = decision;
  const values = { who: by, when: timeText(at, words), version: version ?? 0 };
  const told = {
    ACCEPTED: version === null ? CURATE_TEXTS.acceptedAlready : CURATE_TEXTS.accepted,
    REJECTED: CURATE_TEXTS.rejected,
    WITHDRAWN: CURATE_TEXTS.withdrawn,
    OPEN: CURATE_TEXTS.made,
  }[state];
  return element(
    'section',
    { class: `notice decided ${state.toLowerCase()}` },
    element('p', {}, words.say(told, values)),
    reason === null
      ? null
      : element('p', { class: 'reason' }, element('b', {}, `${words.say(CURATE_TEXTS.reason)}${words.language === 'zh' ? '：' : ': '}`), reason),
  );
}

function staleElement({ words }: DeskContext, { changedSince, reviewedVersion }: WholeProposal, names: KnownNames): HTMLElement {
  return element(
    'section',
    { class: 'notice stale' },
    element('h3', {}, element('span', { 'aria-hidden': 'true' }, '⚠ '), words.say(CURATE_TEXTS.stale)),
    element('p', {}, words.say(CURATE_TEXTS.staleLead, { version: reviewedVersion })),
    element('ul', {}, ...changedSince.map((id) => element('li', {}, names.nameOf(id), ' ', element('code', { class: 'id' }, id)))),
  );
}

function actionBar(context: DeskContext, proposal: WholeProposal): HTMLElement {
  const { client, words, viewer, tell } = context;
  const { id, isStale, isMine, reviewedVersion, problems } = proposal;
  const buttons: HTMLButtonElement[] = [];
  const bar = element('div', { class: 'bar', role: 'group', 'aria-label': words.say(CURATE_TEXTS.proposals) });

  const act = async (work: () => Promise<void>) => {
    for (const button of buttons) button.disabled = true;
    try {
      await work();
      context.refresh();
    } catch (error) {
      context.tellFailure(error);
      for (const button of buttons) button.disabled = false;
    }
  };
  const add = (label: string, className: string, onClick: () => void) => {
    const button = element('button', { type: 'button', class: className }, label);
    button.addEventListener('click', onClick);
    buttons.push(button);
    bar.append(button);
  };
  const accept = () =>
    act(async () => {
      const { acceptProposal } = await client.query<AcceptAnswer>(ACCEPT, { input: { id, expectedVersion: reviewedVersion } }, words.language);
      const { version } = acceptProposal.proposal.decision ?? { version: null };
      if (acceptProposal.problems.length > 0) tell(words.say(CURATE_TEXTS.toldProblems), 'bad');
      else if (version === null) tell(words.say(CURATE_TEXTS.toldAcceptedAlready));
      else tell(words.say(CURATE_TEXTS.toldAccepted, { version }));
    });

  if (mayReview(viewer)) {
    if (problems.length === 0 && !isStale) add(words.say(CURATE_TEXTS.accept), 'button', () => void accept());
    if (problems.length === 0 && isStale) {
      add(words.say(CURATE_TEXTS.acceptStale), 'button', async () => {
        const values = { version: reviewedVersion };
        const options = {
          title: words.say(CURATE_TEXTS.acceptStaleTitle, values),
          lead: words.say(CURATE_TEXTS.acceptStaleLead, values),
          confirm: words.say(CURATE_TEXTS.accept),
        };
        if ((await openDialog(words, options)) !== null) void accept();
      });
    }
    add(words.say(CURATE_TEXTS.reject), 'plain', async () => {
      const options = {
        title: words.say(CURATE_TEXTS.rejectTitle),
        lead: words.say(CURATE_TEXTS.rejectLead),
        confirm: words.say(CURATE_TEXTS.rejectNow),
        reason: words.say(CURATE_TEXTS.reason),
      };
      const reason = await openDialog(words, options);
      if (reason === null) return;
      void act(async () => {
        await client.query(REJECT, { input: { id, reason } }, words.language);
        tell(words.say(CURATE_TEXTS.toldRejected));
      });
    });
  }
  if (isMine) {
    add(words.say(CURATE_TEXTS.withdraw), 'plain', async () => {
      const options = {
        title: words.say(CURATE_TEXTS.withdrawTitle),
        lead: words.say(CURATE_TEXTS.withdrawLead),
        confirm: words.say(CURATE_TEXTS.withdrawNow),
      };
      if ((await openDialog(words, options)) === null) return;
      void act(async () => {
        await client.query(WITHDRAW, { input: { id } }, words.language);
        tell(words.say(CURATE_TEXTS.toldWithdrawn));
      });
    });
  }
  return bar;
}

interface AcceptAnswer {
  readonly acceptProposal: { readonly proposal: { readonly decision: { readonly version: number | null } | null }; readonly problems: readonly Problem[] };
}
