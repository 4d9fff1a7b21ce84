import pairs from 'opencc-js/dict/TSCharacters';

/** What the result depends on besides the code. */
export const SIMPLIFICATION_TABLE: string = pairs;

let table: { readonly simplified: ReadonlyMap<string, string>; readonly traditional: RegExp } | null = null;

/**
 * Each traditional Chinese character becomes the simplified one that is written for it: 復旦 gives 复旦. Character by character, never by the words around it:
 * a piece of a text becomes the piece of what the text becomes, so that what is found in a text is found in it folded, too.
 */
export function simplifyCharacters(text: string): string {
  table ??= readTable();
  const { simplified, traditional } = table;
  return text.replace(traditional, (character) => simplified.get(character) as string);
}

function readTable(): NonNullable<typeof table> {
  const direct = new Map(pairs.split('|').map((pair) => pair.split(' ') as [string, string]));
  // 薴 is simplified to 苧, which itself is another one's traditional form.
  const simplified = new Map([...direct].map(([from, to]) => [from, direct.get(to) ?? to]));
  return { simplified, traditional: new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu') };
}
