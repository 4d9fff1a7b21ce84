import type { Config } from '../config.ts';
import { AtlasError } from '../errors.ts';
import { isPartialDate } from '../ontology/partialDate.ts';
import { FINDING_KINDS, type FindingKind } from '../quality/FindingRule.ts';
import { openDesk } from './desk/openDesk.ts';

export interface DoctorOptions {
  readonly kind: readonly string[];
  readonly limit: string;
  readonly minScore: string;
  readonly asOf?: string;
  readonly about?: string;
  readonly language: string;
  readonly json?: boolean;
  readonly failOn: readonly string[];
}

interface FoundPage {
  readonly totalCount: number;
  readonly complete: boolean;
  readonly pathsComplete: boolean;
  readonly counts: readonly { readonly kind: FindingKind; readonly count: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Found[];
}

interface Found {
  readonly id: string;
  readonly kind: FindingKind;
  readonly rule: string;
  readonly score: number;
  readonly pathCount: number;
  readonly explanation: string;
  readonly evidence: readonly { readonly locator: string | null; readonly source: { readonly id: string } }[];
}

const QUERY = `query Doctor($kinds: [FindingKind!], $about: ID, $minScore: Float, $asOf: PartialDate, $first: Int, $after: String, $language: Language) {
  graph { version }
  quality(kinds: $kinds, about: $about, minScore: $minScore, asOf: $asOf, first: $first, after: $after) {
    totalCount complete pathsComplete counts { kind count } pageInfo { hasNextPage endCursor }
    nodes { id kind rule score pathCount explanation(language: $language) evidence { locator source { id } } }
  }
}`;
const LARGEST_PAGE = 50;
const MOST = 10_000;

/** Prints what should be looked at to keep the graph true. False when there is something of a kind of `--fail-on`. */
export async function doctor(config: Config, options: DoctorOptions, print: (line: string) => void): Promise<boolean> {
  const [kinds, failing] = [kindsOf('--kind', options.kind), kindsOf('--fail-on', options.failOn)];
  const limit = numberOf('--limit', options.limit, 1, MOST, true);
  const minScore = numberOf('--min-score', options.minScore, 0, 1, false);
  const isChinese = languageOf(options.language) === 'ZH';
  if (options.asOf !== undefined && !isPartialDate(options.asOf)) {
    throw new AtlasError('BAD_REQUEST', [`--as-of: "${options.asOf}" is no date; give 2012, 2017-05 or 2023-05-24`]);
  }
  const desk = await openDesk(config);
  try {
    const asked = {
      kinds: kinds.length === 0 ? null : kinds,
      about: options.about ?? null,
      minScore,
      asOf: options.asOf ?? null,
      language: isChinese ? 'ZH' : 'EN',
    };
    const found: Found[] = [];
    let [page, version, after] = [null as FoundPage | null, 0, null as string | null];
    do {
      const first = Math.min(LARGEST_PAGE, limit - found.length);
      const answer = await desk.graphql<{ graph: { version: number }; quality: FoundPage }>(QUERY, { ...asked, first, after });
      if (page !== null && answer.graph.version !== version)
        throw new AtlasError('BAD_REQUEST', ['The graph changed while it was being looked through; run it again.']);
      [page, version, after] = [answer.quality, answer.graph.version, answer.quality.pageInfo.endCursor];
      found.push(...page.nodes);
    } while (page.pageInfo.hasNextPage && found.length < limit);
    const { totalCount, complete, pathsComplete, counts } = page;
    if (options.json) print(JSON.stringify({ version, totalCount, complete, pathsComplete, counts, findings: found }, null, 2));
    else for (const line of reportLines(version, page, found, isChinese)) print(line);
    return !(await hasAny(failing, kinds, counts, () => desk.graphql<{ quality: FoundPage }>(QUERY, { ...asked, kinds: failing, first: 1 })));
  } finally {
    await desk.close();
  }
}

/** What fails is counted though it is not listed. */
async function hasAny(
  failing: readonly FindingKind[],
  listed: readonly FindingKind[],
  counts: FoundPage['counts'],
  ask: () => Promise<{ quality: FoundPage }>,
): Promise<boolean> {
  if (failing.length === 0) return false;
  const isListed = listed.length === 0 || failing.every((kind) => listed.includes(kind));
  const counted = isListed ? counts : (await ask()).quality.counts;
  return counted.some(({ kind, count }) => failing.includes(kind) && count > 0);
}

const KIND_WORDS: Readonly<Record<FindingKind, readonly [one: string, many: string, chinese: string]>> = {
  CONTRADICTION: ['contradiction', 'contradictions', '相互矛盾'],
  DUPLICATE: ['likely duplicate', 'likely duplicates', '可能重复'],
  STALE: ['stale state', 'stale states', '可能过时'],
  SINGLE_SOURCE: ['fact of one document', 'facts of one document', '仅一份文献'],
  ORPHAN: ['orphan', 'orphans', '无人引用'],
};

function* reportLines(
  version: number,
  { totalCount, complete, pathsComplete, counts }: FoundPage,
  found: readonly Found[],
  isChinese: boolean,
): Generator<string> {
  const parts = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => (isChinese ? `${KIND_WORDS[kind][2]} ${count}` : `${count} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}`));
  const what = parts.length === 0 ? '' : isChinese ? `：${parts.join('，')}` : `: ${parts.join(', ')}`;
  yield isChinese
    ? `图谱版本 ${version}，共 ${totalCount} 项${what}`
    : `graph version ${version}, ${totalCount} ${totalCount === 1 ? 'finding' : 'findings'}${what}`;
  if (!complete) yield isChinese ? '数据太多，未能全部比较：可能还有更多' : 'there was too much to compare all of it: there may be more';
  if (!pathsComplete) yield isChinese ? '路径未能数完：至少有这些' : 'paths were not counted to the end: there are at least so many';
  for (const [i, { kind, score, pathCount, explanation, id, evidence }] of found.entries()) {
    const paths = isChinese ? `${pathCount} 条路径` : `${pathCount} ${pathCount === 1 ? 'path' : 'paths'}`;
    yield '';
    yield `${i + 1}. [${isChinese ? KIND_WORDS[kind][2] : KIND_WORDS[kind][0]}, ${score.toFixed(2)}, ${paths}] ${explanation}`;
    yield `   ${id}`;
    for (const { source, locator } of evidence.slice(0, EVIDENCE_SHOWN)) yield `   ${source.id}${locator === null ? '' : `: ${locator}`}`;
    if (evidence.length > EVIDENCE_SHOWN)
      yield isChinese ? `   另有 ${evidence.length - EVIDENCE_SHOWN} 处` : `   and ${evidence.length - EVIDENCE_SHOWN} more`;
  }
  if (found.length < totalCount) {
    yield '';
    yield isChinese ? `列出前 ${found.length} 项；更多用 --limit` : `the first ${found.length} are listed; --limit lists more`;
  }
}

const EVIDENCE_SHOWN = 3;

/** As people write them: contradictions, single-source. */
function kindsOf(option: string, given: readonly string[]): FindingKind[] {
  return given.flatMap((text) =>
    text.split(',').map((part) => {
      const word = part.trim().toUpperCase().replaceAll('-', '_');
      const kind = FINDING_KINDS.find((one) => one === word || `${one}S` === word);
      if (kind !== undefined) return kind;
      const known = FINDING_KINDS.map((one) => one.toLowerCase().replaceAll('_', '-')).join(', ');
      throw new AtlasError('BAD_REQUEST', [`${option}: "${part}" is no kind of finding; there are ${known}`]);
    }),
  );
}

function languageOf(text: string): 'EN' | 'ZH' {
  const language = text.toUpperCase();
  if (language === 'EN' || language === 'ZH') return language;
  throw new AtlasError('BAD_REQUEST', [`--language: "${text}" is not known; give en or zh`]);
}

function numberOf(option: string, text: string, min: number, max: number, isWhole: boolean): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= min && value <= max && (!isWhole || Number.isInteger(value))) return value;
  throw new AtlasError('BAD_REQUEST', [`${option}: "${text}" is out of range; give a ${isWhole ? 'whole ' : ''}number from ${min} to ${max}`]);
}
