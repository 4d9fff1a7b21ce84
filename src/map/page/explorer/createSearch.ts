import type { AtlasClient } from '../atlasClient.ts';
import { createEntityPicker } from '../createEntityPicker.ts';
import { EXPLORER_TEXTS } from '../explorerTexts.ts';
import type { FoundEntity } from '../searchEntities.ts';
import { iconElement } from './iconElement.ts';
import { part } from './part.ts';

export interface Search {
  setLanguage(language: 'en' | 'zh'): void;
}

/** The field in the header. "/" goes there from anywhere. */
export function createSearch(
  client: AtlasClient,
  first: 'en' | 'zh',
  canAdd: () => boolean,
  onChoose: (found: FoundEntity, how: 'SHOW' | 'ADD') => void,
): Search {
  const words = (language: 'en' | 'zh') => ({ label: EXPLORER_TEXTS[language].search, placeholder: EXPLORER_TEXTS[language].searchHint });
  const picker = createEntityPicker({ client, language: first, ...words(first), onChoose, canAdd });
  picker.input.before(iconElement('search'));
  part('search').append(picker.element);
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    picker.input.focus();
  });
  return { setLanguage: (language) => picker.setLanguage(language, words(language)) };
}
