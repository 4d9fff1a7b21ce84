import type { Edit } from './Edit.ts';
import type { PlanEdit } from './planEdits.ts';

export const planMerge: PlanEdit<Extract<Edit, { op: 'MERGE' }>> = async () => [{ field: [], message: 'this cannot be done yet' }];
