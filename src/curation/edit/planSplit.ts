import type { Edit } from './Edit.ts';
import type { PlanEdit } from './planEdits.ts';

export const planSplit: PlanEdit<Extract<Edit, { op: 'SPLIT' }>> = async () => [{ field: [], message: 'this cannot be done yet' }];
