import type { AtlasError } from '../../errors.ts';
import { GROUP_NAMES, type Group } from './groups.ts';

/** What the comment lines above an operation say. */
export interface OperationHead {
  readonly title: { readonly en: string; readonly zh: string };
  readonly explanation: { readonly en: string; readonly zh: string };
  readonly group: Group;
  /** Example values, fit to be sent as they are. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same for a Chinese reader; what the file does not give again is as in `variables`. */
  readonly variablesZh: Readonly<Record<string, unknown>>;
  /** What variables mean, where the file says more than the schema does. */
  readonly describedVariables: Readonly<Record<string, { readonly en?: string; readonly zh?: string }>>;
  /** The way from the root to the list whose items are the rows of a table, as in `connectors.nodes`. Null: no table. */
  readonly table: string | null;
}

type Refuse = (line: number, why: string) => AtlasError;

/** A head with the lines where its parts stand, for what is found wrong later. */
export interface PlacedHead extends OperationHead {
  lineOf(part: string): number;
}

/**
 * Reads a head:
 *
 *     # English title
 *     # zh: 中文标题
 *     #
 *     # Explanation in English; any number of lines.
 *     # zh: 中文说明，可有多行。
 *     # $hospital: What a variable means.      # $hospital zh: 变量的含义。
 *     # variables: {"hospital":"institution/ruijin-hospital"}
 *     # variables zh: {"name":"瑞金医院"}
 *     # table: connectors.nodes
 *     # group: connect
 */
export function readHead(lines: readonly string[], refuse: Refuse): PlacedHead {
  const [english = '', chinese = ''] = lines;
  const title = { en: content(english), zh: CHINESE.exec(content(chinese))?.[1] ?? '' };
  if (title.en === '' || CHINESE.test(title.en)) throw refuse(1, 'the first line is no English title, as in `# Who holds which post?`');
  if (title.zh === '') throw refuse(2, 'the second line is no Chinese title, as in `# zh: 谁任何职？`');

  const texts: { en: string[]; zh: string[] } = { en: [], zh: [] };
  const places = new Map<string, number>();
  const values = new Map<string, string>();
  const describedVariables: Record<string, { en?: string; zh?: string }> = {};
  for (const [i, line] of lines.slice(2).entries()) {
    const number = i + 3;
    const text = content(line);
    const [, variable, language, meaning = ''] = VARIABLE.exec(text) ?? [];
    const [, key, value = ''] = KEY.exec(text) ?? [];
    if (variable !== undefined) {
      places.set(`$${variable}`, number);
      describedVariables[variable] = { ...describedVariables[variable], [language === undefined ? 'en' : 'zh']: meaning };
    } else if (CHINESE.test(text)) texts.zh.push(CHINESE.exec(text)?.[1] ?? '');
    else if (key === undefined) texts.en.push(text);
    else if (!KEYS.has(key))
      throw refuse(number, `"${key}:" is none of ${[...KEYS].map((known) => `"${known}:"`).join(', ')}; write such a line of prose in another way`);
    else if (values.has(key)) throw refuse(number, `"${key}:" stands twice`);
    else {
      places.set(key, number);
      values.set(key, value);
    }
  }
  const lineOf = (part: string) => places.get(part) ?? 1;
  const explanation = { en: texts.en.join('\n').trim(), zh: joinChinese(texts.zh) };
  if (explanation.en === '') throw refuse(3, 'there is no explanation in English; write it in lines `# …` below the titles');
  if (explanation.zh === '') throw refuse(3, 'there is no explanation in Chinese; write it in lines `# zh: …`');
  const group = values.get('group');
  if (!isGroup(group))
    throw refuse(lineOf('group'), `${group === undefined ? 'there is no line "group:"' : `"${group}" is no group`}; give one of ${GROUP_NAMES.join(', ')}`);
  const table = values.get('table') ?? null;
  if (table !== null && !/^\w+(\.\w+)*$/.test(table)) throw refuse(lineOf('table'), `"${table}" is no way to a list, as in connectors.nodes`);
  const variables = readVariables(values.get('variables'), (why) => refuse(lineOf('variables'), why));
  const variablesZh = { ...variables, ...readVariables(values.get('variables zh'), (why) => refuse(lineOf('variables zh'), why)) };
  return { title, explanation, group, variables, variablesZh, describedVariables, table, lineOf };
}

const CHINESE = /^zh:\s*(.*)$/;
const VARIABLE = /^\$(\w+)(?: (zh))?:\s*(.*)$/;
const KEY = /^([a-z]+(?: zh)?):(?:\s+(.*))?$/;
const KEYS: ReadonlySet<string> = new Set(['variables', 'variables zh', 'table', 'group']);

function content(line: string): string {
  return line.replace(/^#\s?/, '').trim();
}

/** Chinese is written without spaces: lines meet as they are, but for words of Latin letters. */
function joinChinese(lines: readonly string[]): string {
  return lines.reduce((text, line) => `${text}${/[!-~]$/.test(text) && /^[!-~]/.test(line) ? ' ' : ''}${line}`, '');
}

function isGroup(name: string | undefined): name is Group {
  return (GROUP_NAMES as readonly (string | undefined)[]).includes(name);
}

function readVariables(json: string | undefined, refuse: (why: string) => AtlasError): Record<string, unknown> {
  if (json === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw refuse(`the variables are no JSON (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('the variables are no JSON object, as in {"maxHops":4}');
  return value as Record<string, unknown>;
}
