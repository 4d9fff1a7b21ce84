import type { FastifyInstance } from 'fastify';
import type { Projector } from '../snapshot/Projector.ts';
import type { Snapshot } from '../snapshot/Snapshot.ts';
import { LOGO, page } from './page.ts';

/** The welcome page at / in the browser's language; /?language=zh and /?language=en fix it. */
export function registerWelcome(app: FastifyInstance, projector: Projector): void {
  app.get('/', (request, reply) => {
    const asked = (request.query as { language?: unknown }).language;
    const language = asked === 'zh' || asked === 'en' ? asked : request.language(['en', 'zh']) === 'zh' ? 'zh' : 'en';
    const html = page({ title: TEXTS[language].title, language, body: welcomeBody(projector.current, language) });
    return reply.type('text/html; charset=utf-8').header('vary', 'accept-language').send(html);
  });
}

function welcomeBody(snapshot: Snapshot, language: 'en' | 'zh'): string {
  const texts = TEXTS[language];
  const counts = texts.counts.map(([label, types]) => `<li><b>${countOf(snapshot, types).toLocaleString('en')}</b><span>${label}</span></li>`).join('');
  const facts = `<li><b>${(snapshot.relationships.count + snapshot.statementCount).toLocaleString('en')}</b><span>${texts.facts}</span></li>`;
  const questions = texts.questions.map(([name, title, hint]) => `<a href="/graphql?example=${name}"><b>${title}</b><span>${hint}</span></a>`).join('\n');
  const links = texts.links.map(([href, label]) => `<li><a href="${href}">${label}</a></li>`).join('');
  return `<main>
<header>${LOGO}<strong>Zhangjiang Atlas${language === 'zh' ? ' · 张江图谱' : ''}</strong><nav><a href="/?language=${language === 'zh' ? 'en' : 'zh'}" hreflang="${language === 'zh' ? 'en' : 'zh-Hans'}" lang="${language === 'zh' ? 'en' : 'zh-Hans'}">${texts.other}</a></nav></header>
<h1>${texts.heading}</h1>
<p class="lead">${texts.lead}</p>
<p><a class="button" href="/graphql">${texts.open}</a></p>
<h2>${texts.inside}</h2>
<ul class="counts">${counts}${facts}</ul>
<h2>${texts.ask}</h2>
<div class="questions">
${questions}
</div>
<h2>${texts.read}</h2>
<ul class="links">${links}</ul>
<footer>${texts.version} ${snapshot.version} · Apache-2.0</footer>
</main>`;
}

function countOf(snapshot: Snapshot, types: readonly string[]): number {
  const wanted = new Set(types.map((name) => snapshot.ontology.entityTypes.findIndex((type) => type.name === name)));
  return snapshot.entities.type.reduce((count, type) => count + (wanted.has(type) ? 1 : 0), 0);
}

const TEXTS = {
  en: {
    title: 'Who funds, builds and uses what',
    other: '中文',
    heading: 'Which companies link a hospital to a fund, how, and how do we know?',
    lead: 'A knowledge graph of the Zhangjiang/Shanghai biomedical ecosystem: who runs, funds, signs, builds and uses what, with the document that says so behind every fact.',
    open: 'Open the playground',
    inside: 'What is inside',
    facts: 'sourced facts',
    counts: [
      ['institutions', ['INSTITUTION']],
      ['people', ['PERSON']],
      ['funds', ['FUND']],
      ['agreements', ['AGREEMENT']],
      ['platforms and products', ['PLATFORM', 'PRODUCT']],
      ['documents', ['SOURCE']],
    ],
    ask: 'Ask it something',
    questions: [
      ['connectors-hospital-fund', 'Which companies link a hospital to a fund?', 'The signature question, with each path and its documents.'],
      ['paths-between-two', 'How are Ruijin Hospital and Siemens Healthineers connected?', 'All shortest chains, hop by hop.'],
      ['what-a-document-says', 'What does one document say?', 'Every fact that rests on it, and where it stands.'],
    ],
    read: 'Read on',
    links: [
      ['/docs/queries', 'Cook-book: questions and their queries'],
      ['/docs/architecture', 'How it is built'],
      ['/docs/errors', 'Errors and what to do'],
      ['/graphql?example=ontology', 'What the graph can hold'],
    ],
    version: 'Graph version',
  },
  zh: {
    title: '谁资助、建设、使用什么',
    other: 'English',
    heading: '哪些企业把医院与基金连在一起？如何相连？依据何在？',
    lead: '张江／上海生物医药生态的知识图谱：谁运营、资助、签约、建设、使用什么；每一条事实背后，都有写明它的文献。',
    open: '打开查询台',
    inside: '图谱里有什么',
    facts: '有出处的事实',
    counts: [
      ['机构', ['INSTITUTION']],
      ['人物', ['PERSON']],
      ['基金', ['FUND']],
      ['协议', ['AGREEMENT']],
      ['平台与产品', ['PLATFORM', 'PRODUCT']],
      ['文献', ['SOURCE']],
    ],
    ask: '问它一个问题',
    questions: [
      ['connectors-hospital-fund-zh', '哪些企业连接医院与基金？', '本图谱的代表性问题：每条路径及其文献。'],
      ['paths-between-two-zh', '瑞金医院与西门子医疗如何相连？', '全部最短路径，逐步说明。'],
      ['what-a-document-says-zh', '一篇文献说了什么？', '以它为据的每条事实，以及原文位置。'],
    ],
    read: '延伸阅读',
    links: [
      ['/docs/queries', '查询手册（英文）'],
      ['/docs/architecture', '系统构成（英文）'],
      ['/docs/errors', '错误代码与处理（英文）'],
      ['/graphql?example=ontology', '图谱能容纳什么'],
    ],
    version: '图谱版本',
  },
} as const;
