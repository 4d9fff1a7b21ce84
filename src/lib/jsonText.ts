/** Of ids and names the same ones are written again and again, and to look one up takes a third of the time of writing it. */
const LONGEST_KEPT = 80;
/** A generation; there are two of them. */
const KEPT = 4_096;
/** Of those not known one in so many is kept: what comes once in a while must not cost more than it saves. */
const KEPT_ONE_IN = 8;

let recent = new Map<string, string>();
let older = new Map<string, string>();
let unknown = 0;

/** `JSON.stringify` of a text. */
export function jsonText(text: string): string {
  if (text.length > LONGEST_KEPT) return written(text);
  const known = recent.get(text);
  if (known !== undefined) return known;
  if (++unknown % KEPT_ONE_IN !== 0) return written(text);
  const json = older.get(text) ?? JSON.stringify(text);
  if (recent.size === KEPT) {
    older = recent;
    recent = new Map();
  }
  // A copy: the text may be a piece of a much longer one, which would stay in memory with it.
  recent.set(JSON.parse(json) as string, json);
  return json;
}

/** What JSON writes otherwise than it is: escapes, and halves of characters, which may have no other half. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function written(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
