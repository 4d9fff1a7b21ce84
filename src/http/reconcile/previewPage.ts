import { statementsOf } from '../../graphql/statements.ts';
import type { EntityRecord } from '../../ontology/records.ts';
import { escapeHtml } from '../page.ts';
import { type ReconcileContext, statementText } from './propertyValues.ts';
import { readable, typesOf } from './reconcileTypes.ts';

const MOST_NAMES = 6;
const MOST_STATEMENTS = 4;
const MOST_SOURCES = 5;

/** A small page for a frame of 420 × 320: what the entity is called in both languages, what it is, what is said of it, and which documents say so. */
export async function previewPage(context: ReconcileContext, entity: number): Promise<string> {
  const { snapshot, language, loaders } = context;
  const record = await loaders.entity.load(entity);
  const words = WORDS[language];
  const ownFirst = (a: { language: string }, b: { language: string }) => Number(b.language === language) - Number(a.language === language);
  const primary = record.names.filter(({ use }) => use === 'PRIMARY').sort(ownFirst);
  const others = record.names.filter(({ use }) => use !== 'PRIMARY').slice(0, MOST_NAMES);
  const summaries = [...record.summaries].sort(ownFirst);
  const statements = (await statementsOf(context, entity)).slice(0, MOST_STATEMENTS);
  const facts = statements.map(
    (statement) =>
      `<li>${escapeHtml(readable(statement.property.replace(/[A-Z]/g, (letter) => `_${letter}`)))}: ${escapeHtml(statementText(statement, language))}</li>`,
  );
  const type = typesOf(snapshot, entity)[0].name;
  return frame(
    language,
    primary[0]?.text ?? record.id,
    `<p class="type">${escapeHtml(type)} · <code>${escapeHtml(record.id)}</code></p>
${primary.map((name, i) => `<${i === 0 ? 'h1' : 'p class="name"'}>${escapeHtml(name.text)}</${i === 0 ? 'h1' : 'p'}>`).join('\n')}
${others.length === 0 ? '' : `<p class="soft">${words.also} ${others.map(({ text }) => escapeHtml(text)).join(' · ')}</p>`}
${summaries.map(({ text }) => `<p>${escapeHtml(text)}</p>`).join('\n')}
${facts.length === 0 ? '' : `<ul>${facts.join('')}</ul>`}
${await sourceList(context, record, words)}`,
  );
}

export function missingPage(language: 'EN' | 'ZH', id: string): string {
  return frame(language, WORDS[language].missing, `<p>${WORDS[language].missing} <code>${escapeHtml(id.slice(0, 200))}</code></p>`);
}

async function sourceList({ snapshot, loaders }: ReconcileContext, { evidence, source }: EntityRecord, words: (typeof WORDS)['EN']): Promise<string> {
  if (source !== null) return source.url === null ? '' : `<p>${link(source.url, source.url)}</p>`;
  const ids = [...new Set(evidence.map((one) => one.source))];
  const numbers = ids
    .slice(0, MOST_SOURCES)
    .map((id) => snapshot.entities.ids.find(id))
    .filter((number) => number !== undefined);
  const records = await Promise.all(numbers.map((number) => loaders.entity.load(number)));
  const items = records.map((record) => {
    const title = record.source?.title ?? record.id;
    const about = [record.source?.publisher, record.source?.published].filter((text) => text != null).join(', ');
    return `<li>${link(record.source?.url ?? null, title)}${about === '' ? '' : ` <span class="soft">${escapeHtml(about)}</span>`}</li>`;
  });
  const more = ids.length > MOST_SOURCES ? `<li class="soft">${words.more(ids.length - MOST_SOURCES)}</li>` : '';
  return items.length === 0 ? '' : `<h2>${words.sources}</h2><ol>${items.join('')}${more}</ol>`;
}

/** Only a web address becomes a link. */
function link(url: string | null, text: string): string {
  if (url === null || !/^https?:\/\//i.test(url)) return escapeHtml(text);
  return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${escapeHtml(text)}</a>`;
}

function frame(language: 'EN' | 'ZH', title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language === 'ZH' ? 'zh-Hans' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Zhangjiang Atlas</title><style>${STYLE}</style></head>
<body><main>
${body}
</main></body></html>
`;
}

const WORDS = {
  EN: { also: 'Also:', sources: 'Sources', missing: 'The atlas has no entity with this id:', more: (count: number) => `and ${count} more` },
  ZH: { also: '又名：', sources: '来源', missing: '图谱中没有此标识的实体：', more: (count: number) => `另有 ${count} 份` },
};

const STYLE = `:root{color-scheme:light dark;--ink:#17211f;--soft:#52605d;--paper:#fbfcfb;--accent:#0f766e}
@media(prefers-color-scheme:dark){:root{--ink:#e6ecea;--soft:#a3b3af;--paper:#101615;--accent:#2dd4bf}}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans",Arial,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
main{padding:.75rem .9rem;max-width:44rem}h1{font-size:1.15rem;line-height:1.3;margin:0}h2{font-size:.85rem;margin:.7rem 0 .2rem}p{margin:.3rem 0}.name{font-size:1rem;margin:0}
.type,.soft{color:var(--soft);font-size:.85rem}ul,ol{margin:.2rem 0;padding-left:1.2rem}a{color:var(--accent)}`;
