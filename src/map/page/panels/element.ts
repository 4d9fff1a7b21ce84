type Child = Node | string | null;

/**
 * An element with its attributes and what is in it. Texts are texts, whatever they hold; null stands for nothing. An attribute that is a function hears the event
 * of its name (`click`), true is an attribute without a value, false and null leave it out.
 */
export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(attribute, value as EventListener);
    else if (value === true) made.setAttribute(attribute, '');
    else if (value !== null && value !== false) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

type Attributes = Readonly<Record<string, string | boolean | null | ((event: never) => void)>>;
