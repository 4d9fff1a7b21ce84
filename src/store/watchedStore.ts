import type { Store } from './store.ts';

/** Does something before and after a call, whose promise it passes on. */
export type AroundCall = <Result>(method: StoreMethod, call: () => Promise<Result>) => Promise<Result>;

export type StoreMethod = (typeof METHODS)[number];

/** What gives one answer. The two that give many would be slowed down by who looks at each. */
const METHODS = [
  ...(['version', 'stamp', 'entities', 'relationships', 'append', 'revisions', 'revisionOf'] as const),
  ...(['history', 'lastChanged', 'refresh', 'kept', 'listKept', 'keep'] as const),
] satisfies readonly (keyof Store)[];

/** The same store, with something done around its calls; what else it has is passed on. */
export function watchedStore(store: Store, around: AroundCall): Store {
  const watched: Record<string, unknown> = {};
  for (const name of memberNames(store)) {
    const value: unknown = Reflect.get(store, name);
    const call = typeof value === 'function' ? value.bind(store) : null;
    const method = METHODS.find((candidate) => candidate === name);
    if (call === null) Object.defineProperty(watched, name, { get: () => Reflect.get(store, name), enumerable: true });
    else watched[name] = method === undefined ? call : (...args: unknown[]) => around(method, () => call(...args));
  }
  return watched as unknown as Store;
}

function memberNames(store: object): ReadonlySet<string> {
  const names = new Set<string>();
  for (let part = store; part !== Object.prototype; part = Object.getPrototypeOf(part)) {
    for (const name of Object.getOwnPropertyNames(part)) if (name !== 'constructor') names.add(name);
  }
  return names;
}
