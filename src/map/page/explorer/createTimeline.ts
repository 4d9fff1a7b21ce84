import type { MapScene, SceneYear } from '../../MapScene.ts';
import { element } from '../element.ts';
import { EXPLORER_TEXTS, filled } from '../explorerTexts.ts';
import type { MapState } from '../MapState.ts';
import { setAsOf } from '../mapSteps.ts';
import type { ChangeState } from '../Panel.ts';
import { iconElement } from './iconElement.ts';

export interface Timeline {
  /** `isCurrent`: the scene is that of the state. */
  update(state: MapState, scene: MapScene | null, isCurrent: boolean): void;
}

export interface TimelineParts {
  readonly container: HTMLElement;
  readonly change: ChangeState;
  readonly prefetch: (state: MapState) => void;
}

/** Years beyond those of the map. */
const MOST_PADDING = 40;
/** Nothing is known of how much holds in it. */
interface EmptyYear {
  readonly year: number;
  readonly relationships: null;
  readonly entities: null;
}

/** How long a year stands while years run, once it is drawn. */
const YEAR_MS = 900;
/** Who moves the slider again so soon is still about the same. */
const GESTURE_PAUSE_MS = 1_000;

/** The years of the map: how much held in each, a slider for the date, and a button that lets the ecosystem grow. A date that is more exact (2017-05) stays as it is. */
export function createTimeline({ container, change, prefetch }: TimelineParts): Timeline {
  let state: MapState | null = null;
  let years: readonly (SceneYear | EmptyYear)[] = [];
  let isRunning = false;
  /** Of a slide, or of years that run, only the beginning is a step. */
  let isGesture = false;
  let next: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const play = element('button', { type: 'button', class: 'timeline-play' });
  const all = element('button', { type: 'button', class: 'timeline-all' });
  const bars = element('div', { class: 'timeline-bars', 'aria-hidden': 'true' });
  const ends = element(
    'div',
    { class: 'timeline-ends', 'aria-hidden': 'true' },
    element('span'),
    element('span', { class: 'timeline-undated' }),
    element('span'),
  );
  const slider = element('input', { type: 'range', step: 1 });
  const track = element('div', { class: 'timeline-track' }, bars, slider, ends);
  const now = element('div', { class: 'timeline-now', 'aria-hidden': 'true' });
  container.append(play, all, track, now);

  slider.addEventListener('input', () => {
    const year = Number(slider.value);
    stop();
    go(year);
    isGesture = true;
    clearTimeout(pause);
  });
  // Keys change the year one by one.
  slider.addEventListener('change', () => {
    pause = setTimeout(() => {
      isGesture = isRunning;
    }, GESTURE_PAUSE_MS);
  });
  all.addEventListener('click', () => {
    stop();
    change((from) => setAsOf(from, null), 'STEP');
  });
  play.addEventListener('click', () => (isRunning ? stop() : start()));
  // What runs in the background would only surprise.
  document.addEventListener('visibilitychange', () => document.hidden && stop());

  function go(year: number): void {
    change((from) => setAsOf(from, String(year)), isGesture ? 'MOVE' : 'STEP');
  }

  function start(): void {
    const [first, last] = [years[0]?.year, years.at(-1)?.year];
    if (first === undefined || last === undefined || state === null) return;
    const at = yearOf(state);
    const begin = at === null || at >= last ? first : at + 1;
    isRunning = true;
    isGesture = false;
    go(begin);
    isGesture = true;
    draw();
  }

  function stop(): void {
    clearTimeout(next);
    if (isRunning) isGesture = false;
    isRunning = false;
    draw();
  }

  /** The year is drawn: the next one is fetched while it stands. */
  function goOn(): void {
    const last = years.at(-1)?.year;
    const at = state === null ? null : yearOf(state);
    if (state === null || at === null || last === undefined || at >= last) {
      stop();
      return;
    }
    prefetch(setAsOf(state, String(at + 1)));
    clearTimeout(next);
    next = setTimeout(() => go(at + 1), YEAR_MS);
  }

  function draw(): void {
    if (state === null) return;
    const texts = EXPLORER_TEXTS[state.language];
    const [first, last] = [years[0], years.at(-1)];
    const asOf = state.data['asOf'] ?? null;
    const at = yearOf(state);
    container.hidden = first === undefined;
    if (first === undefined || last === undefined) return;
    play.replaceChildren(iconElement(isRunning ? 'pause' : 'play'));
    const label = isRunning ? texts.pause : texts.play;
    play.setAttribute('aria-label', label);
    play.title = label;
    all.textContent = texts.allTimes;
    all.setAttribute('aria-pressed', String(asOf === null));
    slider.min = String(first.year);
    slider.max = String(last.year);
    slider.value = String(at ?? last.year);
    slider.setAttribute('aria-label', texts.year);
    const held = years.find((one): one is SceneYear => one.year === at && one.relationships !== null);
    slider.setAttribute(
      'aria-valuetext',
      at === null
        ? texts.allTimesValue
        : filled(held === undefined ? texts.yearAlone : texts.yearValue, asOf ?? at, held?.relationships ?? 0, held?.entities ?? 0),
    );
    track.classList.toggle('all', asOf === null);
    // A thumb stands in the middle of its bar.
    slider.style.left = `calc(${50 / years.length}% - 2px)`;
    slider.style.width = `calc(${100 - 100 / years.length}% + 4px)`;
    const most = Math.max(1, ...years.map(({ relationships }) => relationships ?? 0));
    bars.replaceChildren(
      ...years.map(({ year, relationships }) => {
        const bar = element('i', {
          class: at === null || year < at ? 'past' : year === at ? 'now' : '',
          title: relationships === null ? String(year) : `${year}: ${relationships}`,
        });
        // Those who hear have the slider.
        bar.addEventListener('click', () => {
          stop();
          go(year);
        });
        bar.style.height = `${Math.max(4, (100 * (relationships ?? 0)) / most)}%`;
        return bar;
      }),
    );
    ends.children[0].textContent = String(first.year);
    ends.children[1].textContent = texts.undated;
    ends.children[2].textContent = String(last.year);
    slider.setAttribute('aria-description', texts.undated);
    now.replaceChildren(asOf ?? texts.allTimes, held === undefined ? '' : element('small', {}, String(held.relationships)));
    now.hidden = asOf === null;
  }

  return {
    update(nextState, scene, isCurrent) {
      state = nextState;
      years = paddedYears(scene?.years ?? [], yearOf(state));
      if (isRunning && state.data['asOf'] === undefined) stop();
      draw();
      if (isRunning && isCurrent) goOn();
    },
  };
}

/** The date stands on the slider though nothing of this map begins or ends near it. */
function paddedYears(years: readonly SceneYear[], at: number | null): readonly (SceneYear | EmptyYear)[] {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined || at === null) return years;
  const empty = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => ({ year: from + i, relationships: null, entities: null }));
  return [...empty(Math.max(at, first - MOST_PADDING), first), ...years, ...empty(last + 1, Math.min(at, last + MOST_PADDING) + 1)];
}

function yearOf({ data }: MapState): number | null {
  const year = /^(\d{4})(-\d\d)?(-\d\d)?$/.exec(data['asOf'] ?? '')?.[1];
  return year === undefined ? null : Number(year);
}
