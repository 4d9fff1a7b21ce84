import type { PartialDate } from '../ontology/partialDate.ts';
import type { AtlasContext } from './AtlasContext.ts';

/** Of a resolver's info, which graphql-js and graphql-jit make each in its own way, nothing else is used. */
interface Place {
  readonly path: ResponsePath;
}

interface ResponsePath {
  readonly key: string | number;
  readonly prev?: ResponsePath | undefined;
}

/** The `atlas` fields of a request by the keys that lead to them from the root: `atlas` stands in the root, or in another one. */
interface DatedField {
  /** Null: of no date. */
  asOf: PartialDate | null;
  context: AtlasContext;
  readonly inside: Map<string | number, DatedField>;
}

/** The field of the root whose resolver calls `setTime`. */
export const DATED_FIELD = 'atlas';

/** A request is in it from its first `atlas` field on, by its own context and those made from it. */
const roots = new WeakMap<AtlasContext, DatedField>();

/** The date of the nearest `atlas` field around the place; null: of no date. */
export function timeOf(context: AtlasContext, info: Place): PartialDate | null {
  return contextAt(context, info).asOf ?? null;
}

/** The request's context with the date that holds at the place: one and the same for all places under one `atlas` field. */
export function contextAt(context: AtlasContext, { path }: Place): AtlasContext {
  const root = roots.get(context);
  if (root === undefined) return context;
  let field = root;
  for (const key of keysFromRoot(path)) {
    const next = field.inside.get(key);
    if (next === undefined) break;
    field = next;
  }
  return field.context;
}

/** Called by the resolver of an `atlas` field, before what is asked inside runs. */
export function setTime(context: AtlasContext, { path }: Place, asOf: PartialDate | null): void {
  let root = roots.get(context);
  if (root === undefined) {
    root = { asOf: null, context, inside: new Map() };
    roots.set(context, root);
  }
  let field = root;
  for (const key of keysFromRoot(path)) {
    let next = field.inside.get(key);
    if (next === undefined) {
      next = { asOf: null, context: root.context, inside: new Map() };
      field.inside.set(key, next);
    }
    field = next;
  }
  field.asOf = asOf;
  if (asOf === null) return;
  field.context = { ...root.context, asOf };
  roots.set(field.context, root);
}

function keysFromRoot(path: ResponsePath): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: ResponsePath | null | undefined = path; at != null; at = at.prev) keys.push(at.key);
  return keys.reverse();
}
