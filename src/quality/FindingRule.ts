export const FINDING_KINDS = ['CONTRADICTION', 'DUPLICATE', 'STALE', 'SINGLE_SOURCE', 'ORPHAN'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * What a finding holds besides its rule: ENTITY and RELATIONSHIP: one number. PROPERTY: an entity and a place among the properties. ENTITIES and RELATIONSHIPS: two numbers.
 */
type About = 'ENTITY' | 'ENTITIES' | 'PROPERTY' | 'RELATIONSHIP' | 'RELATIONSHIPS';

export interface FindingRuleDefinition {
  readonly name: string;
  readonly kind: FindingKind;
  readonly about: About;
}

/** Columns hold a rule's place in this list, which orders what is otherwise equal. */
export const FINDING_RULES = [
  { name: 'VALUES_DIFFER', kind: 'CONTRADICTION', about: 'PROPERTY' },
  { name: 'AMOUNTS_DIFFER', kind: 'CONTRADICTION', about: 'RELATIONSHIPS' },
  { name: 'TWO_HOLDERS', kind: 'CONTRADICTION', about: 'RELATIONSHIPS' },
  { name: 'OUTSIDE_LIFETIME', kind: 'CONTRADICTION', about: 'RELATIONSHIP' },
  { name: 'ALIKE', kind: 'DUPLICATE', about: 'ENTITIES' },
  { name: 'PLANNED_RELATIONSHIP', kind: 'STALE', about: 'RELATIONSHIP' },
  { name: 'PLANNED_ENTITY', kind: 'STALE', about: 'ENTITY' },
  { name: 'PLANNED_VALUE', kind: 'STALE', about: 'PROPERTY' },
  { name: 'OLD_RELATIONSHIP', kind: 'STALE', about: 'RELATIONSHIP' },
  { name: 'OLD_VALUE', kind: 'STALE', about: 'PROPERTY' },
  { name: 'ONE_DOCUMENT_RELATIONSHIP', kind: 'SINGLE_SOURCE', about: 'RELATIONSHIP' },
  { name: 'ONE_DOCUMENT_VALUES', kind: 'SINGLE_SOURCE', about: 'ENTITY' },
  { name: 'NO_RELATIONSHIPS', kind: 'ORPHAN', about: 'ENTITY' },
  { name: 'UNCITED_DOCUMENT', kind: 'ORPHAN', about: 'ENTITY' },
] as const satisfies readonly FindingRuleDefinition[];

export type FindingRule = (typeof FINDING_RULES)[number]['name'];

export function ruleNumber(name: FindingRule): number {
  return FINDING_RULES.findIndex((rule) => rule.name === name);
}
