const SHORTEST_PIECE = 2;

/** Whether a phrase is long enough to be taken apart: of three characters one would stand alone, and a person's name must not find whoever shares that one. */
export function hasPieces(phrase: string): boolean {
  return [...phrase].length >= 2 * SHORTEST_PIECE;
}

/**
 * Whether the phrase can be cut into pieces of two characters or more that all stand in the text, in whatever order: 瑞金上海医院 in 上海交通大学附属瑞金医院. A phrase that
 * is longer than the text says something that the text does not.
 */
export function standsInPieces(text: string, phrase: string): boolean {
  if (phrase.length > text.length) return false;
  const characters = [...phrase];
  const reached = new Array<boolean>(characters.length + 1).fill(false);
  reached[0] = true;
  for (let start = 0; start < characters.length; start++) {
    if (!reached[start]) continue;
    for (let end = start + SHORTEST_PIECE; end <= characters.length && text.includes(characters.slice(start, end).join('')); end++) reached[end] = true;
  }
  return reached[characters.length];
}
