import { writableText } from '../../lib/writableText.ts';

/** What is written otherwise than it is. Line breaks and tabs among it: in an attribute they would be read as spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what is looked for.
const SPECIAL = /[&<>'\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;
const ESCAPED = /[&<>'\t\n\r]/g;

/** For text between tags, and for attributes between single quotes: so the double ones, of which JSON is full, stay. */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? writableText(text).replace(ESCAPED, (character) => `&#${character.charCodeAt(0)};`) : text;
}
