import { explainFinding } from '../../quality/explainFinding.ts';
import { FINDING_RULES } from '../../quality/FindingRule.ts';
import { evidenceOf, statementsOf } from '../../quality/findingFacts.ts';
import { entitiesOf, findingKey, relationshipsOf } from '../../quality/findingPage.ts';
import type { FindingResolvers } from '../generated.ts';

export const Finding: FindingResolvers = {
  id: ({ findings, place }) => {
    const [, , rule, first, second] = findingKey(findings, place);
    return ['finding', FINDING_RULES[rule].name.toLowerCase().replaceAll('_', '-'), first, ...(second === '' ? [] : [second])].join(':');
  },
  kind: ({ findings, place }) => FINDING_RULES[findings.rule[place]].kind,
  rule: ({ findings, place }) => FINDING_RULES[findings.rule[place]].name,
  score: ({ findings, place }) => findings.score[place],
  pathCount: ({ findings, place }) => findings.pathCount[place],
  entities: ({ findings, place }) => entitiesOf(findings, place).map((entity) => ({ entity })),
  relationships: ({ findings, place }) => relationshipsOf(findings, place).map((relationship) => ({ relationship })),
  statements: async ({ findings, place }, _, { loaders }) => {
    const [entity] = entitiesOf(findings, place);
    return (await statementsOf(findings, place, loaders)).map((statement) => ({ ...statement, about: { entity } }));
  },
  explanation: ({ findings, place }, { language }, context) =>
    explainFinding(findings, place, context.loaders, (language ?? context.language) === 'ZH' ? 'ZH' : 'EN'),
  evidence: ({ findings, place }, _, { loaders }) => evidenceOf(findings, place, loaders),
};
