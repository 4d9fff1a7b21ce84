import type { Edit } from './Edit.ts';
import type { PlanEdit } from './planEdits.ts';

export const planSay: PlanEdit<Extract<Edit, { op: 'SAY' }>> = async () => [{ field: [], message: 'this cannot be done yet' }];
