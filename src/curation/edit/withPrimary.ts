import type { NameRecord } from '../../ontology/records.ts';
import { mergeNames } from '../mergeNames.ts';

/** Names that are left of others. In a language that lost its primary name an alias takes its place, by the rule of seeds. */
export function withPrimary(left: readonly NameRecord[], before: readonly NameRecord[]): readonly NameRecord[] {
  const primary = (names: readonly NameRecord[]) => new Set(names.filter(({ use }) => use === 'PRIMARY').map(({ language }) => language));
  const [has, had] = [primary(left), primary(before)];
  const isWanted = ({ use, language }: NameRecord) => use === 'ALIAS' && had.has(language) && !has.has(language);
  return left.some(isWanted)
    ? mergeNames(
        [],
        left.map((name) => (isWanted(name) ? { ...name, use: null } : name)),
      )
    : left;
}
