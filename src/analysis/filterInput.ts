import { AtlasError, type ErrorCode } from '../errors.ts';
import { foldText } from '../lib/foldText.ts';
import { DAY_OPEN_END, DAY_OPEN_START, firstDay, isPartialDate, lastDay, type PartialDate } from '../ontology/partialDate.ts';
import type { DateRange } from './EntityCriteria.ts';

/** What filters are given, checked. `path` is where it stands in the filter: `where.or[1].ids`. */
export function filled<T>(list: readonly T[], path: string): readonly T[] {
  if (list.length === 0) throw refused('BAD_USER_INPUT', path, 'the list is empty; name at least one, or leave it out');
  return list;
}

/** Numbers of names that the schema knows. */
export function listed(names: readonly string[], path: string, numberOf: (name: string) => number): ReadonlySet<number> {
  const numbers = filled(names, path).map((name) => {
    const number = numberOf(name);
    if (number < 0) throw refused('BAD_USER_INPUT', path, `the schema has no ${name}; see \`ontology\``);
    return number;
  });
  return new Set(numbers);
}

export function folded(text: string, path: string, maxLength: number): string {
  const part = foldText(plain(text, path, maxLength));
  if (part === '') throw refused('BAD_USER_INPUT', path, 'it holds no letter and no digit; give a piece of a name, or leave it out');
  return part;
}

export function plain(text: string, path: string, maxLength: number): string {
  if (text.length > maxLength) {
    const limit = { limit: 'textLength', value: text.length, max: maxLength };
    throw refused('BAD_USER_INPUT', path, `${text.length} characters are too many; give at most ${maxLength}`, limit);
  }
  if (text.includes('\0')) throw refused('BAD_USER_INPUT', path, 'it holds a NUL character; leave it out');
  return text;
}

export function daysOf(date: PartialDate, path: string): [first: number, last: number] {
  if (!isPartialDate(date)) throw refused('BAD_USER_INPUT', path, 'this is no date; write 2012, 2017-05 or 2023-05-24');
  return [firstDay(date), lastDay(date)];
}

export function rangeDays({ from, until }: DateRange, path: string): [first: number, last: number] {
  if (from == null && until == null) throw refused('BAD_USER_INPUT', path, 'it has neither `from` nor `until`; give one of them, or leave it out');
  const first = from == null ? DAY_OPEN_START : daysOf(from, `${path}.from`)[0];
  const last = until == null ? DAY_OPEN_END : daysOf(until, `${path}.until`)[1];
  if (first > last) throw refused('BAD_USER_INPUT', path, `it ends (${until}) before it begins (${from}); give the earlier date as \`from\``);
  return [first, last];
}

export function refused(code: ErrorCode, argument: string, advice: string, details: Record<string, unknown> = {}): AtlasError {
  return new AtlasError(code, [`${argument}: ${advice}`], { details: { argument, ...details } });
}
