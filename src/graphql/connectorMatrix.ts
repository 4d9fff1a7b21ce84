import { AtlasError } from '../errors.ts';
import { findConnectorMatrix, inOrder } from '../paths/findConnectorMatrix.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { QueryConnectorMatrixArgs } from './generated.ts';
import { inRange, LIMITS, limitDetails } from './limits.ts';
import type { MatrixRef } from './refs.ts';
import { filterMask, relationshipCriteria, selectedEntities, selectedMask } from './selection.ts';

export async function connectorMatrix({ snapshot, runner, signal }: AtlasContext, args: QueryConnectorMatrixArgs): Promise<MatrixRef> {
  const maxHops = inRange('maxHops', args.maxHops, 4, 2, 'maxHops');
  const rows = inOrder(snapshot, selectedEntities(snapshot, 'rows', args.rows));
  const columns = inOrder(snapshot, selectedEntities(snapshot, 'columns', args.columns));
  refuseOver(rows.length, columns.length);
  const isColumn = new Set(columns);
  const skipped = rows.filter((row) => isColumn.has(row));
  const answer = await findConnectorMatrix(
    snapshot,
    {
      rows,
      columns,
      connector: filterMask(snapshot, 'connector', args.connector),
      maxHops,
      filter: relationshipFilter(snapshot, relationshipCriteria(snapshot, args.relationships), 'PATHS'),
      via: filterMask(snapshot, 'via', args.via),
      avoid: selectedMask(snapshot, 'avoid', args.avoid),
      keep: LIMITS.matrixConnectors,
      first: LIMITS.first,
    },
    runner,
    signal,
  );
  return { ...answer, cellCount: rows.length * columns.length - skipped.length, skipped };
}

function refuseOver(rows: number, columns: number): void {
  const cells = rows * columns;
  if (cells <= LIMITS.matrixCells) return;
  const message = `rows: ${rows} rows × ${columns} columns are ${cells} cells, more than the ${LIMITS.matrixCells} allowed; select fewer rows or columns`;
  throw new AtlasError('LIMIT_EXCEEDED', [message], { details: { ...limitDetails('matrixCells', cells, 'rows'), rows, columns } });
}
