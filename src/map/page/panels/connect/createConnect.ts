import type { MapScene } from '../../../MapScene.ts';
import { MAP_LIMITS, MAP_STANDARDS } from '../../../mapParameters.ts';
import { element } from '../../element.ts';
import type { MapState } from '../../MapState.ts';
import { connect, setParameter } from '../../mapSteps.ts';
import type { Panel, PanelTools, PanelView } from '../../Panel.ts';
import { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { uniqueId } from '../uniqueId.ts';
import { CONNECT_TEXTS } from './connectTexts.ts';
import { type AskedSides, type ConnectForm, createConnectForm } from './createConnectForm.ts';
import { createPathPlayer, type PathPlayer } from './createPathPlayer.ts';
import type { SideChoice } from './groupChoices.ts';
import { nothingFound } from './nothingFound.ts';
import { createPathList, type PathList } from './pathList.ts';
import { partsOf } from './question.ts';
import { questionLinks } from './questionLinks.ts';
import { stepsInWords } from './stepsInWords.ts';

export interface ConnectPanel extends Panel {
  /** To be connected with something that the reader chooses next. */
  begin(id: string): void;
}

interface Result {
  readonly scene: MapScene;
  readonly list: PathList;
  readonly player: PathPlayer;
}

/** Two sides, the paths between them, and one after the other in the light. */
export function createConnect(tools: PanelTools): ConnectPanel {
  const headingId = uniqueId('connect');
  const root = element('section', { class: 'atlas-panel atlas-connect', part: 'connect', 'aria-labelledby': headingId });
  let form: ConnectForm | null = null;
  let words = new PanelWords('en');
  let view: PanelView | null = null;
  let result: Result | null = null;
  let running = new AbortController();
  const seen = { language: '', sides: '', answer: '', place: -1 as number | null };
  const answer = element('div', { class: 'at-answer' });

  const ask = ({ from, to, maxHops }: AskedSides): void => {
    const standard = maxHops === String(MAP_STANDARDS.maxHops);
    tools.change((state) => setParameter(connect(state, from, to), 'maxHops', standard ? null : maxHops), 'STEP');
  };
  const light = (place: number | null): void => tools.change((state) => ({ ...state, path: place }), 'MOVE');

  const build = (language: 'en' | 'zh'): void => {
    words = new PanelWords(language);
    form = createConnectForm(words, tools, ask);
    root.lang = language === 'zh' ? 'zh-Hans' : 'en';
    root.replaceChildren(
      element('header', {}, element('h2', { id: headingId }, words.say(CONNECT_TEXTS.title))),
      element('p', { class: 'at-detail' }, words.say(CONNECT_TEXTS.lead)),
      form.element,
      answer,
    );
  };

  const answerOf = ({ state, scene }: PanelView): Node[] => {
    if (!isQuestion(state)) return [];
    if (scene === null || !answers(scene, state)) return [element('p', { class: 'at-detail', role: 'status' }, words.say(CONNECT_TEXTS.searching))];
    const paths = scene.paths ?? [];
    const links = questionLinks(words, tools, state);
    if (paths.length === 0) return [nothingFound(words, tools, state, scene.complete, running.signal), links];
    const steps = stepsInWords(words, Number(state.data['maxHops'] ?? MAP_STANDARDS.maxHops));
    const count = words.number(paths.length);
    const told = scene.complete ? [words.say(CONNECT_TEXTS.all, { steps, count })] : [words.say(CONNECT_TEXTS.best, { steps, count }), ...scene.notices];
    if (scene.asOf !== null) told.push(words.say(CONNECT_TEXTS.asOf, { date: words.date(scene.asOf) }));
    const list = createPathList(words, scene, {
      onLight(place) {
        player.stop();
        light(place);
      },
      onHover: (place) => tools.drawing.light(paths[(place ?? view?.state.path ?? 0) - 1] ?? null),
    });
    const player = createPathPlayer(words, paths.length, light);
    result = { scene, list, player };
    const more = Number(state.data['paths'] ?? MAP_STANDARDS.paths);
    const showMore =
      scene.complete || paths.length < more || more >= MAP_LIMITS.paths
        ? null
        : pressButton(
            words.say(CONNECT_TEXTS.morePaths),
            () => tools.change((now) => setParameter(now, 'paths', String(Math.min(MAP_LIMITS.paths, more + MAP_STANDARDS.paths))), 'STEP'),
            { class: 'at-more' },
          );
    const status = element('p', { class: 'at-told', role: 'status' }, told.join(words.language === 'zh' ? '' : ' '));
    return [status, links, player.element, list.element, ...(showMore === null ? [] : [showMore])];
  };

  const showLit = (): void => {
    if (result === null || view === null) return;
    const { path } = view.state;
    const paths = result.scene.paths ?? [];
    const place = path !== null && path <= paths.length ? path : null;
    result.list.light(place, false);
    result.player.show(place);
    if (place !== null) tools.announce(words.say(CONNECT_TEXTS.lit, { place, count: paths.length, sentence: paths[place - 1].sentence }));
  };

  return {
    element: root,
    update(next) {
      view = next;
      const { state, scene, language } = next;
      const isNewLanguage = seen.language !== language;
      if (isNewLanguage) build(language);
      const { from, to, maxHops } = state.data;
      const sides = JSON.stringify([from, to, maxHops]);
      if (isNewLanguage || sides !== seen.sides) form?.show(state.data, knownOf(scene));
      const told = JSON.stringify([
        language,
        state.data,
        isQuestion(state) && scene !== null && answers(scene, state) ? `${scene.version} ${scene.address}` : null,
      ]);
      const isNewAnswer = told !== seen.answer;
      if (isNewAnswer) {
        running.abort();
        running = new AbortController();
        result?.player.stop();
        result = null;
        answer.replaceChildren(...answerOf(next));
      }
      if (isNewAnswer || state.path !== seen.place) showLit();
      Object.assign(seen, { language, sides, answer: told, place: state.path });
    },
    begin: (id) => form?.begin(id, knownOf(view?.scene ?? null)),
  };
}

function isQuestion({ data }: MapState): boolean {
  return data['from'] !== undefined && data['to'] !== undefined;
}

/** Whether this is the map of these two sides, or one that another step has already left. */
function answers(scene: MapScene, { data }: MapState): boolean {
  if (scene.form !== 'CONNECT') return false;
  const address = new URLSearchParams(scene.address);
  const plain = { maxHops: String(MAP_STANDARDS.maxHops), paths: String(MAP_STANDARDS.paths), size: String(MAP_STANDARDS.size) };
  const names = ['from', 'to', 'maxHops', 'paths', 'types', 'kinds', 'relationships', 'status', 'stance', 'quality', 'source', 'asOf'] as const;
  return names.every((name) => {
    const standard = (plain as Readonly<Record<string, string>>)[name];
    const [asked, told] = [data[name], address.get(name)].map((text) => partsOf(text ?? standard).sort());
    return asked.join() === told.join();
  });
}

/** Names that need not be asked for. */
function knownOf(scene: MapScene | null): SideChoice[] {
  return (scene?.nodes ?? []).flatMap((node) => (node.form === 'FOLD' ? [] : [{ value: node.id, label: node.name, type: node.type, detail: null }]));
}
