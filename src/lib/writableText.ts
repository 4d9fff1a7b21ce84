/** What XML cannot hold, beside halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text as XML can hold it: what it cannot is shown as U+FFFD. */
export function writableText(text: string): string {
  return text.toWellFormed().replace(UNWRITABLE, '\ufffd');
}
