import type { ConnectorMatrixResolvers, MatrixCellResolvers, MatrixConnectorResolvers, MatrixPlaceResolvers, MatrixSideResolvers } from '../generated.ts';
import { inRange, pageSize } from '../limits.ts';

export const ConnectorMatrix: Pick<ConnectorMatrixResolvers, 'skipped' | 'unsearchedCount' | 'connectors'> = {
  skipped: ({ skipped }) => Array.from(skipped, (entity) => ({ entity })),
  unsearchedCount: ({ unsearched }) => unsearched.length,
  connectors: ({ connectors }, { first }) => connectors.slice(0, pageSize(first)),
};

export const MatrixCell: Pick<MatrixCellResolvers, 'row' | 'column' | 'connectors' | 'complete'> = {
  row: ({ row }) => ({ entity: row }),
  column: ({ column }) => ({ entity: column }),
  connectors: ({ connectors }, { first }) => Array.from(connectors.subarray(0, inRange('first', first, 3, 1, 'matrixConnectors')), (entity) => ({ entity })),
  complete: ({ truncatedBy }) => truncatedBy === null,
};

export const MatrixSide: Pick<MatrixSideResolvers, 'entity'> = { entity: ({ entity }) => ({ entity }) };

export const MatrixConnector: Pick<MatrixConnectorResolvers, 'entity'> = { entity: ({ entity }) => ({ entity }) };

export const MatrixPlace: MatrixPlaceResolvers = {
  row: ({ row }) => ({ entity: row }),
  column: ({ column }) => ({ entity: column }),
};
