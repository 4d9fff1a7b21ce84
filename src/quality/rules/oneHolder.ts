/**
 * Posts that one person holds at a time, and what one entity wholly owns: two who are known to have it at one time contradict each other. Roles are compared in small letters, and a role of several
 * ("chairman and CEO") by each of them; what says more ("president, China") is another post.
 */
export const ONE_HOLDER: readonly { readonly type: string; readonly roles: readonly string[] }[] = [
  { type: 'AFFILIATED_WITH', roles: ['chairman', 'chairwoman', 'chairperson', 'chair', 'chairman of the board', '董事长', '理事长', '主席'] },
  { type: 'AFFILIATED_WITH', roles: ['ceo', 'chief executive officer', 'chief executive', '首席执行官', '总裁'] },
  { type: 'AFFILIATED_WITH', roles: ['president', 'director general', '院长', '校长', '所长', 'dean', 'mayor', '市长'] },
  { type: 'AFFILIATED_WITH', roles: ['general manager', '总经理'] },
  { type: 'AFFILIATED_WITH', roles: ['party secretary', '党委书记'] },
  { type: 'AFFILIATED_WITH', roles: ['legal representative', '法定代表人'] },
  { type: 'PART_OF', roles: ['wholly owned', 'wholly-owned', 'wholly owned subsidiary', 'wholly-owned subsidiary', '全资子公司'] },
];

/** Places in ONE_HOLDER. */
export function postsOf(type: string, role: string | null): number[] {
  if (role === null) return [];
  const parts = role
    .toLowerCase()
    .split(/ and | & |兼|、/)
    .map((part) => part.trim());
  return ONE_HOLDER.flatMap((post, i) => (post.type === type && parts.some((part) => post.roles.includes(part)) ? [i] : []));
}
