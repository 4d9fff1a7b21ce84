/**
 * Names of the operations of a document, as far as it can be read while it is written.
 * @param {string} query
 * @returns {string[]}
 */
export function operationNames(query) {
  return operations(query).map(({ name }) => name);
}

/**
 * The operation in which an offset lies: the last one that begins at it or before. Null before the first.
 * @param {string} query
 * @param {number} offset
 * @returns {string | null}
 */
export function operationAt(query, offset) {
  return operations(query).findLast(({ start }) => start <= offset)?.name ?? null;
}

/** @param {string} query */
function operations(query) {
  const bare = query.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, (text) => ' '.repeat(text.length));
  return [...bare.matchAll(/\b(?:query|mutation|subscription)\s+([_A-Za-z]\w*)/g)]
    .filter(({ index }) => depthAt(bare, index) === 0)
    .map(({ index, 1: name }) => ({ start: index, name }));
}

/**
 * @param {string} text
 * @param {number} offset
 */
function depthAt(text, offset) {
  let depth = 0;
  for (const character of text.slice(0, offset)) depth += character === '{' ? 1 : character === '}' ? -1 : 0;
  return depth;
}
