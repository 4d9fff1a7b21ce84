/** The record with these former ids and no others, in the form that records have them: ascending, last among the fields, left out when there are none. */
export function withFormerIds<R extends { readonly id: string; readonly formerIds?: readonly string[] }>(record: R, ids: Iterable<string>): R {
  const { formerIds: _, ...rest } = record;
  const kept = [...new Set(ids)].filter((id) => id !== record.id).sort();
  return (kept.length === 0 ? rest : { ...rest, formerIds: kept }) as R;
}

export function withoutFormerIds<R extends { readonly id: string; readonly formerIds?: readonly string[] }>(record: R, ids: Iterable<string>): R {
  const gone = new Set(ids);
  return withFormerIds(
    record,
    (record.formerIds ?? []).filter((id) => !gone.has(id)),
  );
}
