import { element } from '../../element.ts';
import { pressButton } from '../pressButton.ts';
import { uniqueId } from '../uniqueId.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import { type GivenEntity, type GivenRelationships, PAGE, RELATIONSHIPS_QUERY, type RelationshipsAnswer } from './entityQuery.ts';
import { relationshipGroups } from './relationshipGroups.ts';

/** Its relationships by type and direction, a page at a time; of many only those with one type of entity, where the reader wishes. */
export function relationshipSection(context: CardContext, entity: GivenEntity): HTMLElement {
  const { words, asOf, tools, signal } = context;
  const first = entity.relationships;
  const heading = element('h3', { tabindex: '-1' }, words.say(CARD_TEXTS.relationships, { count: words.number(first.totalCount) }));
  const section = element('section', { part: 'section', class: 'at-relationships' }, heading);
  if (first.totalCount === 0) {
    section.append(element('p', { class: 'at-detail' }, words.say(asOf === null ? CARD_TEXTS.noneAtAll : CARD_TEXTS.none)));
    return section;
  }
  const list = element('div', {});
  const foot = element('div', { class: 'at-foot' });
  const failed = element('p', { class: 'at-failed', role: 'alert' });
  let type: string | null = null;

  const ask = async (after: string | null): Promise<GivenRelationships | null> => {
    const variables = { id: entity.id, asOf, after, neighbour: type === null ? null : { types: [type] } };
    const answer = await tools.client.query<RelationshipsAnswer>(RELATIONSHIPS_QUERY, variables, words.language, signal);
    return answer.atlas.entity?.relationships ?? null;
  };
  /** Leaves what stands as it is when nothing comes. */
  const get = async (after: string | null, use: (page: GivenRelationships) => void): Promise<void> => {
    failed.remove();
    section.setAttribute('aria-busy', 'true');
    try {
      const page = await ask(after);
      if (page === null || signal.aborted) return;
      use(page);
      context.refresh();
    } catch {
      if (signal.aborted) return;
      failed.textContent = words.say(CARD_TEXTS.failed);
      foot.before(failed);
    } finally {
      section.removeAttribute('aria-busy');
    }
  };
  const show = (page: GivenRelationships): void => {
    const groups = relationshipGroups(context, entity.id);
    groups.add(page, !page.pageInfo.hasNextPage);
    list.replaceChildren(groups.element);
    let shown = page.edges.length;
    const next = ({ pageInfo, totalCount }: GivenRelationships): void => {
      foot.replaceChildren();
      if (!pageInfo.hasNextPage) return;
      const count = words.number(Math.min(PAGE, totalCount - shown));
      const text = words.say(CARD_TEXTS.more, { count, shown: words.number(shown), total: words.number(totalCount) });
      const more = pressButton(
        text,
        async () => {
          more.disabled = true;
          await get(pageInfo.endCursor, (further) => {
            shown += further.edges.length;
            groups.add(further, !further.pageInfo.hasNextPage)?.focus();
            tools.announce(words.say(CARD_TEXTS.listed, { shown: words.number(shown), total: words.number(totalCount) }));
            next(further);
          });
          more.disabled = false;
        },
        { class: 'at-more' },
      );
      foot.append(more);
    };
    next(page);
  };

  const choice = typeChoice(context, first, (chosen) => {
    type = chosen;
    // What was asked for already need not be asked for again.
    if (chosen === null) show(first);
    else void get(null, show);
  });
  show(first);
  section.append(...(choice === null ? [] : [choice]), list, foot);
  return section;
}

/** Buttons of which one is down. Null: they are few, or all of one type. */
function typeChoice({ words }: CardContext, { facets, totalCount }: GivenRelationships, choose: (type: string | null) => void): HTMLElement | null {
  const values = facets?.[0]?.values ?? [];
  if (totalCount <= PAGE || values.length < 2) return null;
  const label = uniqueId('only');
  const buttons = [null, ...values].map((value) => {
    const text = value === null ? words.say(CARD_TEXTS.all) : `${words.entityType(value.value)} ${words.number(value.count)}`;
    const press = () => {
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
      choose(value?.value ?? null);
    };
    const button = pressButton(text, press, { 'aria-pressed': String(value === null), class: 'at-chip' });
    return button;
  });
  return element(
    'div',
    { role: 'group', class: 'at-chips', 'aria-labelledby': label },
    element('span', { id: label, class: 'at-detail' }, words.say(CARD_TEXTS.onlyTo)),
    ...buttons,
  );
}
