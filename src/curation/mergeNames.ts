import type { NameRecord, NameUse } from '../ontology/records.ts';

/** A name as a document gives it; `use` null: left out. */
export type PlacedName = Omit<NameRecord, 'use'> & { readonly use: NameUse | null };

/**
 * The names that an entity is known by, and those that another document gives it. Equal texts in one language are one name: printed beats translated,
 * and a use that is given takes the place of the old one. The primary name of a language is the one now marked so, else the one that was, else the first
 * printed, else the first; a printed name takes the place of a primary name that nobody has printed, unless that one stands before printed names already. The
 * others without a use are aliases. Primary names come first, then in the order in which they came.
 */
export function mergeNames(known: readonly NameRecord[], given: readonly PlacedName[]): readonly NameRecord[] {
  if (given.length === 0) return known;
  const byText = new Map<string, PlacedName>(known.map((name) => [keyOf(name), name]));
  for (const name of given) {
    const before = byText.get(keyOf(name));
    byText.set(
      keyOf(name),
      before === undefined
        ? name
        : {
            ...before,
            use: name.use ?? before.use,
            translated: before.translated && name.translated,
            since: name.since ?? before.since,
            until: name.until ?? before.until,
          },
    );
  }
  const primary = new Set<string>();
  for (const language of new Set([...byText.values()].map((name) => name.language))) {
    const isHere = (name: PlacedName) => name.language === language;
    const chosen = primaryOf(known.filter(isHere), given.filter(isHere), byText);
    if (chosen !== null) primary.add(keyOf(chosen));
  }
  return [...byText.values()]
    .map((name): NameRecord => ({ ...name, use: primary.has(keyOf(name)) ? 'PRIMARY' : name.use === null || name.use === 'PRIMARY' ? 'ALIAS' : name.use }))
    .sort((a, b) => Number(b.use === 'PRIMARY') - Number(a.use === 'PRIMARY'));
}

/** Of the names in one language. */
function primaryOf(known: readonly NameRecord[], given: readonly PlacedName[], byText: ReadonlyMap<string, PlacedName>): PlacedName | null {
  const now = (name: PlacedName) => byText.get(keyOf(name))!;
  const marked = given.find((name) => name.use === 'PRIMARY');
  if (marked !== undefined) return marked;
  const old = known.find((name) => name.use === 'PRIMARY');
  const unmarked = given.filter((name) => [null, 'ALIAS', 'PRIMARY'].includes(now(name).use) && name.use === null);
  const printed = unmarked.find((name) => !now(name).translated);
  if (old === undefined || now(old).use !== 'PRIMARY') return printed ?? unmarked[0] ?? null;
  const isStandIn = now(old).translated && known.every((name) => name.translated);
  return isStandIn && printed !== undefined ? printed : old;
}

function keyOf({ language, text }: PlacedName): string {
  return `${language} ${text}`;
}
