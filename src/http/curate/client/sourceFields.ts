import type { AtlasClient } from '../../../map/page/atlasClient.ts';
import { element } from '../../../map/page/element.ts';
import type { PanelWords } from '../../../map/page/panels/PanelWords.ts';
import { SOURCE_QUALITIES } from '../../../ontology/records.ts';
import { entityChoice } from './entityChoice.ts';
import { choiceInput, dateInput, formField, selectInput, textInput, written } from './formField.ts';
import { FORM_TEXTS } from './formTexts.ts';

export interface GivenSource {
  /** GraphQL input; null: the graph has the document. */
  readonly source: Readonly<Record<string, unknown>> | null;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** Where it is said: a document that is there or a new one, and the place in it. `read` is null as long as something is missing. */
export function sourceFields(client: AtlasClient, words: PanelWords, onChange: () => void): { readonly element: HTMLElement; read(): GivenSource | null } {
  const known = entityChoice(client, words, {
    ...{ label: words.say(FORM_TEXTS.source), placeholder: words.say(FORM_TEXTS.sourceHint), types: ['SOURCE'] as const, onChoose: onChange },
  });
  const [title, url, publisher] = [textInput({ required: true }), textInput({ type: 'url', placeholder: 'https://', maxlength: 2_000 }), textInput()];
  const published = dateInput();
  const id = textInput({ required: true, pattern: 'source/[a-z0-9]+(-[a-z0-9]+)*', maxlength: 120 });
  let isOwnId = false;
  const language = selectInput([
    ['zh-Hans', words.say(FORM_TEXTS.chinese)],
    ['en', words.say(FORM_TEXTS.english)],
  ]);
  const quality = selectInput(
    SOURCE_QUALITIES.map((name) => [name, words.quality(name)]),
    'PRESS',
  );
  id.addEventListener('input', () => {
    isOwnId = true;
  });
  for (const input of [title, url, published]) {
    input.addEventListener('input', () => {
      if (!isOwnId) id.value = sourceId(title.value, url.value, published.value);
    });
  }
  const fresh = element(
    'fieldset',
    { class: 'fields plain-set' },
    formField(words.say(FORM_TEXTS.sourceTitle), title),
    formField(words.say(FORM_TEXTS.sourceUrl), url),
    formField(words.say(FORM_TEXTS.publisher), publisher),
    formField(words.say(FORM_TEXTS.published), published),
    formField(words.say(FORM_TEXTS.language), language),
    formField(words.say(FORM_TEXTS.quality), quality),
    formField(words.say(FORM_TEXTS.sourceId), id, words.say(FORM_TEXTS.sourceIdHint)),
  );
  const locator = textInput({ required: true, maxlength: 300 });
  const stance = selectInput([
    ['STATED', words.say(FORM_TEXTS.stated)],
    ['IMPLIED', words.say(FORM_TEXTS.implied)],
  ]);
  const place = element('div', {});
  const choice = choiceInput(
    words.say(FORM_TEXTS.evidence),
    [
      ['KNOWN', words.say(FORM_TEXTS.knownSource)],
      ['NEW', words.say(FORM_TEXTS.newSource)],
    ],
    'KNOWN',
    (which) => {
      place.replaceChildren(which === 'KNOWN' ? known.element : fresh);
      onChange();
    },
  );
  place.replaceChildren(known.element);
  return {
    element: element(
      'div',
      { class: 'stack' },
      choice.element,
      place,
      element('div', { class: 'fields' }, formField(words.say(FORM_TEXTS.locator), locator), formField(words.say(FORM_TEXTS.stance), stance)),
    ),
    read: () => {
      const where = written(locator);
      const isNew = choice.value() === 'NEW';
      const source = isNew ? written(id) : (known.chosen()?.id ?? null);
      if (where === null || source === null || (isNew && written(title) === null)) return null;
      const details = { url: written(url), publisher: written(publisher), published: written(published), language: language.value, quality: quality.value };
      return {
        source: isNew ? { id: source, title: written(title), ...details } : null,
        evidence: { source, locator: where, stance: stance.value },
      };
    },
  };
}

/** From the words of the title that ids can hold; of a title without such, from its address and date. */
function sourceId(title: string, url: string, published: string): string {
  const words = slug(title);
  const address = URL.parse(url);
  const base =
    words.length >= 8
      ? words
      : address === null
        ? words
        : slug(`${address.hostname.replace(/^www\./, '')} ${address.pathname.split('/').findLast((part) => part !== '') ?? ''}`);
  return base === '' ? '' : `source/${[base, ...(published === '' || words.length >= 8 ? [] : [published])].join('-').slice(0, 80).replace(/-+$/, '')}`;
}

function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
