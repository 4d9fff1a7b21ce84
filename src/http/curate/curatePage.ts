import { docNames } from '../docsPages.ts';
import { escapeHtml, LOGO, page } from '../page.ts';
import { CURATE_TEXTS } from './client/curateTexts.ts';
import { STYLE } from './curatePageStyle.ts';

export const CURATE_CLIENT_PATH = '/curate/curate.js';

/** The frame of the page; its script fills the desk. `entity`: what a proposal is to be about. */
export function curatePage(language: 'en' | 'zh', entity: string | null): string {
  const text = (name: keyof typeof CURATE_TEXTS) => escapeHtml(CURATE_TEXTS[name][language]);
  const other = language === 'zh' ? 'en' : 'zh';
  const address = escapeHtml(`/curate?${new URLSearchParams({ ...(entity === null ? {} : { entity }), language: other })}`);
  const body = `<header class="masthead wide">
<a class="home" href="/?language=${language}">${LOGO}${text('name')}</a>
<nav><a href="/map?language=${language}">${text('map')}</a> ${docNames().includes('curation') ? `<a href="/docs/curation">${text('about')}</a> ` : ''}<a id="language" href="${address}" hreflang="${other}" lang="${other === 'zh' ? 'zh-Hans' : 'en'}">${other === 'zh' ? '中文' : 'English'}</a></nav>
</header>
<main class="curate">
<style>${STYLE}</style>
<h1>${text('heading')}</h1>
<p class="lead">${text('lead')}</p>
<div id="desk"></div>
<noscript><p>${text('noScript')} <a href="/graphql">/graphql</a></p></noscript>
<div class="unseen" id="announcements" role="status" aria-live="polite"></div>
</main>
<script type="module" src="${CURATE_CLIENT_PATH}"></script>`;
  return page({ title: CURATE_TEXTS.title[language], language, body });
}
