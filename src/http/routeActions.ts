import type { Action } from '../auth/policy.ts';

/**
 * What asking for an address is, in the words of the policy, by the address as its route has it. A route that is not in it is refused to all. What a route does
 * beyond that asks for a grant of its own: each field of Mutation has its rule in graphql/mutationActions.ts.
 */
export function actionOfRoute(url: string): Action | null {
  if (Object.hasOwn(ROUTES, url)) return ROUTES[url];
  return FOLDERS.find(([folder]) => url.startsWith(folder))?.[1] ?? null;
}

const ROUTES: Readonly<Record<string, Action>> = {
  // What browsers ask before they ask: it has no token.
  '*': 'page:read',
  '/': 'graph:read',
  '/backup': 'store:backup',
  '/changes': 'graph:read',
  '/curate': 'page:read',
  '/curate/': 'page:read',
  '/curate/curate.js': 'page:read',
  '/curation/import': 'graph:import',
  '/embed': 'graph:read',
  '/embed/ecosystem-map.d.ts': 'page:read',
  '/embed/ecosystem-map.js': 'page:read',
  '/export': 'graph:read',
  '/export.:format': 'graph:read',
  '/export.jsonl': 'graph:read',
  '/graphql': 'graph:read',
  '/graphql/stream': 'graph:read',
  '/health': 'health:read',
  '/health/live': 'health:read',
  '/health/ready': 'health:read',
  '/map': 'graph:read',
  '/map/': 'graph:read',
  '/map/explorer.js': 'page:read',
  // Who may read it is a setting, and looked at there.
  '/metrics': 'health:read',
  '/oembed': 'graph:read',
  '/q': 'graph:read',
  '/q/:file': 'graph:read',
  '/reconcile': 'graph:read',
  '/reconcile/extend/propose': 'graph:read',
  '/reconcile/preview': 'graph:read',
  '/reports': 'graph:read',
  '/reports/*': 'graph:read',
};

/** Of many addresses that begin alike. */
const FOLDERS: readonly (readonly [string, Action])[] = [
  ['/docs/', 'page:read'],
  ['/map.', 'graph:read'],
  ['/playground/', 'page:read'],
  ['/reconcile/suggest/', 'graph:read'],
  ['/reports/client/', 'page:read'],
];
