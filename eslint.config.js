import graphql from '@graphql-eslint/eslint-plugin';

const plugins = { '@graphql-eslint': graphql };
const languageOptions = { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/**/*.graphql' } } };

/** Lints the SDL; TypeScript is Biome's. Where a rule differs from the recommended one, the reason stands beside it. */
export default [
  {
    files: ['schema/**/*.graphql'],
    languageOptions,
    plugins,
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      ...graphql.configs['flat/schema-relay'].rules,
      // Everything is described, not types alone.
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          EnumValueDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
        },
      ],
      // One line stands in "…", several in """…""".
      '@graphql-eslint/description-style': 'off',
      // Values (money, evidence, pages) have no identity; that whatever has one is a Node is held by test/graphql/connections.test.ts.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Paging backwards is offered where lists are long and ordered, not where a search finds its first pages.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // Found paths and connectors are answers, not objects with an id; and evidence, names or hops are short lists, whole by nature.
      '@graphql-eslint/relay-edge-types': ['error', { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
    },
  },
  {
    // InstitutionNeighbours and the like are connections too, whose edges also hold the relationship; test/graphql/connections.test.ts holds them to the same.
    files: ['schema/ontology/neighbours.graphql'],
    rules: { '@graphql-eslint/relay-connection-types': 'off' },
  },
];
