import type { SourceDetails } from '../../ontology/records.ts';
import type { AtlasContext } from '../AtlasContext.ts';
import type { SourceResolvers } from '../generated.ts';
import type { EntityRef } from '../refs.ts';
import { sourceFacts } from '../sourceFacts.ts';

export const Source: SourceResolvers = {
  title: async (ref, _, context) => (await details(ref, context)).title,
  titleTranslated: async (ref, _, context) => (await details(ref, context)).titleTranslated,
  url: async (ref, _, context) => (await details(ref, context)).url,
  publisher: async (ref, _, context) => (await details(ref, context)).publisher,
  author: async (ref, _, context) => (await details(ref, context)).author,
  published: async (ref, _, context) => (await details(ref, context)).published,
  language: async (ref, _, context) => (await details(ref, context)).language,
  quality: async (ref, _, context) => (await details(ref, context)).quality,
  facts: ({ entity }, args, context) => sourceFacts(context, entity, args),
};

async function details({ entity }: EntityRef, { loaders }: AtlasContext): Promise<SourceDetails> {
  return (await loaders.entity.load(entity)).source as SourceDetails;
}
