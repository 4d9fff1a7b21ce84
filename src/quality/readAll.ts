const AT_ONCE = 500;

/** Reads records by number, a batch at a time, and keeps none of them. */
export async function readAll<Item>(
  reader: { load(number: number): Promise<Item>; clear(number: number): unknown },
  numbers: readonly number[],
  signal: AbortSignal,
  tell: (number: number, record: Item) => void,
): Promise<void> {
  for (let begin = 0; begin < numbers.length; begin += AT_ONCE) {
    signal.throwIfAborted();
    const batch = numbers.slice(begin, begin + AT_ONCE);
    const records = await Promise.all(batch.map((number) => reader.load(number)));
    for (const [i, record] of records.entries()) {
      tell(batch[i], record);
      reader.clear(batch[i]);
    }
  }
}
