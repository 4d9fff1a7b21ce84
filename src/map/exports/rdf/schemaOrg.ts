import type { EntityType } from '../../../ontology/records.ts';

/**
 * Classes of schema.org that an entity of this type and kind really is one of; often there is none. A kind that is not here is what its type is.
 * A science park is no schema:Park (a public garden), and a platform may be a building, a team or a service.
 */
export function schemaClasses(type: EntityType, kind: string | null): readonly string[] {
  const { all, kinds = {} } = CLASSES[type];
  return kind !== null && Object.hasOwn(kinds, kind) ? kinds[kind] : all;
}

/** Those that all of a type are of, whatever their kind. */
export function schemaClassesOfAll(type: EntityType): readonly string[] {
  const { all, kinds = {} } = CLASSES[type];
  return Object.values(kinds).some((classes) => classes.length === 0) ? [] : all;
}

interface Classes {
  readonly all: readonly string[];
  /** In place of `all`. */
  readonly kinds?: Readonly<Record<string, readonly string[]>>;
}

const CLASSES: Readonly<Record<EntityType, Classes>> = {
  INSTITUTION: {
    all: ['Organization'],
    kinds: {
      HOSPITAL: ['Hospital'],
      UNIVERSITY: ['CollegeOrUniversity'],
      RESEARCH_INSTITUTE: ['ResearchOrganization'],
      GOVERNMENT_BODY: ['GovernmentOrganization'],
    },
  },
  PERSON: { all: ['Person'] },
  // Public money set aside for a purpose is no pool that investors pay into.
  FUND: { all: ['InvestmentFund'], kinds: { SPECIAL: [], OTHER: [] } },
  PLATFORM: { all: [], kinds: { PUBLIC_SERVICE: ['Service'] } },
  PRODUCT: {
    all: ['Product'],
    kinds: {
      DRUG: ['Product', 'Drug'],
      DEVICE: ['Product', 'MedicalDevice'],
      CELL_THERAPY: ['Product', 'MedicalTherapy'],
      SOFTWARE: ['Product', 'SoftwareApplication'],
    },
  },
  AGREEMENT: { all: [] },
  EVENT: { all: ['Event'], kinds: { EXPO: ['ExhibitionEvent'] } },
  PROGRAMME: { all: [], kinds: { PROJECT: ['Project'], RESEARCH: ['ResearchProject'] } },
  PLACE: { all: ['Place'], kinds: { CITY: ['City'], TOWN: ['City'], COUNTRY: ['Country'], PROVINCE: ['State'], DISTRICT: ['AdministrativeArea'] } },
  SOURCE: { all: ['CreativeWork'] },
};
