/** The exact sum of decimal numbers written as text ("620000000", "-8.50"), without needless zeros: "8.5". The sum of none is "0". */
export function addDecimals(numbers: readonly string[]): string {
  const scale = numbers.reduce((most, number) => Math.max(most, fraction(number).length), 0);
  let sum = 0n;
  for (const number of numbers) sum += BigInt(number.split('.')[0] + fraction(number).padEnd(scale, '0'));
  const digits = (sum < 0n ? -sum : sum).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const rest = digits.slice(digits.length - scale).replace(/0+$/, '');
  return `${sum < 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

function fraction(number: string): string {
  return number.split('.')[1] ?? '';
}
