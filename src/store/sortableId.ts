/**
 * SQLite orders text by code point; the port promises the order of UTF-16 code units, and the two differ above U+D7FF.
 * This moves each such unit to a code point of its own, in order: surrogates to U+E000.., the units from U+E000 on to U+10000...
 * So ids that differ stay different (halves of pairs too, which UTF-8 cannot write), and nearly all ids stay as they are.
 */
export function sortableId(id: string): string {
  return id.replace(MOVED, (unit) => String.fromCodePoint(unit.charCodeAt(0) + (unit < '\ue000' ? 0x800 : 0x2000)));
}

/** The least id that comes after this one. */
export function nextSortableId(sortable: string): string {
  return `${sortable}\0`;
}

// Without the flag "u" this sees units, not characters, and that is what is wanted.
const MOVED = /[\ud800-\uffff]/g;

/** The id that sortableId made this of. */
export function originalId(sortable: string): string {
  return sortable.replace(MOVED_HERE, (character) => {
    const point = character.codePointAt(0)!;
    return String.fromCharCode(point - (point < 0x1_0000 ? 0x800 : 0x2000));
  });
}

const MOVED_HERE = /[\u{e000}-\u{e7ff}\u{10000}-\u{11fff}]/gu;
