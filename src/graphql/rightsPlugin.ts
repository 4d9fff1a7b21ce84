import type { ApolloServerPlugin } from '@apollo/server';
import { type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';
import { authorize } from '../auth/authorize.ts';
import { AtlasError } from '../errors.ts';
import type { AtlasContext } from './AtlasContext.ts';
import { requestError } from './formatError.ts';
import { MUTATION_ACTIONS } from './mutationActions.ts';

/**
 * Refuses a request of which any mutation is not allowed, before any of them has an effect and before what they are given is looked at. Each asks for its
 * grant again where it is carried out.
 */
export const rightsPlugin: ApolloServerPlugin<AtlasContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, contextValue: { principal } }) {
        if (operation?.operation !== 'mutation') return;
        const fragments = new Map(document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part] as const] : [])));
        try {
          for (const name of rootFields(operation.selectionSet, fragments)) {
            if (!Object.hasOwn(MUTATION_ACTIONS, name)) throw new AtlasError('FORBIDDEN', [`Nobody may do ${name}: it has no rule.`]);
            authorize(principal, MUTATION_ACTIONS[name]);
          }
        } catch (error) {
          throw error instanceof AtlasError ? requestError(error) : error;
        }
      },
    };
  },
};

/** Each once, whatever directives say of it. */
function rootFields(selections: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<string>();
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        look(fragments.get(selection.name.value)!.selectionSet);
      }
    }
  };
  look(selections);
  names.delete('__typename');
  return names;
}
