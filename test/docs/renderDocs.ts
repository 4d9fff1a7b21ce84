import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exampleSearch } from '../../src/http/operations/catalogue.ts';
import { type Operation, readOperations } from '../../src/http/operations/readOperations.ts';
import type { Atlas } from '../../src/wire.ts';
import { editingExamples } from './editingExamples.ts';
import { settingsTable } from './settingsTable.ts';

export const ROOT: string = resolve(import.meta.dirname, '../..');
const SIGNATURE = 'companies-between';
const MOST_LINES = 60;

/** The documents that show answers or counts, as they should read: path from the root, text. Parts between markers are replaced, the rest stays. */
export async function renderDocs(atlas: Atlas): Promise<Map<string, string>> {
  const operations = readOperations();
  const sections: string[] = [];
  for (const operation of operations) sections.push(section(operation, await answerOf(atlas, operation.document, operation.variables)));
  const signature = operations.find(({ name }) => name === SIGNATURE) as Operation;
  const variables = { ...signature.variables, first: 3 };
  const answer = await answerOf(atlas, signature.document, variables);
  const shown = [code('graphql', signature.document.trim()), code('json', JSON.stringify(variables)), code('text', readable(answer))].join('\n\n');
  const docs = new Map<string, string>();
  const fill = (path: string, marker: string, text: string) => {
    const current = docs.get(path) ?? readFileSync(join(ROOT, path), 'utf8');
    const [start, end] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
    const [from, to] = [current.indexOf(start), current.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${path} has no part ${start} … ${end}`);
    docs.set(path, `${current.slice(0, from + start.length)}\n${text}\n${current.slice(to)}`);
  };
  fill('docs/operations.md', 'settings', settingsTable());
  fill('docs/curation.md', 'editing', await editingExamples());
  fill('docs/queries.md', 'recipes', sections.join('\n\n'));
  for (const readme of ['README.md', 'README.zh-CN.md']) fill(readme, 'signature', shown);
  fill('README.md', 'counts', await countsTable(atlas, 'en'));
  fill('README.zh-CN.md', 'counts', await countsTable(atlas, 'zh'));
  fill('seeds/README.md', 'counts', await countsTable(atlas, 'en'));
  return docs;
}

/** The reply as a client gets it. */
export async function answerOf(atlas: Atlas, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
  const reply = await atlas.app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  return reply.json() as Record<string, unknown>;
}

/** Long answers are cut, which the text says. */
function section(operation: Operation, answer: unknown): string {
  const { name, title, explanation, variables, table, document } = operation;
  const lines = JSON.stringify(answer, null, 2).split('\n');
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more lines`] : lines;
  const links = [`[\`/q/${name}\`](/q/${name}${exampleSearch(operation, 'en')})`];
  if (table !== null) links.push(`[\`/q/${name}.csv\`](/q/${name}.csv${exampleSearch(operation, 'en')})`);
  const parts = [
    `## ${title.en}`,
    `${title.zh}`,
    explanation.en,
    `Ask it: ${links.join(' · ')}`,
    code('graphql', document.trim()),
    Object.keys(variables).length === 0 ? '' : `Variables: \`${JSON.stringify(variables)}\``,
    `<details><summary>Answer</summary>\n\n${code('json', shown.join('\n'))}\n\n</details>`,
    `*File: \`operations/${name}.graphql\`*`,
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
