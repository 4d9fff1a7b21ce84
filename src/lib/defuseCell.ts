/**
 * A text as a cell that a spreadsheet shows and does not run. A part that would be taken for a formula (it begins with = + - @, half or full width, after
 * whatever is invisible) gets an apostrophe before it; a plain number stays. Parts end at `;` too, where a spreadsheet may cut a line. A line break stays one,
 * as LF; TAB becomes a space, and other control characters and halves of characters, which no cell can hold, are gone.
 */
export function defuseCell(text: string): string {
  const shown = text.toWellFormed().replace(/\r\n?/g, '\n');
  const clean = shown.replace(/\t/g, ' ').replace(CONTROLS, '');
  const defused = clean.replace(PARTS, (part, at: number) => defusePart(part, at === 0));
  return /^[\t\r]/.test(text) && !defused.startsWith("'") ? `'${defused}` : defused;
}

const PARTS = /[^;\n]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const FORMULA = /^([\s\p{Cf}\p{Zs}]*)([=+\-@＝＋－﹣﹢﹦﹫＠−].*)$/su;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function defusePart(part: string, isFirst: boolean): string {
  const [, before, formula] = FORMULA.exec(part) ?? [];
  if (before === undefined || formula === undefined || NUMBER.test(part.trim())) return part;
  return isFirst ? `'${part}` : `${before}'${formula}`;
}
