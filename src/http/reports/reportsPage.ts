import type { ReportKind } from '../../reports/ReportKind.ts';
import { REPORT_FORMATS } from '../../reports/render/reportFormats.ts';
import { REPORT_KINDS } from '../../reports/reportKinds.ts';
import { docNames } from '../docsPages.ts';
import { escapeHtml, LOGO, page } from '../page.ts';
import { dateField, parameterField } from './formFields.ts';
import { STYLE } from './reportsPageStyle.ts';

export const REPORT_CLIENT_PATH = '/reports/client/';

/**
 * A form for each kind of report, built from its parameters. Without script it asks for the report by GET; with it names are completed as they are typed, and
 * the progress of a long report is shown. `given`: what an address fills in, and with `kind` for which form.
 */
export function reportsPage(language: 'en' | 'zh', given: Readonly<Record<string, string>>): string {
  const texts = TEXTS[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const open = REPORT_KINDS.find(({ name }) => name === given['kind']) ?? REPORT_KINDS[0];
  const kinds = REPORT_KINDS.map((kind) => kindForm(kind, language, kind === open, given['kind'] === kind.name ? given : {}));
  const body = `<header class="masthead">
<a class="home" href="/?language=${language}">${LOGO}${texts.name}</a>
<nav>${docNames().includes('reports') ? `<a href="/docs/reports">${texts.docs}</a> ` : ''}<a href="/reports?language=${other}" hreflang="${other}" lang="${other === 'zh' ? 'zh-Hans' : 'en'}">${texts.other}</a></nav>
</header>
<main class="reports">
<style>${STYLE}</style>
<h1>${texts.heading}</h1>
<p class="lead">${texts.lead}</p>
${kinds.join('\n')}
<footer>${texts.foot}</footer>
</main>
<script type="module" src="${REPORT_CLIENT_PATH}main.js"></script>`;
  return page({ title: texts.title, language, body });
}

function kindForm(kind: ReportKind, language: 'en' | 'zh', isOpen: boolean, given: Readonly<Record<string, string>>): string {
  const { name, title, explanation, parameters } = kind;
  const texts = TEXTS[language];
  const fields = parameters.map((parameter) => parameterField(name, parameter, language, given[parameter.name] ?? null));
  const formats = REPORT_FORMATS.map((format, i) => {
    const isChosen = REPORT_FORMATS.some((one) => one.name === given['format']) ? format.name === given['format'] : i === 0;
    return `<label><input type="radio" name="format" value="${format.name}"${isChosen ? ' checked' : ''}><span>${escapeHtml(format.title[language])}</span></label>`;
  });
  const languages = (['en', 'zh'] as const).map(
    (one) =>
      `<label lang="${one === 'zh' ? 'zh-Hans' : 'en'}"><input type="radio" name="language" value="${one}"${one === language ? ' checked' : ''}><span>${LANGUAGES[one]}</span></label>`,
  );
  return `<details class="kind" id="${name}" name="kind"${isOpen ? ' open' : ''}>
<summary><h2>${escapeHtml(title[language])}</h2><span>${escapeHtml(explanation[language])}</span></summary>
<form method="get" action="/reports/${name}">
${fields.join('\n')}
${dateField(name, { name: 'asOf', title: texts.asOf, explanation: texts.asOfMeaning, isRequired: false }, given['asOf'] ?? '', language)}
<fieldset class="choice"><legend>${texts.format}</legend>${formats.join('')}</fieldset>
<fieldset class="choice"><legend>${texts.language}</legend>${languages.join('')}</fieldset>
<p class="actions"><button class="button" type="submit">${texts.make}</button></p>
<div class="making" hidden><progress max="1" aria-label="${texts.progress}"></progress><button type="button" class="plain">${texts.cancel}</button></div>
<p class="told" role="status"></p>
</form>
</details>`;
}

const LANGUAGES = { en: 'English', zh: '中文' } as const;

const TEXTS = {
  en: {
    name: 'Zhangjiang Atlas',
    title: 'Reports',
    docs: 'About reports',
    other: '中文',
    heading: 'Reports to hand on, with a footnote to every statement',
    lead: 'Choose a report, say what it is to be about, and take it as a page, a Word document or an Excel workbook. For a PDF, open the web page and print it.',
    asOf: 'As of',
    asOfMeaning: 'What held then: 2012, 2017-05 or 2023-05-24. Left out: all that is known.',
    format: 'Format',
    language: 'Language of the report',
    make: 'Make the report',
    progress: 'Progress of the report',
    cancel: 'Cancel',
    foot: 'The same graph version and the same choices give the same report, byte for byte; its address can be passed on.',
  },
  zh: {
    name: '张江图谱',
    title: '报告',
    docs: '报告说明（英文）',
    other: 'English',
    heading: '可以直接呈送的报告：<wbr>每一句话都有脚注出处',
    lead: '选择一种报告，填写对象，即可得到网页、Word 文档或 Excel 工作簿。需要 PDF 时，打开网页后打印即可。',
    asOf: '时点',
    asOfMeaning: '当时成立的事实：2012、2017-05 或 2023-05-24；留空为全部已知事实。',
    format: '格式',
    language: '报告语言',
    make: '生成报告',
    progress: '报告进度',
    cancel: '取消',
    foot: '图谱版本与所选条件相同，报告即逐字节相同；其网址可以转发。',
  },
} as const;
