import { entityMask } from '../../analysis/entityMask.ts';
import { GROUP_LIMITS, type Group } from '../../analysis/readGroup.ts';
import { onesOf } from '../../lib/onesOf.ts';
import type { FoundPath } from '../../paths/FoundPath.ts';
import { type ConnectorAnswer, findConnectors } from '../../paths/findConnectors.ts';
import { findPaths, type PathAnswer } from '../../paths/findPaths.ts';
import { relationshipFilter } from '../../paths/relationshipFilter.ts';
import type { ReportContext } from '../ReportContext.ts';
import type { ParameterValues } from '../readParameters.ts';

export interface ConnectionSides {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 1 for each entity that may be a connector. */
  readonly connector: Uint8Array;
}

/** What is asked, as of the report's date. */
export interface ConnectionQuestion extends ConnectionSides {
  /** Whether or not they were there then. */
  readonly atAnyTime: ConnectionSides;
  readonly maxHops: number;
  readonly first: number;
}

export interface ConnectionAnswer {
  readonly question: ConnectionQuestion;
  readonly found: ConnectorAnswer;
  /** The best paths on which a connector stands, of the first MOST_PATHS between the two sides. */
  readonly paths: readonly FoundPath[];
  /** How far `paths` tell all. */
  readonly search: Pick<PathAnswer, 'complete' | 'truncatedBy' | 'hasNextPage'>;
}

/** Paths that kinds of connection are counted from. */
export const MOST_PATHS = 2_000;
/** Told of each connector. */
const PATHS_EACH = 3;

export function connectionQuestion({ snapshot, graph }: ReportContext, values: ParameterValues): ConnectionQuestion {
  const sides = (maskOf: (group: Group, argument: string) => Uint8Array): ConnectionSides => {
    const [from, to, connector] = ['from', 'to', 'connector'].map((name) => maskOf(values.group(name) as Group, name));
    return { from: Uint32Array.from(onesOf(from)), to: Uint32Array.from(onesOf(to)), connector };
  };
  const then = sides(({ mask }) => mask);
  const atAnyTime = graph === null ? then : sides(({ criteria }, argument) => entityMask(snapshot, criteria, { argument, ...GROUP_LIMITS }));
  return { ...then, atAnyTime, maxHops: values.wholeNumber('maxHops'), first: values.wholeNumber('first') };
}

export async function askConnection(context: ReportContext, question: ConnectionQuestion): Promise<ConnectionAnswer> {
  const { snapshot, runner, signal, asOf, graph, words, onProgress } = context;
  const { from, to, connector, maxHops, first } = question;
  const filter = relationshipFilter(snapshot, asOf === null ? null : { asOf }, 'PATHS');
  const space = { from, to, maxHops, filter, via: null, avoid: graph?.absent ?? null, after: null };
  onProgress(words.say({ en: 'Looking for what links them', zh: '检索连接者' }), 0);
  const found = await findConnectors(snapshot, { ...space, connector, keep: PATHS_EACH, first }, runner, signal);
  onProgress(words.say({ en: 'Looking for the kinds of connection', zh: '检索关联类型' }), 0.3);
  const search = found.totalCount === 0 ? null : await findPaths(snapshot, { ...space, mode: 'ALL', first: MOST_PATHS }, runner, signal);
  const paths = (search?.paths ?? []).filter(({ entities }) => entities.slice(1, -1).some((entity) => connector[entity] === 1));
  return { question, found, paths, search: search ?? { complete: true, truncatedBy: null, hasNextPage: false } };
}
