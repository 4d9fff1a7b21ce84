import type { NameRecord, NameUse } from '../ontology/records.ts';

/** A name as a file gives it; `use` null: left out. */
export type PlacedName = Omit<NameRecord, 'use'> & { readonly use: NameUse | null };

/**
 * Names of one entity from all files. Equal texts in one language are one name: printed beats translated, a use that is given
 * beats one that is left out. The primary name of a language is the one marked so, else the first printed, else the first; the
 * others without a use are aliases. Primary names come first, then in the order of the files.
 */
export function mergeNames(placed: readonly PlacedName[]): NameRecord[] {
  const byText = new Map<string, PlacedName>();
  for (const name of placed) {
    const key = `${name.language} ${name.text}`;
    const known = byText.get(key);
    byText.set(
      key,
      known === undefined
        ? name
        : {
            ...known,
            use: known.use ?? name.use,
            translated: known.translated && name.translated,
            since: known.since ?? name.since,
            until: known.until ?? name.until,
          },
    );
  }
  const names = [...byText.values()];
  const primary = new Set<PlacedName>();
  for (const language of new Set(names.map((name) => name.language))) {
    const here = names.filter((name) => name.language === language);
    const unmarked = here.filter((name) => name.use === null);
    const chosen = here.find((name) => name.use === 'PRIMARY') ?? unmarked.find((name) => !name.translated) ?? unmarked[0];
    if (chosen !== undefined) primary.add(chosen);
  }
  return names
    .map((name): NameRecord => ({ ...name, use: primary.has(name) ? 'PRIMARY' : name.use === null || name.use === 'PRIMARY' ? 'ALIAS' : name.use }))
    .sort((a, b) => Number(b.use === 'PRIMARY') - Number(a.use === 'PRIMARY'));
}
