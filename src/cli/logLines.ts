import { isDeepStrictEqual } from 'node:util';

/** One version as the log has it. */
export interface ToldVersion {
  readonly version: number;
  readonly at: string;
  readonly who: string | null;
  readonly why: string;
  readonly action: string | null;
  readonly evidence: readonly { readonly source: string; readonly locator: string | null; readonly title: string | null }[];
  /** Null: too many to count. */
  readonly changeCount: number | null;
  readonly changes: readonly ToldChange[];
}

export interface ToldChange {
  readonly nodeId: string;
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  readonly before: State | null;
  readonly after: State | null;
}

type State = Readonly<Record<string, unknown>>;

/** `version 7 · 2026-11-28 13:44 UTC · Li · mergeEntities: one company (source/a, page 3)` */
export function versionLine({ version, at, who, why, action, evidence }: ToldVersion): string {
  const documents = evidence.map(({ source, locator }) => (locator === null ? source : `${source}, ${locator}`));
  const head = [`version ${version}`, `${at.slice(0, 16).replace('T', ' ')} UTC`, ...(who === null ? [] : [who]), ...(action === null ? [] : [action])];
  return `${head.join(' · ')}: ${why}${documents.length === 0 ? '' : ` (${documents.join('; ')})`}`;
}

export function* changeLines({ changes, changeCount }: ToldVersion, isOfOneThing: boolean): Generator<string> {
  for (const change of changes) {
    const { nodeId, kind, before, after } = change;
    const name = nameOf((after ?? before)!);
    const fields = kind === 'CHANGED' ? changedFields(before!, after!) : [];
    const what = isOfOneThing && name === '' ? nodeId : `${nodeId}${name}`;
    yield `  ${kind.toLowerCase().padEnd(7)} ${what}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}`;
  }
  if (changeCount === null) yield '  … and more';
  else if (changeCount > changes.length) yield `  … and ${changeCount - changes.length} more`;
}

/** In both languages where it has names in both. */
function nameOf({ __typename, en, zh }: State): string {
  if (__typename !== 'EntityState') return '';
  return `  ${en === zh ? en : `${en} / ${zh}`}`;
}

const SHOWN: Readonly<Record<string, string>> = { summaryEn: 'summary', summaryZh: 'summary', formerIds: 'former ids' };

function changedFields(before: State, after: State): string[] {
  const fields = Object.keys(after).filter((field) => field !== 'en' && field !== 'zh' && !isDeepStrictEqual(before[field], after[field]));
  return [...new Set(fields.map((field) => SHOWN[field] ?? field))];
}
