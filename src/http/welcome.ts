import type { FastifyInstance } from 'fastify';
import type { Projector } from '../snapshot/Projector.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { docNames } from './docsPages.ts';
import { escapeHtml, LOGO, page } from './page.ts';
import { sendPage } from './securityHeaders.ts';

/** The welcome page at / in the browser's language; /?language=zh and /?language=en fix it. */
export function registerWelcome(app: FastifyInstance, projector: Projector): void {
  app.get('/', (request, reply) => {
    const asked = (request.query as { language?: unknown }).language;
    const language = asked === 'zh' || asked === 'en' ? asked : request.language(['en', 'zh']) === 'zh' ? 'zh' : 'en';
    const html = page({ title: TEXTS[language].title, language, body: welcomeBody(projector.current, language) });
    return sendPage(reply.header('vary', 'accept-language'), 'page', html);
  });
}

function welcomeBody(snapshot: Snapshot, language: 'en' | 'zh'): string {
  const texts = TEXTS[language];
  const facts = number(snapshot.relationships.liveCount + snapshot.statementCount);
  const counts = texts.counts.map(([label, types]) => `<li><b>${number(countOf(snapshot, types))}</b> <span>${label}</span></li>`).join('\n');
  const questions = texts.questions
    .map(([name, title, hint]) => `<li><a href="/graphql?operation=${name}&amp;language=${language}"><b>${title}</b> <span>${hint}</span></a></li>`)
    .join('\n');
  const docs = new Set(docNames().map((name) => `/docs/${name}`));
  const readable = texts.links.filter(([href]) => !href.startsWith('/docs/') || docs.has(href));
  const links = readable.map(([href, label]) => `<li><a href="${escapeHtml(href)}">${label}</a></li>`).join('\n');
  const [hospital, company, fund] = texts.chain;
  return `<header class="masthead">
<a class="home" href="/?language=${language}">${LOGO}${texts.name}</a>
<nav><a href="/?language=${texts.other.language}" hreflang="${texts.other.tag}" lang="${texts.other.tag}">${texts.other.label}</a></nav>
</header>
<main>
<h1>${texts.heading}</h1>
<p class="lead">${texts.lead}</p>
<ul class="chain" aria-label="${texts.chainLabel}">
<li><i style="background: var(--hospital)"></i>${hospital}</li><li class="link" aria-hidden="true"></li><li><i style="background: var(--company)"></i>${company}</li><li class="link" aria-hidden="true"></li><li><i style="background: var(--fund)"></i>${fund}</li>
</ul>
<p class="actions"><a class="button" href="/graphql?operation=${texts.questions[0][0]}&amp;language=${language}">${texts.ask}</a><a href="/graphql?language=${language}">${texts.open}</a></p>
<h2>${texts.inside}</h2>
<ul class="counts">
<li class="all"><b>${facts}</b> <span>${texts.facts}</span></li>
${counts}
</ul>
<h2>${texts.start}</h2>
<ul class="questions">
${questions}
</ul>
<h2>${texts.read}</h2>
<ul class="links">
${links}
</ul>
<footer>${texts.version} ${snapshot.version} · Apache-2.0</footer>
</main>`;
}

function number(count: number): string {
  return count.toLocaleString('en');
}

function countOf(snapshot: Snapshot, types: readonly string[]): number {
  const wanted = new Set(types.map((name) => snapshot.ontology.entityTypes.findIndex((type) => type.name === name)));
  const { type, live } = snapshot.entities;
  return type.reduce((count, value, i) => count + (wanted.has(value) && live?.[i] !== 0 ? 1 : 0), 0);
}

/** HTML: <wbr> marks where a Chinese heading may break. */
const TEXTS = {
  en: {
    name: 'Zhangjiang Atlas',
    title: 'Who funds, builds and uses what',
    other: { language: 'zh', tag: 'zh-Hans', label: '中文' },
    heading: 'Which companies link a hospital to a fund, how, and how do we know?',
    lead: 'A knowledge graph of the Zhangjiang and Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, and behind every fact the document that says so.',
    chainLabel: 'A chain from a hospital through a company to a fund, with a document on each link',
    chain: ['Hospital', 'Company', 'Fund'],
    ask: 'Ask this question',
    open: 'Open the playground',
    inside: 'In the graph',
    facts: 'sourced facts',
    counts: [
      ['institutions', ['INSTITUTION']],
      ['people', ['PERSON']],
      ['funds', ['FUND']],
      ['agreements', ['AGREEMENT']],
      ['platforms, products', ['PLATFORM', 'PRODUCT']],
      ['documents', ['SOURCE']],
    ],
    start: 'Three questions to start with',
    questions: [
      ['companies-between', 'Which companies link a hospital to a fund?', 'Each company, the paths through it, and the documents behind every hop.'],
      ['paths-between', 'How are Ruijin Hospital and Siemens Healthineers connected?', 'All shortest chains between the two, as sentences.'],
      ['what-a-document-says', 'What does one document say?', 'Every fact that rests on it, and where in the text it stands.'],
    ],
    read: 'Read on',
    links: [
      ['/map?language=en', 'Ecosystem map: explore, connect, share, embed'],
      ['/reports?language=en', 'Reports: Word, Excel, print, with a footnote to every statement'],
      ['/q?language=en', 'Named operations: each a link, as JSON or a table'],
      ['/curate?language=en', 'Curation: propose a correction, review what is proposed'],
      ['/docs/queries', 'Cook-book: questions and their queries'],
      ['/docs/architecture', 'How it is built'],
      ['/docs/errors', 'Errors and what to do'],
      ['/graphql?operation=ontology&language=en', 'What the graph can hold'],
    ],
    version: 'Graph version',
  },
  zh: {
    name: '张江图谱',
    title: '谁资助、建设、使用什么',
    other: { language: 'en', tag: 'en', label: 'English' },
    heading: '哪些企业把<wbr>医院与基金<wbr>连在一起？<wbr>如何相连？<wbr>依据何在？',
    lead: '张江与上海生物医药生态的知识图谱：谁运营、资助、签约、建设、使用什么；每一条事实背后，都有写明它的文献。',
    chainLabel: '从医院经企业到基金的一条链，每一环都有文献',
    chain: ['医院', '企业', '基金'],
    ask: '查询这个问题',
    open: '打开查询台',
    inside: '图谱现有',
    facts: '条有出处的事实',
    counts: [
      ['机构', ['INSTITUTION']],
      ['人物', ['PERSON']],
      ['基金', ['FUND']],
      ['协议', ['AGREEMENT']],
      ['平台与产品', ['PLATFORM', 'PRODUCT']],
      ['文献', ['SOURCE']],
    ],
    start: '从三个问题开始',
    questions: [
      ['companies-between', '哪些企业连接医院与基金？', '每家企业、经过它的路径，以及每一步所依据的文献。'],
      ['paths-between', '瑞金医院与西门子医疗如何相连？', '两者之间的全部最短路径，逐条成句。'],
      ['what-a-document-says', '一篇文献说了什么？', '以它为据的每条事实，以及在原文中的位置。'],
    ],
    read: '延伸阅读',
    links: [
      ['/map?language=zh', '生态图谱：浏览、找关联、分享、嵌入网页'],
      ['/reports?language=zh', '报告：Word、Excel 或打印，每一句话都有脚注出处'],
      ['/q?language=zh', '命名查询：每个都是链接，可得 JSON 或表格'],
      ['/curate?language=zh', '校订：提出更正，审阅修改建议'],
      ['/docs/queries', '查询手册（英文）'],
      ['/docs/architecture', '系统构成（英文）'],
      ['/docs/errors', '错误代码与处理（英文）'],
      ['/graphql?operation=ontology&language=zh', '图谱能容纳什么'],
    ],
    version: '图谱版本',
  },
} as const;
