import { AtlasError } from '../errors.ts';
import { findConnectorMatrix, inOrder } from '../paths/findConnectorMatrix.ts';
import { eitherMask } from '../paths/kernels/eitherMask.ts';
import { relationshipFilter } from '../paths/relationshipFilter.ts';
import type { AtlasContext } from './AtlasContext.ts';
import type { QueryConnectorMatrixArgs } from './generated.ts';
import { inRange, LIMITS, limitDetails } from './limits.ts';
import type { MatrixRef } from './refs.ts';
import { absentMask, filterMask, relationshipCriteria, selectedEntities, selectedMask } from './selection.ts';

export async function connectorMatrix(context: AtlasContext, args: QueryConnectorMatrixArgs): Promise<MatrixRef> {
  const { snapshot, runner, signal } = context;
  const maxHops = inRange('maxHops', args.maxHops, 4, 2, 'maxHops');
  const rows = inOrder(snapshot, selectedEntities(context, 'rows', args.rows));
  const columns = inOrder(snapshot, selectedEntities(context, 'columns', args.columns));
  refuseOver(rows.length, columns.length);
  const isColumn = new Set(columns);
  const skipped = rows.filter((row) => isColumn.has(row));
  const answer = await findConnectorMatrix(
    snapshot,
    {
      rows,
      columns,
      connector: filterMask(context, 'connector', args.connector),
      maxHops,
      filter: relationshipFilter(snapshot, relationshipCriteria(context, args.relationships), 'PATHS'),
      via: filterMask(context, 'via', args.via),
      avoid: eitherMask(selectedMask(context, 'avoid', args.avoid), absentMask(context, args.relationships)),
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
