/** An item whose evidence names its source: the only one of its document stands for one that is left out, as in seed files. */
export function withSource(item: unknown, source: string): unknown {
  if (!isObject(item)) return item;
  const filled: Record<string, unknown> = { ...item };
  if (item['evidence'] !== undefined) filled['evidence'] = filledEvidence(item['evidence'], source);
  for (const list of ['statements', 'identifiers']) {
    const items = item[list];
    if (Array.isArray(items)) filled[list] = items.map((one) => withSource(one, source));
  }
  return filled;
}

function filledEvidence(evidence: unknown, source: string): unknown {
  if (Array.isArray(evidence)) return evidence.map((one) => filledEvidence(one, source));
  return isObject(evidence) && evidence['source'] === undefined ? { source, ...evidence } : evidence;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
