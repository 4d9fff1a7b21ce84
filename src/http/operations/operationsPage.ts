import { getNamedType, getNullableType, isEnumType, isListType } from 'graphql';
import { escapeHtml, LOGO, page } from '../page.ts';
import type { BoundOperation, Parameter } from './bindOperations.ts';
import { operationLinks, parameterText } from './catalogue.ts';
import { GROUP_NAMES, GROUPS, type Group } from './groups.ts';

/** The catalogue for people: each operation with a form of its parameters, filled in with the example. It needs no script. */
export function operationsPage(operations: readonly BoundOperation[], requestLanguage: 'EN' | 'ZH'): string {
  const language = requestLanguage === 'ZH' ? 'zh' : 'en';
  const texts = TEXTS[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const groups = GROUP_NAMES.filter((group) => operations.some((operation) => operation.group === group));
  const body = `<header class="masthead">
<a class="home" href="/?language=${language}">${LOGO}${texts.name}</a>
<nav><a href="/reports?language=${language}">${texts.reports}</a> <a href="/graphql">${texts.playground}</a> <a href="/q?language=${other}" hreflang="${other}" lang="${other === 'zh' ? 'zh-Hans' : 'en'}">${texts.other}</a></nav>
</header>
<main>
<style>${STYLE}</style>
<h1>${texts.heading}</h1>
<p class="lead">${texts.lead}</p>
<ul class="links groups">${groups.map((group) => `<li><a href="#${group}">${GROUPS[group][language]}</a></li>`).join('')}</ul>
${groups.map((group) => groupSection(group, operations, language)).join('\n')}
</main>`;
  return page({ title: texts.title, language, body });
}

function groupSection(group: Group, operations: readonly BoundOperation[], language: 'en' | 'zh'): string {
  const inside = operations.filter((operation) => operation.group === group).map((operation) => operationSection(operation, language));
  return `<section aria-labelledby="${group}"><h2 id="${group}">${GROUPS[group][language]}</h2>\n${inside.join('\n')}</section>`;
}

function operationSection(operation: BoundOperation, language: 'en' | 'zh'): string {
  const { name, title, explanation, parameters, rows } = operation;
  const texts = TEXTS[language];
  const { json, csv, playground } = operationLinks(operation, language);
  const examples = language === 'zh' ? operation.variablesZh : operation.variables;
  const inputs = parameters.filter((parameter) => parameter.name !== 'language').map((parameter) => input(name, parameter, examples[parameter.name], language));
  const table = rows === null ? '' : `<button formaction="/q/${name}.csv">CSV</button>`;
  return `<details class="operation" id="${name}"><summary><b>${escapeHtml(title[language])}</b> <code>${name}</code></summary>
${explanation[language]
  .split('\n\n')
  .map((paragraph) => `<p>${withCode(paragraph)}</p>`)
  .join('')}
<form method="get" action="/q/${name}">
${inputs.join('\n')}
<input type="hidden" name="language" value="${language}">
<p class="actions"><button class="button">${texts.run}</button>${table}<a href="${escapeHtml(playground)}">${texts.open}</a></p>
</form>
<p class="links">${texts.link}<a href="${escapeHtml(json)}">JSON</a>${csv === null ? '' : ` · <a href="${escapeHtml(csv)}">CSV</a>`}</p>
</details>`;
}

/** A list has a field for each value of the example and an empty one, of which the first has the label. */
function input(operation: string, parameter: Parameter, example: unknown, language: 'en' | 'zh'): string {
  const { name, type, description } = parameter;
  const id = `${operation}-${name}`;
  const values = example === undefined || example === null ? [] : (Array.isArray(example) ? example : [example]).map(parameterText);
  const isList = isListType(getNullableType(parameter.inputType));
  const fields = (isList || values.length === 0 ? [...values, ''] : values).map((value, i) =>
    field(parameter, i === 0 ? `id="${id}" ` : `aria-label="${name} ${i + 1}" `, value, id, i === 0),
  );
  const meaning = description[language] ?? description.en ?? '';
  return `<p><label for="${id}">${name} <small>${escapeHtml(type)}</small></label>
${fields.join('\n')}
<small id="${id}-meaning"${language === 'zh' && description.zh === null ? ' lang="en"' : ''}>${withCode(meaning)}</small></p>`;
}

function field({ name, inputType, required, defaultValue }: Parameter, identity: string, value: string, id: string, isFirst: boolean): string {
  const common = `${identity}name="${name}" aria-describedby="${id}-meaning"${required && isFirst ? ' required' : ''}`;
  const placeholder = defaultValue === undefined || defaultValue === null ? '' : parameterText(defaultValue);
  const innermost = getNamedType(inputType);
  const choices = isEnumType(innermost) ? innermost.getValues().map((choice) => choice.name) : innermost.name === 'Boolean' ? ['true', 'false'] : null;
  if (choices === null) return `<input ${common} value="${escapeHtml(value)}" placeholder="${escapeHtml(placeholder)}" autocomplete="off">`;
  const options = choices.map((choice) => `<option${choice === value ? ' selected' : ''}>${choice}</option>`);
  return `<select ${common}><option value="">${escapeHtml(placeholder)}</option>${options.join('')}</select>`;
}

/** What stands between backticks is code. */
function withCode(text: string): string {
  return escapeHtml(text).replace(/`([^`]*)`/g, '<code>$1</code>');
}

const TEXTS = {
  en: {
    name: 'Zhangjiang Atlas',
    title: 'Named operations',
    heading: 'Questions with a name',
    lead: 'Each can be asked by a link, with parameters of your own, as JSON or as a table for Excel. <a href="/docs/tables">How tables work</a>.',
    reports: 'Reports',
    playground: 'Playground',
    other: '中文',
    run: 'Run',
    open: 'Open in the playground',
    link: 'With the example: ',
  },
  zh: {
    name: '张江图谱',
    title: '命名查询',
    heading: '有名字的问题',
    lead: '每个问题都是一个链接：填入参数，即得 JSON，或可用 Excel 打开的表格。<a href="/docs/tables">表格说明</a>。',
    reports: '报告',
    playground: '查询台',
    other: 'English',
    run: '查询',
    open: '在查询台打开',
    link: '示例：',
  },
} as const;

const STYLE = `
.operation { border-top: 1px solid var(--line); padding: .7rem 0; max-width: 48rem }
.operation summary { cursor: pointer }
.operation summary code { display: inline-block; color: var(--soft) }
.groups { flex-direction: row !important }
.operation form p { margin: .6rem 0 }
.operation label { display: block; font-weight: 600 }
.operation input, .operation select { box-sizing: border-box; width: 100%; font: inherit; padding: .4rem .55rem; margin: 0 0 .3rem; border: 1px solid #888; border-radius: .4rem; background: var(--paper); color: inherit }
.operation button { font: inherit; padding: .5rem 1.1rem; border: 1px solid currentColor; border-radius: .5rem; cursor: pointer }
`;
