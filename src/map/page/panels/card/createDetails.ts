import type { MapScene } from '../../../MapScene.ts';
import { AtlasFailure } from '../../atlasClient.ts';
import { element } from '../../element.ts';
import type { Panel, PanelTools, PanelView } from '../../Panel.ts';
import { signElement } from '../../signElement.ts';
import { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { SourceNumbers } from '../SourceNumbers.ts';
import { uniqueId } from '../uniqueId.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import { documentSection } from './documentSection.ts';
import { edgeCard } from './edgeCard.ts';
import { entityCard } from './entityCard.ts';
import { ENTITY_QUERY, type EntityAnswer } from './entityQuery.ts';
import { foldCard } from './foldCard.ts';
import { nameParts } from './nameParts.ts';
import { overviewCard } from './overviewCard.ts';

/** The card of what is selected: an entity, a fold, or what relates two of them. */
export function createDetails(tools: PanelTools, onConnect: (id: string) => void): Panel {
  const headingId = uniqueId('card');
  const root = element('section', { class: 'atlas-panel atlas-card', part: 'card', 'aria-labelledby': headingId });
  let shown = '';
  let shownVersion: number | null = null;
  let running = new AbortController();

  const show = async (view: PanelView): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const { state, scene, language } = view;
    const id = state.select;
    const words = new PanelWords(language);
    const hadFocus = root.contains(rootOf(root).activeElement);
    const heading = element('h2', { id: headingId, tabindex: '-1' });
    const kicker = element('p', { class: 'at-kicker' });
    const body = element('div', { class: 'at-body' });
    const foot = element('div', { class: 'at-foot' });
    const close = id === null ? null : closeButton(words, tools);
    root.replaceChildren(element('header', {}, element('div', {}, kicker, heading), close), body, foot);
    root.lang = language === 'zh' ? 'zh-Hans' : 'en';
    const context: CardContext = {
      ...{ tools, words, asOf: state.data['asOf'] ?? null, numbers: new SourceNumbers(), signal },
      refresh: () => foot.replaceChildren(...[documentSection(context)].filter((section) => section !== null)),
    };
    const place = { heading, kicker, body };
    if (hadFocus) heading.focus({ preventScroll: true });
    root.scrollTop = 0;
    if (id === null) {
      heading.textContent = scene?.title ?? words.say(CARD_TEXTS.details);
      if (scene !== null) body.append(...overviewCard(words, scene));
      return;
    }
    root.setAttribute('aria-busy', 'true');
    const busy = element('p', { class: 'at-detail' }, words.say(CARD_TEXTS.loading));
    body.append(busy);
    if (scene === null && isFoldOrEdge(scene, id)) return;
    try {
      await fill(context, place, id, view, onConnect);
      context.refresh();
      if (!signal.aborted) busy.remove();
    } catch (error) {
      if (signal.aborted) return;
      const text = error instanceof AtlasFailure && error.code === 'UNREACHABLE' ? CARD_TEXTS.unreachable : CARD_TEXTS.failed;
      body.replaceChildren(
        element('p', { class: 'at-failed', role: 'alert' }, words.say(text)),
        pressButton(words.say(CARD_TEXTS.again), () => void show(view)),
      );
    } finally {
      if (!signal.aborted) root.removeAttribute('aria-busy');
    }
  };

  return {
    element: root,
    update(view) {
      const { state, scene, language } = view;
      // A fold and a line are what this scene has of them, an entity is the same on any.
      const isOfScene = state.select === null || isFoldOrEdge(scene, state.select);
      const next = JSON.stringify([state.select, language, isOfScene ? (scene?.address ?? null) : (state.data['asOf'] ?? null)]);
      const isNewVersion = scene !== null && shownVersion !== null && scene.version !== shownVersion;
      shownVersion = scene?.version ?? shownVersion;
      if (next === shown && !isNewVersion) return;
      shown = next;
      void show(view);
    },
  };
}

interface Place {
  readonly heading: HTMLElement;
  readonly kicker: HTMLElement;
  readonly body: HTMLElement;
}

async function fill(
  context: CardContext,
  { heading, kicker, body }: Place,
  id: string,
  { scene, state }: PanelView,
  onConnect: (id: string) => void,
): Promise<void> {
  const { words, asOf, tools, signal } = context;
  const dated = asOf === null ? [] : [element('span', { class: 'at-badge' }, words.say(CARD_TEXTS.asOf, { date: words.date(asOf) }))];
  const node = scene?.nodes.find((one) => one.id === id);
  const edge = scene?.edges.find((one) => one.id === id);
  if (node !== undefined) {
    heading.textContent = node.name;
    kicker.append(signElement(node.type), ` ${words.sort(node)}`, ...dated);
  }
  if (scene !== null && node?.form === 'FOLD') {
    body.append(...(await foldCard(context, node, scene, state.data)));
  } else if (scene !== null && edge !== undefined) {
    const name = (end: string) => scene.nodes.find((one) => one.id === end)?.name ?? end;
    heading.textContent = words.say(CARD_TEXTS.edgeBetween, { from: name(edge.from), to: name(edge.to) });
    kicker.append(words.say(CARD_TEXTS.edgeSort), ...dated);
    body.append(...(await edgeCard(context, edge, scene)));
  } else {
    const { entity } = (await tools.client.query<EntityAnswer>(ENTITY_QUERY, { id, asOf }, words.language, signal)).atlas;
    if (signal.aborted) return;
    if (entity === null) {
      heading.textContent = words.say(CARD_TEXTS.details);
      body.append(element('p', { class: 'at-failed' }, words.say(CARD_TEXTS.unknown, { id })));
      return;
    }
    heading.replaceChildren(...nameParts(words, entity));
    const status = entity.status === 'ACTUAL' ? [] : [element('span', { class: 'at-badge' }, words.status(entity.status))];
    const sort =
      entity.kind === null || entity.kind === 'OTHER' ? words.entityType(entity.type) : `${words.kind(entity.kind)} · ${words.entityType(entity.type)}`;
    kicker.replaceChildren(signElement(entity.type), ` ${sort}`, ...status, ...dated);
    body.append(...entityCard(context, entity, onConnect));
    const count = words.number(entity.relationships.totalCount);
    tools.announce(words.say(CARD_TEXTS.told, { name: entity.name, sort: words.sort(entity), count }));
  }
}

function closeButton(words: PanelWords, tools: PanelTools): HTMLElement {
  const label = words.say(CARD_TEXTS.close);
  return pressButton('×', () => tools.change((state) => ({ ...state, select: null }), 'MOVE'), { class: 'at-close', 'aria-label': label, title: label });
}

/** Before there is a scene: what is written like one. */
function isFoldOrEdge(scene: MapScene | null, id: string): boolean {
  if (scene === null) return /[~|]/.test(id);
  return scene.edges.some((edge) => edge.id === id) || scene.nodes.some((node) => node.id === id && node.form === 'FOLD');
}

function rootOf(node: Node): Document | ShadowRoot {
  return node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot) : document;
}
