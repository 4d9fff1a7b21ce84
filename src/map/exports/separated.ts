/** The items of batches as texts with commas between, a batch at a time. */
export async function* separated<T>(batches: AsyncIterable<readonly T[]>, textOf: (item: T) => string): AsyncGenerator<string> {
  let before = '';
  for await (const batch of batches) {
    yield before + batch.map(textOf).join(',\n');
    before = ',\n';
  }
}
