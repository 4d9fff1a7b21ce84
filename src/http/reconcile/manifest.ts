import { LIMITS } from '../../graphql/limits.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import { MOST_VALUES } from './propertyValues.ts';

/** What the service can do, and where. The spaces name the same entities wherever an atlas is served, so they hold no address. */
export function manifest(origin: string, { entityTypes }: Ontology) {
  const service = (path: string) => ({ service_url: origin, service_path: `/reconcile/${path}` });
  return {
    versions: ['0.2'],
    name: 'Zhangjiang Atlas',
    identifierSpace: 'urn:zhangjiang-atlas:entity:',
    schemaSpace: 'urn:zhangjiang-atlas:type:',
    documentation: `${origin}/docs/reconcile`,
    defaultTypes: entityTypes.filter(({ name }) => name !== 'SOURCE').map(({ name, objectType }) => ({ id: name, name: objectType })),
    view: { url: `${origin}/reconcile/preview?id={{id}}` },
    preview: { url: `${origin}/reconcile/preview?id={{id}}`, width: 420, height: 320 },
    suggest: { entity: service('suggest/entity'), type: service('suggest/type'), property: service('suggest/property') },
    extend: {
      propose_properties: service('extend/propose'),
      property_settings: [
        { name: 'limit', label: 'Most values', type: 'number', default: MOST_VALUES, help_text: `From 1 to ${MOST_VALUES} values of each entity.` },
      ],
    },
    batchSize: LIMITS.reconcileQueries,
  };
}
