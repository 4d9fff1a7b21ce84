import type { ReportKind } from '../../reports/ReportKind.ts';
import { searchReady } from '../../search/SearchIndex.ts';
import { suggestEntities } from '../../search/suggestEntities.ts';
import type { Snapshot } from '../../snapshot/Snapshot.ts';

export interface NearestEntity {
  readonly id: string;
  readonly name: string;
}

const MOST = 6;
const LONGEST = 100;

/** What was perhaps meant by an id that nothing has: somebody may have written a name. `argument` and `id` are those of the error; none where it is another one. */
export async function nearestEntities(
  snapshot: Snapshot,
  kind: ReportKind,
  { argument, id }: { readonly argument?: unknown; readonly id?: unknown },
  language: 'EN' | 'ZH',
): Promise<readonly NearestEntity[]> {
  if (typeof argument !== 'string' || typeof id !== 'string') return [];
  const parameter = kind.parameters.find(({ name }) => name === argument);
  const text = id
    .slice(id.indexOf('/') + 1)
    .replace(/[-\0]/g, ' ')
    .slice(0, LONGEST)
    .trim();
  if (parameter?.form !== 'ENTITY' || text === '') return [];
  await searchReady(snapshot);
  return suggestEntities(snapshot, text, { types: parameter.types, first: MOST }).map(({ entity }) => ({
    id: snapshot.entities.ids.at(entity),
    name: snapshot.entities.texts.name(entity, language),
  }));
}
