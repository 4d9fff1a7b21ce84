import type { Edit } from './Edit.ts';
import type { PlanEdit } from './planEdits.ts';

export const planRevert: PlanEdit<Extract<Edit, { op: 'REVERT' }>> = async () => [{ field: [], message: 'this cannot be done yet' }];
