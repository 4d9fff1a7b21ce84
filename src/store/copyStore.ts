import { AtlasError } from '../errors.ts';
import { changeOf } from './changeOf.ts';
import { versionConflict } from './conflicts.ts';
import { type Author, type Change, type LoggedChange, SHELVES, type Store } from './store.ts';

const SHELF_PAGE = 500;

/**
 * Repeats the change log of one store in another that is empty, version by version, with its authors, times, keys and notes, so that versions that were cited stay what
 * they were; then what is kept beside the graph. Resolves to the version. What is committed meanwhile is left out; what was edited without the atlas and is not
 * logged yet makes it fail with CONFLICT.
 */
export async function copyStore(source: Store, target: Store): Promise<number> {
  if ((await target.version()) !== 0) throw new AtlasError('BAD_USER_INPUT', ['the target is not empty; a copy needs an empty store']);
  const version = await source.version();
  for await (const { changes, author, of } of versions(source)) {
    if (of > version) break;
    await target.append(changes, null, author);
  }
  const copied = await target.version();
  if (copied !== version) throw versionConflict(copied, version);
  for (const shelf of SHELVES) {
    let page = await source.listKept(shelf, null, SHELF_PAGE);
    while (page.length > 0) {
      for (const { key, body } of page) await target.keep(shelf, key, body, null);
      page = await source.listKept(shelf, page[page.length - 1].key, SHELF_PAGE);
    }
  }
  return version;
}

async function* versions(source: Store): AsyncGenerator<{ changes: readonly Change[]; author: Author; of: number }> {
  let changes: Change[] = [];
  let last: LoggedChange | null = null;
  for await (const logged of source.changesSince(0)) {
    if (last !== null && last.version !== logged.version) {
      yield { changes, author: await authorOf(source, last), of: last.version };
      changes = [];
    }
    changes.push(changeOf(logged));
    last = logged;
  }
  if (last !== null) yield { changes, author: await authorOf(source, last), of: last.version };
}

async function authorOf(source: Store, { version, who, why, at }: LoggedChange): Promise<Author> {
  const [revision] = await source.revisions([version]);
  const { key, note } = revision ?? { key: null, note: null };
  return { who, why, at, ...(key === null ? {} : { key }), ...(note === null ? {} : { note }) };
}
