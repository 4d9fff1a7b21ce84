import { locatorInWords } from '../../../ontology/words/locators.ts';
import { element } from '../element.ts';
import type { GivenEvidence, GivenSource } from './givenEvidence.ts';
import type { PanelWords } from './PanelWords.ts';
import type { SourceNumbers } from './SourceNumbers.ts';
import { sourceItem } from './sourceItem.ts';

/** The documents that say so, best first, each once; below each, place by place, whether it is said outright, as of when, and where. */
export function evidenceList(words: PanelWords, numbers: SourceNumbers<GivenSource>, evidence: readonly GivenEvidence[]): HTMLElement {
  const sources = new Map(evidence.map(({ source }) => [source.id, source]));
  const items = [...sources.values()].map((source) => {
    const places = evidence.filter((one) => one.source.id === source.id).map((one) => placeInSource(words, one));
    return sourceItem(words, numbers.of(source), { ...source, date: source.published }, ...places);
  });
  return element('ul', { class: 'at-sources at-short', 'aria-label': words.say(TEXTS.sources) }, ...items);
}

function placeInSource(words: PanelWords, { source, stance, asOf, locator }: GivenEvidence): HTMLElement {
  const said = [words.stance(stance), ...(asOf === null ? [] : [words.say(TEXTS.seen, { date: words.date(asOf) })])].join(' · ');
  const where = locator === null ? [] : [' · ', element('span', { lang: source.language }, locatorInWords(locator))];
  return element('span', { class: 'at-place' }, said, ...where);
}

const TEXTS = {
  sources: { en: 'Sources', zh: '来源' },
  seen: { en: 'as of {date}', zh: '所述为{date}的情况' },
};
