import type { GraphSelection } from './GraphSelection.ts';

/** Says what a file holds, and where it is from. */
export function exportTitle({ snapshot, address, origin, isWhole, complete }: GraphSelection): string {
  const about = isWhole ? 'the whole graph' : 'a part of the graph';
  return `Zhangjiang Atlas, graph version ${snapshot.version}: ${about}, ${origin}/map?${address}${complete ? '' : ' (not complete: more fits the request)'}`;
}
