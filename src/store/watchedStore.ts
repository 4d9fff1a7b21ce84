import type { Store } from './store.ts';

/** Does something before and after a call, whose promise it passes on. */
export type AroundCall = <Result>(method: StoreMethod, call: () => Promise<Result>) => Promise<Result>;

export type StoreMethod = (typeof METHODS)[number];

/** What gives one answer. The two that give many would be slowed down by who looks at each. */
const METHODS = [
  ...(['version', 'stamp', 'entities', 'relationships', 'append', 'revisions', 'revisionOf'] as const),
  ...(['history', 'refresh', 'kept', 'listKept', 'keep'] as const),
] satisfies readonly (keyof Store)[];

/** The same store, with something done around its calls. */
export function watchedStore(store: Store, around: AroundCall): Store {
  const made = new Map<string | symbol, unknown>();
  return new Proxy(store, {
    get(target, key) {
      const known = made.get(key);
      if (known !== undefined) return known;
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      const call = value.bind(target);
      const method = METHODS.find((candidate) => candidate === key);
      const watched = method === undefined ? call : (...args: unknown[]) => around(method, () => call(...args));
      made.set(key, watched);
      return watched;
    },
  });
}
