import type { StatementRecord } from '../../../../ontology/records.ts';
import { standingOf } from '../../../../ontology/statementStanding.ts';
import { element } from '../../element.ts';
import { evidenceList } from '../evidenceList.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS, STANDINGS } from './cardTexts.ts';
import { type GivenEntity, type GivenStatement, recordOfValue } from './entityQuery.ts';

type Said = Pick<StatementRecord, 'property' | 'value' | 'asOf' | 'qualifier' | 'status'> & { readonly given: GivenStatement };

/** Values said of it, by property, the preferred one first and what other documents say instead beside it. Null: none. */
export function statementSection({ words, numbers }: CardContext, { statements }: GivenEntity): HTMLElement | null {
  if (statements.length === 0) return null;
  const all = statements.map((given): Said => ({ ...given, value: recordOfValue(given.value), given }));
  const properties = [...new Set(all.map(({ property }) => property))];
  const said = (statement: Said) => {
    const { given, asOf } = statement;
    const standing = standingOf(statement, all);
    const about = [
      ...(asOf === null ? [] : [words.say(CARD_TEXTS.valueAsOf, { date: words.date(asOf) })]),
      ...(standing === null ? [] : [words.say(STANDINGS[standing])]),
    ];
    return element(
      'dd',
      { class: standing === 'DIFFERS' ? 'at-differs' : null },
      element('span', { class: 'at-value', lang: valueLanguage(statement) }, words.statementValue(statement)),
      about.length === 0 ? null : element('span', { class: 'at-detail' }, ` · ${about.join(' · ')}`),
      given.note === null ? null : element('p', { class: 'at-note' }, given.note),
      evidenceList(words, numbers, given.evidence),
    );
  };
  const list = properties.map((property) =>
    element('div', {}, element('dt', {}, words.property(property)), ...all.filter((one) => one.property === property).map(said)),
  );
  return element('section', { part: 'section', class: 'at-statements' }, element('h3', {}, words.say(CARD_TEXTS.stated)), element('dl', {}, ...list));
}

/** Of words, which are a document's. */
function valueLanguage({ value }: Said): string | null {
  if (value.form !== 'text' || value.language === 'OTHER') return null;
  return value.language === 'ZH' ? 'zh' : 'en';
}
