import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Atlas } from '../../src/wire.ts';

/** A recipe of the cook-book: its first comment line is the title, the other comment lines the explanation. */
export interface Recipe {
  readonly file: string;
  readonly title: string;
  readonly explanation: string;
  readonly query: string;
}

export const ROOT: string = resolve(import.meta.dirname, '../..');
const QUERIES = join(ROOT, 'test/queries');
const SIGNATURE = '02-who-links-hospitals-to-funds.graphql';
const MOST_LINES = 60;

/** The documents that show answers or counts, as they should read: path from the root, text. Parts between markers are replaced, the rest stays. */
export async function renderDocs(atlas: Atlas): Promise<Map<string, string>> {
  const recipes = readRecipes();
  const sections: string[] = [];
  for (const recipe of recipes) sections.push(section(recipe, await answerOf(atlas, recipe.query)));
  const signature = recipes.find(({ file }) => file === SIGNATURE) as Recipe;
  const answer = await answerOf(atlas, signature.query);
  const shown = `${code('graphql', signature.query)}\n\n${code('text', readable(answer))}`;
  const docs = new Map<string, string>();
  const fill = (path: string, marker: string, text: string) => {
    const current = docs.get(path) ?? readFileSync(join(ROOT, path), 'utf8');
    const [start, end] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
    const [from, to] = [current.indexOf(start), current.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} has no part ${start} … ${end}`);
    docs.set(path, `${current.slice(0, from + start.length)}\n${text}\n${current.slice(to)}`);
  };
  fill('docs/queries.md', 'recipes', sections.join('\n\n'));
  for (const readme of ['README.md', 'README.zh-CN.md']) fill(readme, 'signature', shown);
  fill('README.md', 'counts', await countsTable(atlas, 'en'));
  fill('README.zh-CN.md', 'counts', await countsTable(atlas, 'zh'));
  fill('seeds/README.md', 'counts', await countsTable(atlas, 'en'));
  return docs;
}

export function readRecipes(): readonly Recipe[] {
  return readdirSync(QUERIES)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const lines = readFileSync(join(QUERIES, file), 'utf8').trimEnd().split('\n');
      const first = lines.findIndex((line) => !line.startsWith('#'));
      const comments = lines.slice(0, first).map((line) => line.replace(/^# ?/, ''));
      return { file, title: comments[0], explanation: comments.slice(2).join('\n'), query: lines.slice(first).join('\n') };
    });
}

/** The reply as a client gets it. */
export async function answerOf(atlas: Atlas, query: string): Promise<Record<string, unknown>> {
  const reply = await atlas.app.inject({ method: 'POST', url: '/graphql', payload: { query } });
  return reply.json() as Record<string, unknown>;
}

/** Long answers are cut, which the text says. */
function section({ file, title, explanation, query }: Recipe, answer: unknown): string {
  const lines = JSON.stringify(answer, null, 2).split('\n');
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more lines`] : lines;
  const parts = [
    `## ${title}`,
    explanation,
    code('graphql', query),
    `<details><summary>Answer</summary>\n\n${code('json', shown.join('\n'))}\n\n</details>`,
    `*File: \`test/queries/${file}\`*`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function code(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

interface SignatureAnswer {
  readonly data: {
    readonly connectors: {
      readonly totalCount: number;
      readonly complete: boolean;
      readonly nodes: readonly {
        readonly entity: { readonly name: string };
        readonly distance: number;
        readonly pathCount: number;
        readonly paths: readonly {
          readonly sentence: string;
          readonly hops: readonly {
            readonly relationships: readonly {
              readonly evidence: readonly { readonly locator: string; readonly source: { readonly title: string; readonly published: string | null } }[];
            }[];
          }[];
        }[];
      }[];
    };
  };
}

/** The signature answer in lines that a person reads: each company, its best path, and the first document of each hop. */
function readable(answer: unknown): string {
  const { totalCount, complete, nodes } = (answer as SignatureAnswer).data.connectors;
  const lines = [`${totalCount} companies, complete: ${complete}; the first ${nodes.length}:`];
  for (const { entity, distance, pathCount, paths } of nodes) {
    lines.push('', `${entity.name} (shortest path ${distance} hops, ${pathCount} paths)`, `  ${paths[0].sentence}`);
    for (const { relationships } of paths[0].hops) {
      const { locator, source } = relationships[0].evidence[0];
      lines.push(`    · ${source.title}${source.published === null ? '' : `, ${source.published}`}: “${locator}”`);
    }
  }
  return lines.join('\n');
}

async function countsTable(atlas: Atlas, language: 'en' | 'zh'): Promise<string> {
  const { data } = (await answerOf(atlas, '{ graph { relationshipCount statementCount entities { type count } } }')) as {
    data: { graph: { relationshipCount: number; statementCount: number; entities: { type: string; count: number }[] } };
  };
  const rows = data.graph.entities.map(
    ({ type, count }) => `| ${language === 'zh' ? CHINESE[type] : type.charAt(0) + type.slice(1).toLowerCase()} | ${count} |`,
  );
  const [relationships, statements] = language === 'zh' ? ['关系', '陈述'] : ['relationships', 'statements'];
  return [
    `| ${language === 'zh' ? '类型' : 'type'} | ${language === 'zh' ? '数量' : 'count'} |`,
    '|---|---|',
    ...rows,
    `| ${relationships} | ${data.graph.relationshipCount} |`,
    `| ${statements} | ${data.graph.statementCount} |`,
  ].join('\n');
}

const CHINESE: Readonly<Record<string, string>> = {
  INSTITUTION: '机构',
  PERSON: '人物',
  FUND: '基金',
  PLATFORM: '平台',
  PRODUCT: '产品',
  AGREEMENT: '协议',
  EVENT: '活动',
  PROGRAMME: '计划与项目',
  PLACE: '地点',
  SOURCE: '文献',
};
