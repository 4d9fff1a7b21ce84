import type { MapScene } from '../../MapScene.ts';
import type { AtlasFailure } from '../atlasClient.ts';
import { element } from '../element.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import type { OntologyWords } from '../ontologyWords.ts';
import type { ChangeState } from '../Panel.ts';
import { createMessages } from './createMessages.ts';
import type { EntityNames } from './EntityNames.ts';
import { emptyMessage, widenings } from './emptyMessage.ts';
import { failureMessage } from './failureMessage.ts';
import { part } from './part.ts';
import { showMore } from './showMore.ts';

export interface MapStatus {
  start: () => void;
  show(scene: MapScene, state: MapState): void;
  /** When more names are known. */
  name(scene: MapScene, state: MapState, words: OntologyWords, names: EntityNames): void;
  fail(failure: AtlasFailure, state: MapState, retryInSeconds: number | null): void;
  /** Parameters of the address that mean nothing. */
  dropped(parameters: readonly string[], state: MapState): void;
}

export interface MapStatusParts {
  readonly change: ChangeState;
  readonly again: () => void;
  readonly announce: (text: string) => void;
  readonly language: () => 'en' | 'zh';
}

/** What is fetched sooner than this shows no sign of it, so that nothing flickers. */
const VISIBLE_AFTER_MS = 100;
const SLOW_AFTER_MS = 4_000;

/** Tells how it stands with the map: on its way, slow, not to be had, empty, cut. */
export function createMapStatus({ change, again, announce, language }: MapStatusParts): MapStatus {
  const messages = createMessages({ notes: part('notes'), messages: part('messages') });
  const dismissed = new Set<string>();
  let hasFailed = false;
  let timers: ReturnType<typeof setTimeout>[] = [];

  function start(): void {
    end();
    timers = [setTimeout(() => busy(true), VISIBLE_AFTER_MS), setTimeout(slow, SLOW_AFTER_MS)];
  }

  function end(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    busy(false);
    messages.set('slow', null);
  }

  function busy(isBusy: boolean): void {
    part('progress').hidden = !isBusy;
    part('explorer').classList.toggle('loading', isBusy);
    part('stage').setAttribute('aria-busy', String(isBusy));
  }

  function slow(): void {
    messages.set('slow', { tone: 'plain', title: EXPLORER_TEXTS[language()].loading, lines: [EXPLORER_TEXTS[language()].slow] });
  }

  return {
    start,
    name(scene, state, words, names) {
      const isEmpty = scene.nodes.length === 0;
      messages.set('empty', isEmpty ? emptyMessage(scene, state, words, names, change) : null);
      const key = scene.notices.join(' ');
      if (isEmpty || key === '' || dismissed.has(key)) {
        messages.set('cut', null);
        return;
      }
      const more = scene.isFinal ? showMore(scene, state, change) : { label: EXPLORER_TEXTS[state.language].retryNow, act: again };
      const isApart = scene.paths?.length === 0;
      const act = () => {
        dismissed.add(key);
        messages.set('cut', null);
      };
      messages.set('cut', {
        ...(scene.complete ? { tone: 'plain' } : { tone: 'warn', title: EXPLORER_TEXTS[state.language].cut }),
        points: scene.notices,
        actions: isApart ? widenings(state, words, names, change) : scene.complete || more === null ? [] : [more],
        dismissal: { label: EXPLORER_TEXTS[state.language].dismiss, act },
      });
    },
    show(scene, state) {
      const texts = EXPLORER_TEXTS[state.language];
      const entities = scene.nodes.reduce((sum, node) => sum + (node.form === 'FOLD' ? node.count : 1), 0);
      end();
      messages.set('failure', null);
      const told = scene.nodes.length === 0 ? texts.emptyTitle : filled(texts.drawn, scene.title, entities, scene.edges.length);
      announce(hasFailed ? `${texts.reached} ${told}` : told);
      hasFailed = false;
    },
    fail(failure, state, retryInSeconds) {
      const texts = EXPLORER_TEXTS[state.language];
      end();
      hasFailed = true;
      const wait = retryInSeconds === null ? null : element('span');
      messages.set('failure', failureMessage(failure, state, wait, { change, again }));
      if (wait === null || retryInSeconds === null) return;
      const until = Date.now() + retryInSeconds * 1_000;
      const count = () => {
        const left = Math.ceil((until - Date.now()) / 1_000);
        wait.textContent = left > 0 ? filled(texts.retryIn, left) : texts.retrying;
        if (left > 0) timers = [setTimeout(count, 250)];
      };
      count();
    },
    dropped(parameters, state) {
      const texts = EXPLORER_TEXTS[state.language];
      messages.set(
        'dropped',
        parameters.length === 0
          ? null
          : {
              tone: 'warn',
              title: texts.droppedTitle,
              lines: [filled(texts.dropped, parameters.slice(0, 12).join(', '))],
              dismissal: { label: texts.dismiss, act: () => messages.set('dropped', null) },
            },
      );
    },
  };
}
