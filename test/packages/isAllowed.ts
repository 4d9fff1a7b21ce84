/**
 * Licences under which a package may be part of an installation: permissive ones, and two that ask for more of whoever changes the package's own files, which nobody
 * does here (MPL-2.0), or of whoever sells a font by itself (OFL-1.1).
 */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Zlib', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'PSF-2.0'],
  ...['MPL-2.0', 'OFL-1.1'],
]);

/** An SPDX expression: of what `OR` joins one must be allowed, of what `AND` joins all. */
export function isAllowed(expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const word = words[at++];
    if (word !== '(') return word !== undefined && ALLOWED.has(word);
    const inner = any();
    return words[at++] === ')' && inner;
  };
  const all = (): boolean => {
    let isFine = one();
    for (; words[at] === 'AND'; isFine = one() && isFine) at++;
    return isFine;
  };
  const any = (): boolean => {
    let isFine = all();
    for (; words[at] === 'OR'; isFine = all() || isFine) at++;
    return isFine;
  };
  return any() && at === words.length;
}
