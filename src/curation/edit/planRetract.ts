import type { Edit } from './Edit.ts';
import type { PlanEdit } from './planEdits.ts';

export const planRetract: PlanEdit<Extract<Edit, { op: 'RETRACT' }>> = async () => [{ field: [], message: 'this cannot be done yet' }];
