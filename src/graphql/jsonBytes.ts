/** How many bytes a value of plain data has as JSON in UTF-8; counting stops soon after `upTo`. */
export function jsonBytes(value: unknown, upTo: number = Number.POSITIVE_INFINITY): number {
  return count(value, upTo, textBytes);
}

/** Whether it has at most so many bytes, whatever its texts are made of. Several times quicker, because it looks into none of them; false: perhaps. */
export function surelyWithin(value: unknown, bytes: number): boolean {
  return count(value, bytes, mostBytes) <= bytes;
}

function count(value: unknown, upTo: number, ofText: (text: string) => number): number {
  if (typeof value === 'string') return ofText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).length : 4;
  if (value === true || value == null) return 4;
  if (value === false) return 5;
  let bytes = 2;
  let parts = 0;
  if (Array.isArray(value)) {
    for (const part of value) {
      if (bytes > upTo) return bytes;
      bytes += count(part, upTo - bytes, ofText);
    }
    parts = value.length;
  } else {
    for (const key in value) {
      const part = (value as Record<string, unknown>)[key];
      if (part === undefined) continue;
      if (bytes > upTo) return bytes;
      bytes += ofText(key) + 1 + count(part, upTo - bytes, ofText);
      parts++;
    }
  }
  return bytes + Math.max(0, parts - 1);
}

/** What JSON writes otherwise than it is: escapes, and halves of characters. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;

function textBytes(text: string): number {
  return ESCAPED.test(text) ? Buffer.byteLength(JSON.stringify(text)) : Buffer.byteLength(text) + 2;
}

/** A control character is written as six. */
function mostBytes(text: string): number {
  return 6 * text.length + 2;
}
