import { element } from '../../element.ts';
import type { PanelView } from '../../Panel.ts';
import { signElement } from '../../signElement.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import { edgeCard } from './edgeCard.ts';
import { entityCard } from './entityCard.ts';
import { ENTITY_QUERY, type EntityAnswer, type GivenEntity } from './entityQuery.ts';
import { foldCard } from './foldCard.ts';
import { nameParts } from './nameParts.ts';

/** Where a card has what. */
export interface CardPlaces {
  readonly heading: HTMLElement;
  /** Above the heading: what it is, and as of when. */
  readonly kicker: HTMLElement;
  readonly body: HTMLElement;
}

/** Fetches what is to be told of an entity, a fold or a line, and puts it into its places. Returns the entity that it tells of, if it is one. Rejects when it cannot be read. */
export async function fillCard(
  context: CardContext,
  { heading, kicker, body }: CardPlaces,
  id: string,
  { scene, state }: PanelView,
  onConnect: (id: string) => void,
): Promise<GivenEntity | null> {
  const { words, asOf, tools, signal } = context;
  const dated = asOf === null ? [] : [element('span', { class: 'at-badge' }, words.say(CARD_TEXTS.asOf, { date: words.date(asOf) }))];
  const node = scene?.nodes.find((one) => one.id === id);
  const edge = scene?.edges.find((one) => one.id === id);
  heading.textContent = node?.name ?? words.say(CARD_TEXTS.details);
  if (node !== undefined) kicker.append(signElement(node.type), ` ${words.sort(node)}`, ...dated);
  if (scene !== null && node?.form === 'FOLD') {
    body.append(...(await foldCard(context, node, scene, state.data)));
    return null;
  }
  if (scene !== null && edge !== undefined) {
    const name = (end: string) => scene.nodes.find((one) => one.id === end)?.name ?? end;
    heading.textContent = words.say(CARD_TEXTS.edgeBetween, { from: name(edge.from), to: name(edge.to) });
    kicker.append(words.say(CARD_TEXTS.edgeSort), ...dated);
    body.append(...(await edgeCard(context, edge, scene)));
    return null;
  }
  const { entity } = (await tools.client.query<EntityAnswer>(ENTITY_QUERY, { id, asOf }, words.language, signal)).atlas;
  if (entity === null) {
    body.append(element('p', { class: 'at-failed' }, words.say(CARD_TEXTS.unknown, { id })));
    return null;
  }
  heading.replaceChildren(...nameParts(words, entity));
  const status = entity.status === 'ACTUAL' ? [] : [element('span', { class: 'at-badge' }, words.status(entity.status))];
  const hasKind = entity.kind !== null && entity.kind !== 'OTHER';
  const sort = hasKind ? `${words.sort(entity)} · ${words.entityType(entity.type)}` : words.entityType(entity.type);
  kicker.replaceChildren(signElement(entity.type), ` ${sort}`, ...status, ...dated);
  body.append(...entityCard(context, entity, onConnect));
  return entity;
}
