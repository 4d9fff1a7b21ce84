import type { EntityType } from '../../ontology/records.ts';
import { nameOf } from '../naming.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { ParameterValues } from '../readParameters.ts';

const MOST_NAMES = 4;

/** A group as its parameter names it, in words: kinds, types, names. */
export async function groupWords(context: ReportContext, values: ParameterValues, parameter: string): Promise<string> {
  const { words, snapshot } = context;
  const { kindByName, entityTypes } = snapshot.ontology;
  const parts = [...new Set((values.written.get(parameter) ?? '').split(',').map((part) => part.trim()))].filter((part) => part !== '');
  const named = await Promise.all(
    parts.slice(0, MOST_NAMES).map(async (part) => {
      if (entityTypes.some(({ name }) => name === part)) return words.entityType(part as EntityType);
      if (kindByName.has(part)) return words.kind(part);
      return nameOf(context, snapshot.entities.ids.find(part) as number);
    }),
  );
  const rest = parts.length - named.length;
  return words.list(rest === 0 ? named : [...named, words.say({ en: `${rest} others`, zh: `其他${rest}个` })]);
}
