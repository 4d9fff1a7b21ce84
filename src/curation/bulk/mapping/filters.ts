import type { Filter } from './mappingSchema.ts';

export type Filtered = { readonly text: string; readonly problem: null } | { readonly problem: string };

/** One after the other. */
export function applyFilters(cell: string, filters: readonly Filter[]): Filtered {
  let text = cell;
  for (const filter of filters) {
    const made = APPLIED[filter](text);
    if (made.problem !== null) return made;
    text = made.text;
  }
  return { text, problem: null };
}

const APPLIED: Readonly<Record<Filter, (text: string) => Filtered>> = {
  lower: (text) => ({ text: text.toLowerCase(), problem: null }),
  upper: (text) => ({ text: text.toUpperCase(), problem: null }),
  slug: (text) => {
    const slug = text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/['’]/g, '')
      .replaceAll(/[^a-z0-9\p{L}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '');
    // Letters that a slug cannot have are not dropped: two names would become one.
    return /^[a-z0-9-]+$/.test(slug)
      ? { text: slug, problem: null }
      : { problem: `"${text.slice(0, 60)}" makes no slug; an id has Latin letters and digits: take them from another column, or give values` };
  },
  date: (text) => {
    const found = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
    if (found === null) return { problem: `"${text.slice(0, 60)}" is read as no date; write 2012, 2017-05, 2023-05-24, 2023/5/24 or 2023年5月24日` };
    const [, year, month, day] = found;
    return { text: [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-'), problem: null };
  },
  number: (text) => {
    const found = /^([-+]?)(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s*(万|亿|%)?$/.exec(text.normalize('NFKC').replaceAll(/\s/g, ''));
    if (found === null || found[4] === '%') return { problem: `"${text.slice(0, 60)}" is read as no number; write 620000000, 620,000,000 or 6.2亿` };
    const [, sign, whole, fraction = '', unit] = found;
    const places = unit === '万' ? 4 : unit === '亿' ? 8 : 0;
    return { text: `${sign === '-' ? '-' : ''}${movedPoint(whole.replaceAll(/[,，]/g, ''), fraction.slice(1), places)}`, problem: null };
  },
};

/** By digits: binary fractions would not be exact. */
function movedPoint(whole: string, fraction: string, places: number): string {
  const digits = whole + fraction.padEnd(places, '0').slice(0, places);
  const rest = fraction.slice(places).replace(/0+$/, '');
  return `${digits.replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}
