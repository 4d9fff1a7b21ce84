import { languageOf } from './mapAttributes.ts';

/** Of the nearest `lang` around the element, shadow roots passed through, that is English or Chinese; then of the browser; then English. */
export function surroundingLanguage(element: Element): 'en' | 'zh' {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const language = languageOf(at.getAttribute('lang') ?? '');
    if (language !== null) return language;
  }
  for (const tag of navigator.languages) {
    const language = languageOf(tag);
    if (language !== null) return language;
  }
  return 'en';
}

/** Calls when a `lang` or the preferred colours may have changed. Gives what ends it. */
export function watchSurroundings(element: Element, call: () => void): () => void {
  const observer = new MutationObserver(call);
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    if (!(root instanceof ShadowRoot)) break;
  }
  DARK.addEventListener('change', call);
  return () => {
    observer.disconnect();
    DARK.removeEventListener('change', call);
  };
}

export function isDarkPreferred(): boolean {
  return DARK.matches;
}

export function isMotionUnwanted(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

const DARK = matchMedia('(prefers-color-scheme: dark)');

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
