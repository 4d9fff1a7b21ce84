/** Mentions found by trying every piece of the text against every name: obvious, and shares no code with the real one. For names in lower case, none of them general words. */
export function slowMentions(text: string, names: readonly string[]): { start: number; end: number; name: string }[] {
  const places: number[] = [0];
  for (const character of text) places.push((places.at(-1) as number) + character.length);
  const found: { start: number; end: number; name: string; length: number }[] = [];
  for (const start of places) {
    for (const end of places) {
      if (end <= start) continue;
      const piece = text.slice(start, end);
      if (!/^[\p{L}\p{N}]/u.test(piece) || /^\p{M}/u.test(text.slice(end)) || !/[\p{L}\p{N}]\p{M}*$/u.test(piece)) continue;
      if (isWord(text.slice(0, start), -1) && isWord(piece, 0)) continue;
      if (isWord(piece, -1) && isWord(text.slice(end), 0)) continue;
      const read = reading(piece, true);
      const name = names.find((one) => reading(one, true) === read || reading(one, false) === read);
      if (name !== undefined) found.push({ start, end, name, length: read.length });
    }
  }
  const chosen: typeof found = [];
  for (const one of found.sort((a, b) => b.length - a.length || a.start - b.start)) {
    if (chosen.every(({ start, end }) => one.end <= start || one.start >= end)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start).map(({ start, end, name }) => ({ start, end, name }));
}

/** What is between words is one blank, a `|` where a comma is among it, nothing beside Chinese. */
function reading(text: string, withCommas: boolean): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('張', '张')
    .replace(/[^\p{L}\p{N}]+/gu, (gap) => (withCommas && /[,，]/.test(gap) ? '|' : ' '))
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

function isWord(text: string, at: number): boolean {
  const character = [...text.replace(/\p{M}+$/u, '')].at(at);
  return character !== undefined && /^[\p{L}\p{N}]/u.test(character) && !/^\p{Script=Han}/u.test(character);
}
