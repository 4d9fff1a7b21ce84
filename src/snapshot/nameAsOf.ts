import { DAY_OPEN_END, DAY_OPEN_START, type Days } from '../ontology/partialDate.ts';
import type { FoldedText, NameLanguage } from './EntityTexts.ts';

/**
 * How an entity was called on the last of these days, from its texts in their order; null where nothing tells another name than today's.
 *
 * A primary name counts unless it is known not to have been borne then; a former one only where its end is known and had not come: that it is borne no longer
 * is all that is known of the others. First come names in the language, then those in any. Of several counts the one with the latest known beginning, then
 * the former one: a primary name without a beginning followed it. Where no such name is left, another name borne then stands in, then a former name without
 * an end.
 */
export function nameAsOf(texts: readonly FoldedText[], { last }: Days, language: NameLanguage): string | null {
  const borne = texts.filter(({ period }) => period === undefined || (period.since <= last && period.until >= last));
  const shown = borne.filter(({ field, period }) => field === 'PRIMARY' || (field === 'FORMER' && period !== undefined && period.until !== DAY_OPEN_END));
  const others = borne.filter(({ field }) => field === 'ALIAS' || field === 'ABBREVIATION');
  const endless = borne.filter(({ field }) => field === 'FORMER');
  for (const names of [shown, others, endless]) {
    const own = names.filter((name) => name.language === language);
    const best = (own.length > 0 ? own : names).toSorted(laterFirst)[0];
    if (best !== undefined) return best.text;
  }
  return null;
}

function laterFirst(a: FoldedText, b: FoldedText): number {
  return sinceOf(b) - sinceOf(a) || Number(b.field === 'FORMER') - Number(a.field === 'FORMER');
}

function sinceOf({ period }: FoldedText): number {
  return period?.since ?? DAY_OPEN_START;
}
