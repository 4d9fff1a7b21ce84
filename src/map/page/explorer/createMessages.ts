import { element } from '../element.ts';

export interface Message {
  /** `bad` is read out at once. */
  readonly tone: 'plain' | 'warn' | 'bad';
  /** Left out where the points speak for themselves. */
  readonly title?: string;
  readonly lines?: readonly (string | Node)[];
  /** What else there is to say, one point each. */
  readonly points?: readonly string[];
  readonly actions?: readonly { readonly label: string; readonly isMain?: boolean; readonly act: () => void }[];
  /** What the reader has read he can put away. */
  readonly dismissal?: { readonly label: string; readonly act: () => void };
}

export interface Messages {
  /** One message for each place; null takes it away. */
  set(place: MessagePlace, message: Message | null): void;
}

export type MessagePlace = 'dropped' | 'failure' | 'empty' | 'cut' | 'slow';
/** What is so of the map that is seen stands beside it; what is there instead of a map, or on its way, lies over it. */
const NOTES: readonly MessagePlace[] = ['dropped', 'cut'];
const MESSAGES: readonly MessagePlace[] = ['failure', 'empty', 'slow'];

/** What the page has to tell about the map; it stands until it is no longer so. */
export function createMessages(containers: { readonly notes: HTMLElement; readonly messages: HTMLElement }): Messages {
  const places = new Map([...NOTES, ...MESSAGES].map((place) => [place, element('div', { 'data-place': place })]));
  for (const [place, made] of places) (NOTES.includes(place) ? containers.notes : containers.messages).append(made);
  return {
    set(place, message) {
      const next = message === null ? [] : [messageElement(message)];
      const stands = [...(places.get(place)?.children ?? [])];
      // What is told already is not told again.
      if (next.length === stands.length && next.every((one, i) => one.isEqualNode(stands[i]))) return;
      places.get(place)?.replaceChildren(...next);
    },
  };
}

function messageElement({ tone, title, lines = [], points = [], actions = [], dismissal }: Message): HTMLElement {
  return element(
    'div',
    { class: `message ${tone}`, role: tone === 'bad' ? 'alert' : 'status' },
    dismissal === undefined ? null : dismissButton(dismissal),
    title === undefined ? null : element('h2', {}, title),
    ...lines.map((line) => element('p', {}, line)),
    points.length === 0 ? null : points.length === 1 ? element('p', {}, points[0]) : element('ul', {}, ...points.map((point) => element('li', {}, point))),
    actions.length === 0
      ? null
      : element(
          'div',
          { class: 'actions' },
          ...actions.map(({ label, isMain = false, act }) => {
            const button = element('button', { type: 'button', class: isMain ? 'map-button strong' : 'map-button' }, label);
            button.addEventListener('click', act);
            return button;
          }),
        ),
  );
}

function dismissButton({ label, act }: NonNullable<Message['dismissal']>): HTMLElement {
  const button = element('button', { type: 'button', class: 'dismiss', 'aria-label': label, title: label }, '×');
  button.addEventListener('click', act);
  return button;
}
