import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';

/** The schema of a started server, for who must read queries besides it. */
export class ServedSchema implements ApolloServerPlugin {
  #schema: GraphQLSchema | null = null;

  async serverWillStart({ schema }: { readonly schema: GraphQLSchema }): Promise<void> {
    this.#schema = schema;
  }

  get schema(): GraphQLSchema {
    if (this.#schema === null) throw new Error('the server has not been started');
    return this.#schema;
  }
}
