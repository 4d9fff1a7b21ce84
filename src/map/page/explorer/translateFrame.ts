import { EXPLORER_TEXTS } from '../explorerTexts.ts';
import { part } from './part.ts';

/** Says what the server has put into the page in the language that is chosen. */
export function translateFrame(language: 'en' | 'zh'): void {
  const texts: Readonly<Record<string, unknown>> = EXPLORER_TEXTS[language];
  const each = (attribute: string, use: (element: Element, text: string) => void) => {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const text = texts[element.getAttribute(attribute) ?? ''];
      if (typeof text === 'string') use(element, text);
    }
  };
  each('data-text', (element, text) => {
    element.textContent = text;
  });
  each('data-label', (element, text) => {
    element.setAttribute('aria-label', text);
    element.setAttribute('title', text);
  });
  each('data-label-only', (element, text) => element.setAttribute('aria-label', text));
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  part('language').lang = language === 'zh' ? 'en' : 'zh-Hans';
  part('language').title = EXPLORER_TEXTS[language].otherLanguageLabel;
  part('home').setAttribute('href', `/?language=${language}`);
  part('playground').setAttribute('href', `/graphql?language=${language}`);
  part('playground').title = EXPLORER_TEXTS[language].playgroundLabel;
}
