import { DataFactory, type Literal, type NamedNode } from 'n3';
import { simplifyCharacters } from '../../../lib/simplifyCharacters.ts';
import type { PartialDate } from '../../../ontology/partialDate.ts';
import type { Language } from '../../../ontology/records.ts';
import { term } from './terms.ts';

const { literal, namedNode } = DataFactory;

/** Without a language: it is no text that people wrote, or we don't know in which. */
export function plain(text: string): Literal {
  return literal(text.toWellFormed());
}

export function tagged(text: string, language: Language): Literal {
  return language === 'OTHER' ? plain(text) : literal(text.toWellFormed(), language === 'EN' ? 'en' : chineseTag(text));
}

/** BCP 47, as a source gives its own language. */
export function taggedAs(text: string, tag: string): Literal {
  return /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/.test(tag) ? literal(text.toWellFormed(), tag) : plain(text);
}

/** Chinese is kept as printed. Characters that are also traditional ones leave open which script it is. */
function chineseTag(text: string): string {
  return simplifyCharacters(text) === text ? 'zh-Hans' : 'zh';
}

/** As exact as the document. */
export function date(text: PartialDate): Literal {
  return literal(text.toWellFormed(), DATE_TYPES[text.length] ?? XSD_STRING);
}

/** All digits, as they were written. */
export function decimal(text: string): Literal {
  return literal(text.toWellFormed(), XSD_DECIMAL);
}

export function truth(value: boolean): Literal {
  return literal(String(value), XSD_BOOLEAN);
}

export function count(value: number): Literal {
  return literal(String(value), XSD_INTEGER);
}

/** A web address where it can be one, else the text that stands in its place. */
export function address(text: string): NamedNode | Literal {
  return /^https?:\/\/[^\s<>"{}|\\^`[\]\p{Cc}\p{Cs}\p{Co}\p{Cn}]+$/u.test(text) ? namedNode(text) : literal(text.toWellFormed(), XSD_URI);
}

const XSD_STRING = term('xsd', 'string');
const XSD_DECIMAL = term('xsd', 'decimal');
const XSD_BOOLEAN = term('xsd', 'boolean');
const XSD_INTEGER = term('xsd', 'integer');
const XSD_URI = term('xsd', 'anyURI');
const DATE_TYPES: Readonly<Record<number, NamedNode>> = { 4: term('xsd', 'gYear'), 7: term('xsd', 'gYearMonth'), 10: term('xsd', 'date') };
