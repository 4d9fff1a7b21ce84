import type { Role } from './Principal.ts';

/** Who may do what. What is not in it nobody may do. */
export const POLICY = Object.freeze({
  /** Whether the server is well. */
  'health:read': ['reader', 'contributor', 'curator', 'admin'],
  /** What says nothing of the graph: the documents, the programs of pages. */
  'page:read': ['reader', 'contributor', 'curator', 'admin'],
  'graph:read': ['reader', 'contributor', 'curator', 'admin'],
  'history:read': ['reader', 'contributor', 'curator', 'admin'],
  /** Who made a change: that is personal data. */
  'history:who': ['contributor', 'curator', 'admin'],
  'quality:read': ['reader', 'contributor', 'curator', 'admin'],
  'proposal:make': ['contributor', 'curator', 'admin'],
  /** One's own; those of all: `proposal:review`. */
  'proposal:read': ['contributor', 'curator', 'admin'],
  'proposal:review': ['curator', 'admin'],
  'graph:edit': ['curator', 'admin'],
  'graph:import': ['curator', 'admin'],
  'graph:revert': ['curator', 'admin'],
  'token:manage': ['admin'],
  'store:backup': ['admin'],
  'metrics:read': ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>);

export type Action = keyof typeof POLICY;
