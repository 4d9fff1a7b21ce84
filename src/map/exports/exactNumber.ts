/** The number that a decimal text says; null where no double says the same. */
export function exactNumber(decimal: string): number | null {
  const number = Number(decimal);
  return String(number) === plain(decimal) ? number : null;
}

/** Without the zeros that say nothing. */
function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
