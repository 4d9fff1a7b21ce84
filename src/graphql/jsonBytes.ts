/** How many bytes a value of plain data has as JSON in UTF-8; counting stops soon after `upTo`. */
export function jsonBytes(value: unknown, upTo: number = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).length : 4;
  if (value === true || value == null) return 4;
  if (value === false) return 5;
  let bytes = 2;
  let parts = 0;
  if (Array.isArray(value)) {
    for (const part of value) {
      if (bytes > upTo) return bytes;
      bytes += jsonBytes(part, upTo - bytes);
    }
    parts = value.length;
  } else {
    for (const key in value) {
      const part = (value as Record<string, unknown>)[key];
      if (part === undefined) continue;
      if (bytes > upTo) return bytes;
      bytes += textBytes(key) + 1 + jsonBytes(part, upTo - bytes);
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
