import type { SceneNode } from '../../MapScene.ts';
import type { DrawingTexts } from '../drawingTexts.ts';
import type { DrawnScene } from './DrawnScene.ts';

/** The nodes as a list for those who do not see the map: the list has the keyboard, one option of it is where the reader is. */
export class NodeList {
  readonly #list: HTMLElement;
  readonly #options = new Map<string, HTMLElement>();
  #selected: HTMLElement | null = null;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  show({ nodes }: DrawnScene, texts: DrawingTexts): void {
    this.#options.clear();
    this.#selected = null;
    this.#list.replaceChildren(
      ...nodes.map(({ node }, i) => {
        const option = document.createElement('div');
        option.id = `node-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = describeNode(node, texts);
        this.#options.set(node.id, option);
        return option;
      }),
    );
  }

  set name(name: string) {
    this.#list.setAttribute('aria-label', name);
  }

  set active(id: string | null) {
    const option = id === null ? undefined : this.#options.get(id);
    if (option === undefined) this.#list.removeAttribute('aria-activedescendant');
    else this.#list.setAttribute('aria-activedescendant', option.id);
  }

  set selected(id: string | null) {
    this.#selected?.setAttribute('aria-selected', 'false');
    this.#selected = (id === null ? undefined : this.#options.get(id)) ?? null;
    this.#selected?.setAttribute('aria-selected', 'true');
  }
}

/** "Ruijin Hospital, hospital, 12 relationships, 4 not shown". */
export function describeNode(node: SceneNode, texts: DrawingTexts): string {
  const words =
    node.form === 'FOLD'
      ? [node.name, texts.fold]
      : [
          node.name,
          node.kindLabel,
          texts.relationships(node.degree),
          ...(node.hidden > 0 ? [texts.hidden(node.hidden)] : []),
          ...(node.isFocus ? [texts.focus] : []),
          ...(node.side === null ? [] : [node.side === 'FROM' ? texts.from : texts.to]),
        ];
  return words.join(texts.separator);
}
