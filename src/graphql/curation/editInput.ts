import type { EntityItem, EvidenceItem, IdentifierItem, MoneyItem, NameItem, RelationshipItem, SourceItem, StatementItem } from '../../curation/seedContent.ts';
import type { Ontology } from '../../ontology/Ontology.ts';
import type { EntityInput, EvidenceInput, IdentifierInput, MoneyInput, NameInput, RelationshipInput, SourceInput, StatementInput } from '../generated.ts';

/** GraphQL input in the form of a seed file: null and left out are the same there. */
export function evidenceItem({ source, locator, stance, asOf }: EvidenceInput): EvidenceItem {
  return given({ source, locator, stance, asOf });
}

export function sourceItem(input: SourceInput): SourceItem {
  return given(input);
}

export function entityItem(ontology: Ontology, { type, names, identifiers, evidence, statements, summary, ...rest }: EntityInput): EntityItem {
  return given({
    ...rest,
    type: ontology.entityTypes.find(({ name }) => name === type)?.objectType ?? type,
    names: names?.map((name: NameInput): NameItem => given(name)),
    summary: summary == null ? undefined : given<{ en?: string; zh?: string }>(summary),
    identifiers: identifiers?.map(identifierItem),
    evidence: evidence.length === 0 ? undefined : evidence.map(evidenceItem),
    statements: statements?.map(statementItem),
  });
}

export function statementItem({ money, quantity, date, text, evidence, ...rest }: StatementInput): StatementItem {
  return given({ ...rest, money: money == null ? undefined : moneyItem(money), quantity, date, text, evidence: evidence.map(evidenceItem) });
}

export function relationshipItem({ amount, evidence, ...rest }: RelationshipInput): RelationshipItem {
  return given({ ...rest, amount: amount == null ? undefined : moneyItem(amount), evidence: evidence.map(evidenceItem) });
}

function identifierItem({ scheme, value, evidence }: IdentifierInput): IdentifierItem {
  return given({ scheme, value, evidence: evidence?.map(evidenceItem) });
}

function moneyItem(money: MoneyInput): MoneyItem {
  return given(money);
}

/** Without what is null or undefined. */
function given<T extends object>(value: { readonly [K in keyof T]?: T[K] | null | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null && part !== undefined)) as T;
}
