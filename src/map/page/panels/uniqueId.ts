let count = 0;

/** For `id`, which binds labels to what they label: no two in a page are alike. */
export function uniqueId(prefix: string): string {
  count++;
  return `atlas-${prefix}-${count}`;
}
