import { element } from '../../element.ts';
import { evidenceList } from '../evidenceList.ts';
import { outsideLink } from '../outsideLink.ts';
import type { CardContext } from './CardContext.ts';
import { CARD_TEXTS } from './cardTexts.ts';
import type { GivenEntity } from './entityQuery.ts';

/** Numbers and codes of other registers. Null: none is known. */
export function identifierSection({ words, numbers }: CardContext, { identifiers }: GivenEntity): HTMLElement | null {
  if (identifiers.length === 0) return null;
  const list = identifiers.map(({ scheme, value, evidence }) =>
    element(
      'div',
      {},
      element('dt', {}, SCHEMES[scheme] === undefined ? scheme : words.say(SCHEMES[scheme])),
      element('dd', {}, outsideLink(value, addressOf(scheme, value)), evidence.length === 0 ? null : evidenceList(words, numbers, evidence)),
    ),
  );
  return element('section', { part: 'section', class: 'at-identifiers' }, element('h3', {}, words.say(CARD_TEXTS.identifiers)), element('dl', {}, ...list));
}

/** Registers whose names are words; all others are told by their own names. */
const SCHEMES: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  WIKIDATA: { en: 'Wikidata', zh: '维基数据' },
  USCC: { en: 'Unified social credit code', zh: '统一社会信用代码' },
  STOCK_CODE: { en: 'Stock code', zh: '证券代码' },
  NMPA: { en: 'NMPA', zh: '国家药监局' },
  CLINICAL_TRIAL: { en: 'Clinical trial', zh: '临床试验登记号' },
  URL: { en: 'Website', zh: '网站' },
};

/** Where the register tells of it; null where its address does not follow from the number. */
function addressOf(scheme: string, value: string): string | null {
  switch (scheme) {
    case 'URL':
      return value;
    case 'WIKIDATA':
      return /^Q\d{1,12}$/.test(value) ? `https://www.wikidata.org/wiki/${value}` : null;
    case 'ROR':
      return /^0[a-z0-9]{8}$/.test(value) ? `https://ror.org/${value}` : null;
    case 'DOI':
      return /^10\.\d{4,9}\/[\w.()/:;-]+$/.test(value) ? `https://doi.org/${value}` : null;
    default:
      return null;
  }
}
