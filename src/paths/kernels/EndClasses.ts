import type { Topology } from '../../snapshot/Topology.ts';

/** The ends between which paths are counted; what is none of them has class 0. */
export const [OTHER, HOSPITAL, COMPANY, FUND] = [0, 1, 2, 3] as const;

/** The two classes at the ends of a path. */
export const PAIRS = [
  [HOSPITAL, COMPANY],
  [HOSPITAL, FUND],
  [COMPANY, FUND],
] as const;

/** How a topology's codes tell the classes. */
export interface EndClasses {
  readonly hospitalKind: number;
  readonly companyKind: number;
  readonly fundType: number;
}

export function classOf({ kind, entityType }: Topology, { hospitalKind, companyKind, fundType }: EndClasses, entity: number): number {
  if (kind[entity] === companyKind) return COMPANY;
  if (kind[entity] === hospitalKind) return HOSPITAL;
  return entityType[entity] === fundType ? FUND : OTHER;
}

/** Of every entity. */
export function classesOf(topology: Topology, classes: EndClasses): Uint8Array {
  const all = new Uint8Array(topology.entityCount);
  for (let v = 0; v < all.length; v++) all[v] = classOf(topology, classes, v);
  return all;
}
