import type { ComponentResolvers } from '../generated.ts';
import { memberList } from '../networkLists.ts';
import { typeCounts } from '../typeCounts.ts';

export const Component: ComponentResolvers = {
  types: ({ members }, _, { snapshot }) => typeCounts(snapshot, members),
  entities: (component, args, context) => memberList(context, component, args),
};
