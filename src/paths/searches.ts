import { fillMatrix } from './kernels/fillMatrix.ts';
import { listPaths } from './kernels/listPaths.ts';
import { rankConnectors } from './kernels/rankConnectors.ts';
import { tryChanges } from './kernels/tryChanges.ts';
import { walkNeighbourhood } from './kernels/walkNeighbourhood.ts';

/** The searches there are, by the name that a thread is asked for them by. */
export const SEARCHES = { paths: listPaths, connectors: rankConnectors, matrix: fillMatrix, changes: tryChanges, neighbourhood: walkNeighbourhood };
