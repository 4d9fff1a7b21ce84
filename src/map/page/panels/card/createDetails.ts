import type { MapScene } from '../../../MapScene.ts';
import { AtlasFailure } from '../../atlasClient.ts';
import { element } from '../../element.ts';
import type { Panel, PanelTools, PanelView } from '../../Panel.ts';
import { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { SourceNumbers } from '../SourceNumbers.ts';
import { uniqueId } from '../uniqueId.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import { documentSection } from './documentSection.ts';
import { fillCard } from './fillCard.ts';
import { overviewCard } from './overviewCard.ts';

/** The card of what is selected: an entity, a fold, or what relates two of them. */
export function createDetails(tools: PanelTools, onConnect: (id: string) => void): Panel {
  const headingId = uniqueId('card');
  const root = element('section', { class: 'atlas-panel atlas-card', part: 'card', 'aria-labelledby': headingId });
  let shown = '';
  let subject: string | null = null;
  let shownVersion: number | null = null;
  let running = new AbortController();

  const show = async (view: PanelView): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const { state, scene, language } = view;
    const id = state.select;
    const words = new PanelWords(language);
    const places = { heading: element('h2', { id: headingId, tabindex: '-1' }), kicker: element('p', { class: 'at-kicker' }), body: element('div') };
    const foot = element('div');
    const context: CardContext = {
      ...{ tools, words, asOf: state.data['asOf'] ?? null, numbers: new SourceNumbers(), signal },
      refresh: () => foot.replaceChildren(...[documentSection(context)].filter((section) => section !== null)),
    };
    const close = id === null ? null : closeButton(words, tools);
    const card = [element('header', {}, element('div', {}, places.kicker, places.heading), ...(close === null ? [] : [close])), places.body, foot];
    const put = (): void => {
      if (root.contains(card[0])) return;
      const hadFocus = root.contains(rootOf(root).activeElement);
      root.replaceChildren(...card);
      root.lang = language === 'zh' ? 'zh-Hans' : 'en';
      if (hadFocus) places.heading.focus({ preventScroll: true });
    };
    // While time runs, the card of the time before stands until the next has come.
    const isSame = id !== null && id === subject;
    subject = id;
    root.removeAttribute('aria-busy');
    if (id === null) {
      places.heading.textContent = scene?.title ?? words.say(CARD_TEXTS.details);
      if (scene !== null) places.body.append(...overviewCard(words, scene));
      return put();
    }
    root.setAttribute('aria-busy', 'true');
    const busy = element('p', { class: 'at-detail' }, words.say(CARD_TEXTS.loading));
    places.body.append(busy);
    if (!isSame) put();
    if (scene === null && isFoldOrEdge(scene, id)) return;
    try {
      const entity = await fillCard(context, places, id, view, onConnect);
      if (signal.aborted) return;
      busy.remove();
      context.refresh();
      put();
      const count = entity === null ? '' : words.number(entity.relationships.totalCount);
      if (entity !== null && !isSame) tools.announce(words.say(CARD_TEXTS.told, { name: entity.name, sort: words.sort(entity), count }));
    } catch (error) {
      if (signal.aborted) return;
      const text = error instanceof AtlasFailure && error.code === 'UNREACHABLE' ? CARD_TEXTS.unreachable : CARD_TEXTS.failed;
      const again = pressButton(words.say(CARD_TEXTS.again), () => void show(view));
      places.body.replaceChildren(element('p', { class: 'at-failed', role: 'alert' }, words.say(text)), again);
      put();
    }
    root.removeAttribute('aria-busy');
  };
  root.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape' && !defaultPrevented && subject !== null) tools.change((state) => ({ ...state, select: null }), 'MOVE');
  });

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
