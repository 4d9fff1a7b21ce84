import { MAP_LIMITS } from '../../../mapParameters.ts';
import { element } from '../../element.ts';
import type { MapState } from '../../MapState.ts';
import { setParameter } from '../../mapSteps.ts';
import type { PanelTools } from '../../Panel.ts';
import type { PanelWords } from '../PanelWords.ts';
import { pressButton } from '../pressButton.ts';
import { CONNECT_TEXTS } from './connectTexts.ts';
import { pathsQuestion } from './question.ts';
import { stepsInWords } from './stepsInWords.ts';

const RELAXATIONS_QUERY = `query WhyNoPath($from: EntitySelector!, $to: EntitySelector!, $asOf: PartialDate, $maxHops: Int, $relationships: RelationshipFilter, $via: EntityFilter) {
  atlas(asOf: $asOf) {
    paths(from: $from, to: $to, mode: ALL, maxHops: $maxHops, relationships: $relationships, via: $via, first: 1) {
      relaxations(first: 5) {
        complete
        nodes { kind argument sentence maxHops status minQuality types example { sentence } }
      }
    }
  }
}`;

interface Relaxation {
  readonly kind: 'MORE_HOPS' | 'STATUS' | 'STANCE' | 'QUALITY' | 'TIME' | 'SOURCE' | 'TYPES' | 'VIA' | 'CONNECTOR' | 'AVOID';
  readonly sentence: string;
  readonly maxHops: number | null;
  readonly status: readonly string[] | null;
  readonly minQuality: string | null;
  readonly types: readonly string[] | null;
  readonly example: { readonly sentence: string };
}

interface RelaxationsAnswer {
  readonly atlas: { readonly paths: { readonly relaxations: { readonly complete: boolean; readonly nodes: readonly Relaxation[] } } };
}

/** That there is no path, and the changes to the question that would give some, each of which can be made at once. */
export function nothingFound(words: PanelWords, tools: PanelTools, state: MapState, isWhole: boolean, signal: AbortSignal): HTMLElement {
  const question = pathsQuestion(state.data);
  const root = element('div', { class: 'at-nothing' });
  if (!isWhole) {
    // Of a search that was cut it is not known whether there is a path.
    root.append(element('p', {}, words.say(CONNECT_TEXTS.cut)));
    return root;
  }
  root.append(
    element('p', {}, words.say(CONNECT_TEXTS.none, { steps: stepsInWords(words, question.maxHops) })),
    element('p', { class: 'at-detail' }, words.say(CONNECT_TEXTS.silent)),
  );
  const rest = element('div', { 'aria-live': 'polite' }, element('p', { class: 'at-detail' }, words.say(CONNECT_TEXTS.looking)));
  root.append(rest);
  tools.client.query<RelaxationsAnswer>(RELAXATIONS_QUERY, { ...question }, words.language, signal).then(
    ({ atlas }) => {
      if (!signal.aborted) rest.replaceChildren(...changesOf(words, tools, atlas.paths.relaxations));
    },
    () => {
      if (!signal.aborted) rest.replaceChildren(element('p', { class: 'at-failed' }, words.say(CONNECT_TEXTS.failed)));
    },
  );
  return root;
}

function changesOf(words: PanelWords, tools: PanelTools, { complete, nodes }: RelaxationsAnswer['atlas']['paths']['relaxations']): HTMLElement[] {
  const items = nodes.map((relaxation) => {
    const changed = changeOf(relaxation);
    const apply = () => changed !== null && tools.change(changed, 'STEP');
    return element(
      'li',
      {},
      element('p', {}, relaxation.sentence),
      element('p', { class: 'at-detail' }, words.say(CONNECT_TEXTS.example, { sentence: relaxation.example.sentence })),
      changed === null
        ? null
        : pressButton(words.say(CONNECT_TEXTS.apply), apply, { 'aria-label': `${words.say(CONNECT_TEXTS.apply)}: ${relaxation.sentence}` }),
    );
  });
  const list = items.length === 0 ? [] : [element('h3', {}, words.say(CONNECT_TEXTS.would)), element('ul', { class: 'at-plain' }, ...items)];
  const end = !complete ? [CONNECT_TEXTS.unsearched] : items.length === 0 ? [CONNECT_TEXTS.noChange] : [];
  return [...list, ...end.map((text) => element('p', { class: 'at-detail' }, words.say(text)))];
}

/** The map's question changed so; null where a map cannot ask so. */
function changeOf({ kind, maxHops, status, minQuality, types }: Relaxation): ((state: MapState) => MapState) | null {
  switch (kind) {
    case 'MORE_HOPS':
      return maxHops === null || maxHops > MAP_LIMITS.maxHops ? null : (state) => setParameter(state, 'maxHops', String(maxHops));
    case 'STATUS':
      return (state) => setParameter(state, 'status', status?.join(',') ?? null);
    case 'STANCE':
      return (state) => setParameter(state, 'stance', null);
    case 'QUALITY':
      return (state) => setParameter(state, 'quality', minQuality);
    case 'TIME':
      return (state) => setParameter(state, 'asOf', null);
    case 'SOURCE':
      return (state) => setParameter(state, 'source', null);
    case 'TYPES':
      return (state) => setParameter(state, 'relationships', types?.join(',') ?? null);
    case 'VIA':
      return (state) => setParameter(setParameter(state, 'types', null), 'kinds', null);
    default:
      return null;
  }
}
