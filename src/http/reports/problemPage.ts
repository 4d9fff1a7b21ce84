import { escapeHtml, LOGO, page } from '../page.ts';
import type { NearestEntity } from './nearestEntities.ts';

export interface Problem {
  readonly language: 'en' | 'zh';
  /** Of the error; it names the parameter and says what to do. */
  readonly message: string;
  /** Of the kind, where one of this name exists. */
  readonly kind: string | null;
  /** What was asked, by name of the parameter. */
  readonly given: Readonly<Record<string, string>>;
  readonly argument: string | null;
  /** What the argument is called in the form; null: it is none of the form's. */
  readonly field: string | null;
  /** What was perhaps meant by the argument. */
  readonly nearest: readonly NearestEntity[];
}

/** For people whose report could not be made: what was wrong, what they may have meant, and the way back to the form with what they had filled in. */
export function problemPage({ language, message, kind, given, argument, field, nearest }: Problem): string {
  const texts = TEXTS[language];
  const back = kind === null ? `/reports?language=${language}` : `/reports?${search({ ...given, kind, language })}#${kind}`;
  const meant = nearest.map(({ id, name }) => {
    const address = `/reports/${kind}?${search({ ...given, [argument ?? 'id']: id, format: given['format'] ?? 'html' })}`;
    return `<li><a href="${escapeHtml(address)}"><b>${escapeHtml(name)}</b> <span>${escapeHtml(id)}</span></a></li>`;
  });
  const body = `<header class="masthead">
<a class="home" href="/?language=${language}">${LOGO}${texts.name}</a>
<nav><a href="/reports?language=${language}">${texts.reports}</a></nav>
</header>
<main>
<h1>${texts.heading}</h1>
${field === null ? '' : `<p class="lead">${texts.field(`<b>${escapeHtml(field)}</b>`)}</p>`}
<p class="lead" lang="en">${escapeHtml(message)}</p>
${meant.length === 0 ? '' : `<h2>${texts.meant}</h2>\n<ul class="questions">${meant.join('\n')}</ul>`}
<p class="actions" style="margin-top: 2rem"><a class="button" href="${escapeHtml(back)}">${texts.back}</a></p>
</main>`;
  return page({ title: texts.heading, language, body });
}

function search(parameters: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(parameters).filter(([, text]) => text !== '')).toString();
}

const TEXTS = {
  en: {
    name: 'Zhangjiang Atlas',
    reports: 'Reports',
    heading: 'This report could not be made',
    field: (name: string) => `Look at “${name}”.`,
    meant: 'Did you mean',
    back: 'Back to the form',
  },
  zh: {
    name: '张江图谱',
    reports: '报告',
    heading: '无法生成这份报告',
    field: (name: string) => `请检查“${name}”一栏。`,
    meant: '您要找的是否是',
    back: '返回表单',
  },
} as const;
