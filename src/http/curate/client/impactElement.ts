import { element } from '../../../map/page/element.ts';
import { CURATE_TEXTS, PATH_ENDS } from './curateTexts.ts';
import type { DeskContext } from './DeskContext.ts';
import { IMPACT_QUERY, type Impact } from './proposalQueries.ts';

/** How many paths come and go. It is asked for by itself: counting takes longer than all else. */
export function impactElement({ client, words }: DeskContext, id: string, signal: AbortSignal): HTMLElement {
  const told = element('div', { class: 'impact' }, element('p', { class: 'soft' }, words.say(CURATE_TEXTS.impactCounting)));
  const show = (impact: Impact | null) => {
    if (impact === null) return told.replaceChildren(element('p', { class: 'soft' }, words.say(CURATE_TEXTS.impactUnknown)));
    const { pairs, complete, maxHops } = impact;
    const moving = pairs.filter(({ added, removed }) => added > 0 || removed > 0);
    const end = (name: string) => words.say(PATH_ENDS[name] ?? { en: name, zh: name });
    const count = (text: { readonly en: string; readonly zh: string }, className: string, value: number) =>
      value === 0 ? null : element('b', { class: className }, words.say(text, { count: words.number(value) }));
    told.replaceChildren(
      ...moving.map(({ from, to, added, removed }) =>
        element(
          'p',
          {},
          words.say(CURATE_TEXTS.pair, { from: end(from), to: end(to) }),
          ' ',
          count(CURATE_TEXTS.comes, 'mark added', added),
          ' ',
          count(CURATE_TEXTS.goes, 'mark removed', removed),
        ),
      ),
      element('p', { class: 'soft' }, words.say(moving.length === 0 && complete ? CURATE_TEXTS.impactNone : CURATE_TEXTS.impactHops, { hops: maxHops })),
      ...(complete ? [] : [element('p', { class: 'soft' }, words.say(CURATE_TEXTS.impactAtLeast))]),
    );
  };
  client.query<{ proposal: { impact: Impact | null } | null }>(IMPACT_QUERY, { id }, words.language, signal).then(
    ({ proposal }) => show(proposal?.impact ?? null),
    () => show(null),
  );
  return element('section', {}, element('h3', {}, words.say(CURATE_TEXTS.impact)), told);
}
