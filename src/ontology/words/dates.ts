import type { PartialDate } from '../partialDate.ts';
import type { WrittenLanguage } from './Labels.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "24 May 2023", "May 2017", "2012"; 2023年5月24日. */
export function dateInWords(date: PartialDate, language: WrittenLanguage): string {
  const [year, month, day] = date.split('-');
  if (language === 'ZH') return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`;
  return [...(day === undefined ? [] : [Number(day)]), ...(month === undefined ? [] : [MONTHS[Number(month) - 1]]), year].join(' ');
}

/** As within a sentence: "on 24 May 2023", "in May 2017"; 于2017年5月. */
export function onDate(date: PartialDate, language: WrittenLanguage): string {
  if (language === 'ZH') return `于${dateInWords(date, 'ZH')}`;
  return `${date.length === 10 ? 'on' : 'in'} ${dateInWords(date, 'EN')}`;
}

/**
 * As within a sentence: "since 2012" of what lasts, "from 2012" of what does not, "from 2012 to May 2017", "until May 2017"; 自2012年起. One bound at least is
 * known.
 */
export function periodInWords(
  { since, until }: { readonly since: PartialDate | null; readonly until: PartialDate | null },
  lasts: boolean,
  language: WrittenLanguage,
): string {
  const say = (date: PartialDate) => dateInWords(date, language);
  if (language === 'ZH') {
    if (since === null) return until === null ? '' : `至${say(until)}`;
    return until === null ? `自${say(since)}起` : `自${say(since)}至${say(until)}`;
  }
  if (since === null) return until === null ? '' : `until ${say(until)}`;
  if (until === null) return `${lasts ? 'since' : 'from'} ${say(since)}`;
  return since === until ? onDate(since, 'EN') : `from ${say(since)} to ${say(until)}`;
}
