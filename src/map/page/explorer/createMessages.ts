import { element } from '../element.ts';

export interface Message {
  /** `bad` is read out at once. */
  readonly tone: 'plain' | 'warn' | 'bad';
  readonly title: string;
  readonly lines?: readonly (string | Node)[];
  /** What else there is to say, one point each. */
  readonly points?: readonly string[];
  readonly actions?: readonly { readonly label: string; readonly isMain?: boolean; readonly act: () => void }[];
}

export interface Messages {
  /** One message for each place; null takes it away. */
  set(place: MessagePlace, message: Message | null): void;
}

export type MessagePlace = 'dropped' | 'failure' | 'empty' | 'cut' | 'slow';
const PLACES: readonly MessagePlace[] = ['failure', 'empty', 'dropped', 'cut', 'slow'];

/** What the page has to tell about the map; it stands until it is no longer so. */
export function createMessages(container: HTMLElement): Messages {
  const places = new Map(PLACES.map((place) => [place, element('div', { 'data-place': place })]));
  container.append(...places.values());
  return {
    set(place, message) {
      places.get(place)?.replaceChildren(...(message === null ? [] : [made(message)]));
    },
  };
}

function made({ tone, title, lines = [], points = [], actions = [] }: Message): HTMLElement {
  return element(
    'div',
    { class: `message ${tone}`, role: tone === 'bad' ? 'alert' : 'status' },
    element('h2', {}, title),
    ...lines.map((line) => element('p', {}, line)),
    points.length === 0 ? null : element('ul', {}, ...points.map((point) => element('li', {}, point))),
    actions.length === 0
      ? null
      : element(
          'div',
          { class: 'actions' },
          ...actions.map(({ label, isMain = false, act }) => {
            const button = element('button', { type: 'button', class: isMain ? 'plain strong' : 'plain' }, label);
            button.addEventListener('click', act);
            return button;
          }),
        ),
  );
}
