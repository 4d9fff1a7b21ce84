import type { Ontology } from '../../ontology/Ontology.ts';
import type { EntityRecord, RelationshipRecord } from '../../ontology/records.ts';
import type { ContentProblem } from '../ContentProblem.ts';
import { checkShape } from '../checkShape.ts';
import { type NamedIds, namedIds } from '../namedIds.ts';
import { SeedMerger, sameSlugs } from '../SeedMerger.ts';
import type { SeedContent } from '../seedContent.ts';
import type { Edit } from './Edit.ts';
import type { PendingRecords } from './PendingRecords.ts';
import type { PlanEdit } from './planEdits.ts';
import { whereIdsLead, withIds } from './whereIdsLead.ts';

/** As problems call what one request says; a seed file has its path there. */
const THIS = 'this request';

/** Adds what a document says to what is stored, checked by the code that checks seed files. */
export const planSay: PlanEdit<Extract<Edit, { op: 'SAY' }>> = async (parts, records, edit) => {
  const { ontology } = parts;
  const shape = checkShape(ontology, edit.content);
  const isBad = shape.isBad;
  const problems: ContentProblem[] = shape.problems.map((problem) => ({ file: THIS, ...problem }));
  if (isBad !== null) {
    const good = goodPart(edit.content, isBad);
    const ways = await whereIdsLead(parts, records, namedIds(ontology, good).entities);
    const merger = new SeedMerger(ontology, await storedRecords(ontology, records, namedIds(ontology, withIds(good, ways))));
    merger.add(THIS, withIds(edit.content, ways), isBad);
    const merged = merger.finish();
    problems.push(...merged.problems, ...(shape.problems.length > 0 ? [] : merged.gaps));
    for (const entity of merged.entities) await records.putEntity(entity.id, entity);
    for (const relationship of merged.relationships) await records.putRelationship(relationship.id, relationship);
  }
  return problems.map(({ path, message }) => ({ field: path, message })).sort((a, b) => byPlace(a.field, b.field));
};

/** Reads at once what the contents of all edits speak of, which each of them would ask for again. */
export async function readNamed(ontology: Ontology, records: PendingRecords, edits: readonly Edit[]): Promise<void> {
  const contents = edits.flatMap((edit) => (edit.op === 'SAY' ? [edit.content] : []));
  if (contents.length < 2) return;
  const named = contents.map((content) => {
    const { isBad } = checkShape(ontology, content);
    return isBad === null ? null : namedIds(ontology, goodPart(content, isBad));
  });
  await records.entities(named.flatMap((ids) => (ids === null ? [] : [...ids.entities])));
  await records.relationships(named.flatMap((ids) => (ids === null ? [] : [...ids.relationships])));
}

/** Records as they are now, and those with the slug of an unknown id: it may have been meant. */
async function storedRecords(ontology: Ontology, records: PendingRecords, ids: NamedIds) {
  const entities = await found<EntityRecord>([...ids.entities], (wanted) => records.entities(wanted));
  const unknown = [...ids.entities].filter((id) => !entities.has(id));
  const near = await found<EntityRecord>(
    unknown.flatMap((id) => sameSlugs(ontology, id)),
    (wanted) => records.entities(wanted),
  );
  const relationships = await found<RelationshipRecord>([...ids.relationships], (wanted) => records.relationships(wanted));
  return {
    entity: (id: string) => entities.get(id) ?? near.get(id) ?? null,
    relationship: (id: string) => relationships.get(id) ?? null,
  };
}

async function found<R>(ids: readonly string[], find: (ids: readonly string[]) => Promise<(R | null)[]>): Promise<Map<string, R>> {
  const records = await find(ids);
  return new Map(ids.flatMap((id, i): [string, R][] => (records[i] === null ? [] : [[id, records[i]]])));
}

function goodPart(content: SeedContent, isBad: (list: string, index: number) => boolean): SeedContent {
  return Object.fromEntries(Object.entries(content).map(([list, items]) => [list, (items as readonly unknown[]).filter((_, i) => !isBad(list, i))]));
}

const LISTS: readonly (string | number)[] = ['sources', 'entities', 'statements', 'relationships'];

/** As they would stand in a file. */
function byPlace(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  return LISTS.indexOf(a[0]) - LISTS.indexOf(b[0]) || Number(a[1]) - Number(b[1]);
}
