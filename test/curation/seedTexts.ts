/** A small, good seed file; tests spoil it in one place each. */
export const GOOD_SEED = `sources:
  - id: source/gazette
    title: Two sign
    language: en
    published: 2020-03-01
    quality: PRESS
entities:
  - id: institution/alpha-hospital
    type: Institution
    kind: HOSPITAL
    names:
      - { text: Alpha Hospital, language: en }
      - { text: 阿尔法医院, language: zh, translated: true }
  - id: institution/beta-bio
    type: Institution
    kind: COMPANY
    names:
      - { text: Beta Bio, language: en }
statements:
  - entity: institution/beta-bio
    property: founded
    date: 2012
    evidence: { locator: founded in 2012 }
relationships:
  - type: PARTNERS_WITH
    from: institution/beta-bio
    to: institution/alpha-hospital
    since: 2019
    evidence: { locator: work together since 2019 }
`;

export function spoiled(from: string, to: string): string {
  if (!GOOD_SEED.includes(from)) throw new Error(`the good seed has no ${from}`);
  return GOOD_SEED.replace(from, to);
}
