import type { RelaxationResolvers } from '../generated.ts';
import { relaxationSentence } from '../relaxationSentence.ts';

export const Relaxation: Pick<RelaxationResolvers, 'sentence' | 'relationshipType' | 'withoutSources' | 'entity'> = {
  sentence: (relaxation, { language }, context) => relaxationSentence(context, relaxation, language),
  relationshipType: ({ addedType }) => (addedType ?? null) as never,
  withoutSources: ({ withoutSources }, _, { snapshot }) => withoutSources?.map((source) => snapshot.entities.ids.at(source)) ?? null,
  entity: ({ entity }) => (entity === undefined ? null : { entity }),
};
