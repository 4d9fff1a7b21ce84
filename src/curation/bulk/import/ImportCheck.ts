import type { Ontology } from '../../../ontology/Ontology.ts';
import type { ContentProblem } from '../../ContentProblem.ts';
import { checkShape } from '../../checkShape.ts';
import { namedIds } from '../../namedIds.ts';
import { SeedMerger } from '../../SeedMerger.ts';
import type { EntityItem, RelationshipItem, SeedContent, SourceItem } from '../../seedContent.ts';
import { type FieldPath, type ImportRow, ITEM_LISTS } from '../ImportItem.ts';
import { DeferredRows } from './DeferredRows.ts';
import type { ImportRecords } from './ImportRecords.ts';

/** What is wrong with an item of a row; `item` is its place in the row, null: the row could not be read. */
export interface CheckProblem {
  readonly row: number;
  readonly item: number | null;
  readonly field: FieldPath;
  /** Where the reader of the file told it. */
  readonly column: string | null;
  readonly message: string;
}

/** As problems call what the file says elsewhere: in the same block, and before it. */
const THIS = 'this file';
const EARLIER = 'an earlier row';

/**
 * Takes rows, a block at a time, checks them by the code that checks seed files and lays what they come to upon the records. A row that names what no row
 * before it has made waits until all have been read. A row is taken whole or not at all.
 */
export class ImportCheck {
  readonly #ontology: Ontology;
  readonly #records: ImportRecords;
  readonly #say: (problem: CheckProblem) => void;
  readonly #waiting = new DeferredRows();
  /** Entities that nothing is said of yet, each with the item that describes it. */
  readonly #unsaid = new Map<string, CheckProblem>();
  readonly #sources = new Map<string, SourceItem>();
  /** Of each entity whose kind or status a row gave: both and its type, each such text kept once. */
  readonly #given = new Map<string, string>();
  readonly #givenTexts = new Map<string, string>();

  constructor(ontology: Ontology, records: ImportRecords, say: (problem: CheckProblem) => void) {
    this.#ontology = ontology;
    this.#records = records;
    this.#say = say;
  }

  async take(rows: readonly ImportRow[]): Promise<void> {
    const { gaps } = await this.#take(rows);
    for (const { row } of gaps.values()) this.#waiting.add(row);
  }

  /** Takes those that wait, as often as that makes others known; then what is still missing is wrong. `pause` is called between blocks. */
  async finish(pause: () => Promise<void>): Promise<void> {
    for (let isProgress = true; isProgress && this.#waiting.count > 0; ) {
      const before = this.#waiting.count;
      for (const rows of this.#waiting.takeAll(BLOCK_ROWS)) {
        await this.take(rows);
        await pause();
      }
      isProgress = this.#waiting.count < before;
    }
    for (const rows of this.#waiting.takeAll(BLOCK_ROWS)) {
      for (const { problems } of (await this.#take(rows)).gaps.values()) problems.forEach(this.#say);
      await pause();
    }
    this.#records.settle();
    for (const [id, problem] of this.#unsaid) {
      if ((this.#records.entities.get(id)?.evidence.length ?? 1) > 0) continue;
      this.#say(problem);
      this.#records.forgetEntity(id);
    }
    this.#waiting.close();
  }

  close(): void {
    this.#waiting.close();
  }

  /** Lays upon the records what has no problem; tells those, and returns the rows that have gaps. */
  async #take(rows: readonly ImportRow[]): Promise<{ gaps: Map<number, { row: ImportRow; problems: CheckProblem[] }> }> {
    const gaps = new Map<number, { row: ImportRow; problems: CheckProblem[] }>();
    const bad = new Set<number>();
    const noteBad = (place: number, problem: CheckProblem) => {
      bad.add(place);
      this.#say(problem);
    };
    for (const [place, { row, problems }] of rows.entries()) {
      for (const { column, field, message } of problems) noteBad(place, { row, item: null, field: field === '' ? [] : [field], column, message });
    }
    const block = () => new Block(rows, (place) => !bad.has(place) && !gaps.has(place));
    const first = block();
    for (const { path, message } of checkShape(this.#ontology, first.content).problems) noteBad(...first.problem(path, message));
    for (;;) {
      const current = block();
      const { content } = current;
      const stored = await this.#records.read(namedIds(this.#ontology, content));
      const merger = new SeedMerger(this.#ontology, stored);
      const { sources = [], ...rest } = content;
      const earlier = this.#earlier(content);
      // Apart: a source that happens to be the only one of a block must not stand for those that are left out.
      merger.add(EARLIER, { sources: earlier.sources });
      merger.add(EARLIER, { entities: earlier.entities });
      merger.add(THIS, { sources });
      merger.add(THIS, rest);
      const merged = merger.finish();
      const placed = ({ file, path, message }: ContentProblem) => {
        if (file === THIS) return current.problem(path, message);
        // What is wrong with all that is said of an entity is told where it is said first.
        const [list, index, ...field] = path as ['sources' | 'entities', number, ...FieldPath];
        const here = content[list]!.findIndex(({ id }) => id === earlier[list][index].id);
        return current.problem([list, here, ...field], message);
      };
      const unsaid: (readonly [id: string, CheckProblem])[] = [];
      let unsaidAgain = 0;
      const wrong = merged.problems.map(placed).sort(([a], [b]) => a - b);
      // Of rows that say something of the same thing the first wrong one may be why the others seem so: they are looked at again without it.
      const blamed = new Map<string, number>();
      for (const [place, problem] of wrong) {
        const things = current.thingsOf(place, problem);
        if (things.some((thing) => (blamed.get(thing) ?? place) !== place)) continue;
        for (const thing of things) blamed.set(thing, place);
        noteBad(place, problem);
      }
      for (const gap of merged.gaps) {
        const [place, problem] = placed(gap);
        const { path } = gap;
        const isUnsaid = path[0] === 'entities' && path.length === 3 && path[2] === 'evidence';
        if (isUnsaid && gap.file === EARLIER) unsaidAgain++;
        else if (isUnsaid) unsaid.push([content.entities![path[1] as number].id, problem]);
        else if (!bad.has(place)) {
          const known = gaps.get(place);
          if (known === undefined) gaps.set(place, { row: rows[place], problems: [problem] });
          else known.problems.push(problem);
        }
      }
      if (merged.problems.length > 0 || merged.gaps.length > unsaid.length + unsaidAgain) continue;
      for (const [id, problem] of unsaid) if (!this.#unsaid.has(id)) this.#unsaid.set(id, problem);
      for (const entity of merged.entities) this.#records.putEntity(stored.entity(entity.id), entity);
      for (const relationship of merged.relationships) this.#records.putRelationship(stored.relationship(relationship.id), relationship);
      this.#note(content);
      return { gaps };
    }
  }

  /** What earlier rows gave of sources and entities that this content describes too: the two must agree. */
  #earlier({ sources = [], entities = [] }: SeedContent): { sources: SourceItem[]; entities: EntityItem[] } {
    const again = new Map<string, EntityItem>();
    for (const { id } of entities) {
      const given = this.#given.get(id);
      if (given !== undefined) again.set(id, { id, ...(JSON.parse(given) as Omit<EntityItem, 'id'>) });
    }
    return { sources: sources.flatMap(({ id }) => this.#sources.get(id) ?? []), entities: [...again.values()] };
  }

  #note({ sources = [], entities = [] }: SeedContent): void {
    for (const source of sources) this.#sources.set(source.id, source);
    for (const { id, type, kind, status } of entities) {
      if (kind === undefined && status === undefined) continue;
      const before = this.#given.get(id);
      const text = JSON.stringify({
        ...(before === undefined ? { type } : JSON.parse(before)),
        ...(kind === undefined ? {} : { kind }),
        ...(status === undefined ? {} : { status }),
      });
      const kept = this.#givenTexts.get(text) ?? text;
      this.#givenTexts.set(text, kept);
      this.#given.set(id, kept);
    }
  }
}

/** So few that checking them delays nobody. */
export const BLOCK_ROWS = 500;

/** The items of some rows as the content of a seed file, and the way back from a place in it. */
class Block {
  readonly content: SeedContent;
  readonly #rows: readonly ImportRow[];
  readonly #origins: Readonly<Record<string, (readonly [place: number, item: number])[]>>;

  constructor(rows: readonly ImportRow[], isIn: (place: number) => boolean) {
    const content: Record<string, unknown[]> = {};
    const origins: Record<string, (readonly [number, number])[]> = {};
    for (const list of ITEM_LISTS) {
      content[list] = [];
      origins[list] = [];
    }
    for (const [place, { items }] of rows.entries()) {
      if (!isIn(place)) continue;
      for (const [i, { list, item }] of items.entries()) {
        content[list].push(item);
        origins[list].push([place, i]);
      }
    }
    this.#rows = rows;
    this.#origins = origins;
    this.content = content as SeedContent;
  }

  /** What the item is about that has the problem. */
  thingsOf(place: number, { item }: CheckProblem): string[] {
    const { list, item: said } = this.#rows[place].items[item!];
    if (list === 'relationships') {
      const { type, from, to, key = '' } = said as RelationshipItem;
      return [[type, ...[from, to].sort(), key].join(' ')];
    }
    return [list === 'statements' ? (said as { entity: string }).entity : (said as EntityItem).id];
  }

  problem([list, index, ...field]: FieldPath, message: string): [place: number, problem: CheckProblem] {
    const [place, item] = this.#origins[list][index as number];
    return [place, { row: this.#rows[place].row, item, field, column: null, message }];
  }
}
