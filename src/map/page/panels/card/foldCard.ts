import type { FoldNode, MapScene } from '../../../MapScene.ts';
import { element } from '../../element.ts';
import type { MapState } from '../../MapState.ts';
import { focusOn, openFold } from '../../mapSteps.ts';
import { pressButton } from '../pressButton.ts';
import { relationshipConditions } from '../relationshipConditions.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import { type NamedEntity, PAGE } from './entityQuery.ts';
import { namedLine } from './relationshipItem.ts';

const MOST = 2_000;

const MEMBERS_QUERY = `query FoldMembers($of: ID!, $asOf: PartialDate, $relationships: RelationshipFilter, $where: EntityFilter, $limit: Int!) {
  atlas(asOf: $asOf) {
    neighbourhood(of: [$of], hops: 1, relationships: $relationships, where: $where, limit: $limit) {
      entities { id type kind name names { text language translated } }
    }
  }
}`;

interface MembersAnswer {
  readonly atlas: { readonly neighbourhood: { readonly entities: readonly NamedEntity[] } };
}

/** Who is in a fold: each can be brought into the middle; all can be shown. */
export async function foldCard(context: CardContext, fold: FoldNode, scene: MapScene, data: MapState['data']): Promise<HTMLElement[]> {
  const { words, asOf, tools, signal } = context;
  const shown = new Set(scene.nodes.map(({ id }) => id));
  const limit = Math.min(MOST, fold.count + shown.size + 1);
  const where = { types: [fold.type], ...(fold.kind === null ? {} : { kinds: [fold.kind] }) };
  const variables = { of: fold.of, asOf, relationships: relationshipConditions(data), where, limit };
  const answer = await tools.client.query<MembersAnswer>(MEMBERS_QUERY, variables, words.language, signal);
  const collator = new Intl.Collator(words.language === 'zh' ? 'zh' : 'en');
  const members = answer.atlas.neighbourhood.entities
    .filter(({ id, type, kind }) => !shown.has(id) && id !== fold.of && type === fold.type && kind === fold.kind)
    .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const owner = scene.nodes.find(({ id }) => id === fold.of);
  const list = element('ul', { class: 'at-plain' });
  const foot = element('div', { class: 'at-foot' });
  const addPage = (): HTMLElement | null => {
    const begin = list.childElementCount;
    list.append(
      ...members.slice(begin, begin + PAGE).map((member) =>
        element(
          'li',
          {},
          namedLine(words, member, () => tools.change((state) => focusOn(state, member.id), 'STEP')),
        ),
      ),
    );
    const left = members.length - list.childElementCount;
    const texts = { count: words.number(Math.min(PAGE, left)), shown: words.number(list.childElementCount), total: words.number(members.length) };
    foot.replaceChildren(...(left > 0 ? [pressButton(words.say(CARD_TEXTS.membersMore, texts), () => addPage()?.focus(), { class: 'at-more' })] : []));
    return list.children[begin]?.querySelector('button') ?? null;
  };
  addPage();
  return [
    element('p', { class: 'at-detail' }, words.say(CARD_TEXTS.foldLead, { name: owner?.name ?? fold.of })),
    element(
      'div',
      { class: 'at-actions', part: 'actions' },
      pressButton(words.say(CARD_TEXTS.openFold), () => tools.change((state) => openFold(state, fold.opening), 'STEP')),
    ),
    element('h3', {}, words.say(CARD_TEXTS.members, { count: words.number(Math.max(fold.count, members.length)) })),
    list,
    foot,
    ...(fold.count > members.length && limit === MOST
      ? [element('p', { class: 'at-detail' }, words.say(CARD_TEXTS.membersCut, { count: words.number(members.length) }))]
      : []),
    // Who is related to several stands in the fold of one.
    ...(members.length > fold.count
      ? [element('p', { class: 'at-detail' }, words.say(CARD_TEXTS.membersElsewhere, { count: words.number(members.length - fold.count) }))]
      : []),
  ];
}
