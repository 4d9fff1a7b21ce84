import { countDependents } from './kernels/countDependents.ts';
import { countImpact } from './kernels/countImpact.ts';
import { countInterlocks } from './kernels/countInterlocks.ts';
import { fillMatrix } from './kernels/fillMatrix.ts';
import { findBridges } from './kernels/findBridges.ts';
import { listPaths } from './kernels/listPaths.ts';
import { matchPaths } from './kernels/matchPaths.ts';
import { rankCentral } from './kernels/rankCentral.ts';
import { rankConnectors } from './kernels/rankConnectors.ts';
import { splitComponents } from './kernels/splitComponents.ts';
import { tryChanges } from './kernels/tryChanges.ts';
import { walkNeighbourhood } from './kernels/walkNeighbourhood.ts';

/** The searches there are, by the name that a thread is asked for them by. */
export const SEARCHES = {
  paths: listPaths,
  connectors: rankConnectors,
  matrix: fillMatrix,
  changes: tryChanges,
  matches: matchPaths,
  neighbourhood: walkNeighbourhood,
  interlocks: countInterlocks,
  components: splitComponents,
  bridges: findBridges,
  centrality: rankCentral,
  impact: countImpact,
  dependents: countDependents,
};
