import type { Action } from '../auth/policy.ts';

/**
 * What asking for each address is, in the words of the policy, by the address as its route has it. A route that is not in it is refused to all.
 * What such a route does besides asks for a grant of its own.
 */
export const ROUTE_ACTIONS: Readonly<Record<string, Action>> = Object.freeze({
  '/health': 'health:read',
  '/health/live': 'health:read',
  '/health/ready': 'health:read',
} as const);
