import type { EvidenceRecord, SourceDetails } from '../ontology/records.ts';
import { locatorInWords } from '../ontology/words/locators.ts';
import { oneLine } from './oneLine.ts';
import type { Inline } from './ReportDoc.ts';
import type { Words } from './words/Words.ts';

type Pieces = Inline<never>[];

/**
 * The document as in a list of references: GB/T 7714–2015 in Chinese, a web page of the Chicago Manual in English. What is not known is left out, the day of
 * access included; in English "n.d." stands for an unknown date.
 */
export function citation(words: Words, source: SourceDetails): Pieces {
  const text = words.language === 'ZH' ? chineseReference(source) : englishReference(words, source);
  if (source.url === null) return [{ text }];
  const url = oneLine(source.url);
  return [{ text: `${text} ` }, /^https?:\/\//i.test(url) ? { text: url, link: { url } } : { text: url }, { text: '.' }];
}

/** The document, and where in it; that it only implies it, and when it saw it hold. */
export function footnote(words: Words, source: SourceDetails, { locator, stance, asOf }: EvidenceRecord): Pieces {
  const before = stance === 'IMPLIED' ? [{ text: words.say({ en: 'Implied by: ', zh: '由以下文献推知：' }) }] : [];
  const place = locator === null ? '' : `${locatorInWords(oneLine(locator))}${words.stop}`;
  const time = asOf === null ? '' : words.say({ en: `As of ${words.date(asOf)}.`, zh: `所述为${words.date(asOf)}的情况。` });
  const after = [place, time].filter((text) => text !== '').join(words.language === 'ZH' ? '' : ' ');
  return [...before, ...citation(words, source), ...(after === '' ? [] : [{ text: ` ${after}` }])];
}

/** `责任者. 题名[EB/OL]. 发布者, 2017(2017-12-07).` Without an author its publisher answers for it. */
function chineseReference({ author, publisher, title, titleTranslated, published, url }: SourceDetails): string {
  const responsible = author ?? publisher;
  const translated = titleTranslated ? '[题名系本图谱转述或翻译]' : '';
  // EB: an electronic bulletin, OL: on line; Z: what is none of the standard's other types.
  const type = url === null ? '[Z]' : '[EB/OL]';
  const issued = author === null || publisher === null ? day(published) : `${oneLine(publisher)}${published === null ? '' : `, ${yearAndDay(published)}`}`;
  return [
    ...(responsible === null ? [] : [ended(oneLine(responsible))]),
    ended(`${oneLine(title)}${translated}${type}`),
    ...(issued === '' ? [] : [ended(issued)]),
  ].join(' ');
}

function day(published: string | null): string {
  return published === null ? '' : `(${published})`;
}

/** `2017(2017-12-07)`: the year in which a publisher issued it, then the day where more is known. */
function yearAndDay(published: string): string {
  const year = published.slice(0, 4);
  return published === year ? year : `${year}${day(published)}`;
}

/** `Author. “Title.” Publisher, 24 May 2023.` */
function englishReference(words: Words, { author, publisher, title, titleTranslated, published }: SourceDetails): string {
  const name = oneLine(title);
  const translated = titleTranslated ? [' [title paraphrased or translated by Zhangjiang Atlas].'] : [];
  const closed = /[.?!…。？！]$/.test(name) || titleTranslated ? name : `${name}.`;
  const date = published === null ? 'n.d.' : words.date(published);
  return [
    ...(author === null ? [] : [ended(oneLine(author))]),
    `“${closed}”${translated.join('')}`,
    ended(publisher === null ? date : `${oneLine(publisher)}, ${date}`),
  ].join(' ');
}

/** Its own mark is enough where a text ends with one. */
function ended(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
