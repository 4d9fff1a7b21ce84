/** The items by their keys, largest first; items of one key stay in order. A counting sort: keys are whole numbers, not much larger than the items are many. */
export function sortDescending(items: Uint32Array, keyOf: Uint32Array): Uint32Array {
  let largest = 0;
  for (const item of items) if (keyOf[item] > largest) largest = keyOf[item];
  const next = new Uint32Array(largest + 2);
  for (const item of items) next[largest - keyOf[item] + 1]++;
  for (let key = 0; key <= largest; key++) next[key + 1] += next[key];
  const sorted = new Uint32Array(items.length);
  for (const item of items) sorted[next[largest - keyOf[item]]++] = item;
  return sorted;
}

/** 0, 1, 2, …: the places of so many items. */
export function placesOf(count: number): Uint32Array {
  const places = new Uint32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  return places;
}

/** The value of each item, in the order of the items. */
export function valuesOf(items: Uint32Array, values: ArrayLike<number>): Uint32Array {
  const found = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) found[i] = values[items[i]];
  return found;
}
