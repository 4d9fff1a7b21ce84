import { nearlySpelt } from '../../lib/nearlySpelt.ts';

/** Names that were perhaps meant: those spelt nearly so, then those that share most words with it. At most three. */
export function nearestNames(asked: string, names: readonly string[]): readonly string[] {
  const words = new Set(asked.toLowerCase().split(/[^a-z0-9]+/));
  const shared = (name: string) => name.split('-').filter((word) => word.length > 2 && words.has(word)).length;
  const alike = names.filter((name) => shared(name) > 0).sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1));
  return [...new Set([...nearlySpelt(asked, names), ...alike])].slice(0, 3);
}
