import { EXPLORER_TEXTS } from '../../map/page/explorerTexts.ts';
import { readMapAddress } from '../../map/page/mapAddress.ts';
import { sceneAddress } from '../../map/page/sceneAddress.ts';
import { escapeHtml, LOGO } from '../page.ts';
import { MAP_PAGE_STYLE } from './mapPageStyle.ts';

/**
 * The explorer's frame, which stands before its script has come: the script fills the places that are empty here, and turns what has `data-text` or `data-label` into
 * the other language when that is chosen. `search` is what stands behind the "?", `links` are for the head.
 */
export function mapPage(search: string, language: 'en' | 'zh', links: string): string {
  const texts = EXPLORER_TEXTS[language];
  const { state } = readMapAddress(search, language);
  const asked = escapeHtml(sceneAddress(state.data, language));
  const text = (name: PlainText) => `data-text="${name}">${escapeHtml(texts[name])}`;
  const label = (name: PlainText) => `data-label="${name}" aria-label="${escapeHtml(texts[name])}" title="${escapeHtml(texts[name])}"`;
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}" data-theme="${state.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(texts.title)} · Zhangjiang Atlas</title>
<link rel="modulepreload" href="/map/explorer.js">
<link rel="preload" as="fetch" crossorigin href="/map.json?${asked}">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}">
${links}
<style>${MAP_PAGE_STYLE}</style>
<script type="module" src="/map/explorer.js"></script>
</head>
<body>
<a class="skip" id="skip" href="#picture" ${text('skip')}</a>
<div id="explorer" class="explorer">
<header class="bar">
<a class="home" id="home" href="/?language=${language}" ${label('home')}>${LOGO}<span ${text('name')}</span></a>
<div class="search" id="search" role="search"></div>
<div class="tools" id="tools">
<a class="tool" id="playground" href="/graphql?language=${language}" title="${escapeHtml(texts.playgroundLabel)}" ${text('playground')}</a>
<button class="tool" id="copy-link" type="button">${ICONS.link}<span ${text('copyLink')}</span></button>
<div class="menu" id="export-menu"></div>
<button class="tool" id="theme" type="button">${ICONS.theme}<span id="theme-name"></span></button>
<button class="tool" id="language" type="button" title="${escapeHtml(texts.otherLanguageLabel)}" lang="${language === 'zh' ? 'en' : 'zh-Hans'}" ${text('otherLanguage')}</button>
</div>
<button class="tool icon" id="more" type="button" aria-expanded="false" aria-controls="tools" ${label('more')}>${ICONS.more}</button>
</header>
<main class="stage" id="stage">
<h1 class="unseen" ${text('title')}</h1>
<div class="progress" id="progress" hidden></div>
<div class="trail" id="trail"></div>
<div class="notes" id="notes"></div>
<div class="canvas">
<div class="picture" id="picture" tabindex="-1"></div>
<div class="skeleton" id="skeleton" aria-hidden="true">${SKELETON}</div>
<div class="messages" id="messages"></div>
<div class="zoom" role="group" ${label('map')}>
<button type="button" id="zoom-in" ${label('zoomIn')}>${ICONS.plus}</button>
<button type="button" id="zoom-out" ${label('zoomOut')}>${ICONS.minus}</button>
<button type="button" id="fit" ${label('fit')}>${ICONS.fit}</button>
</div>
</div>
<div class="legend-place" id="legend-place" hidden>
<button type="button" class="legend-toggle" id="legend-toggle" aria-expanded="false" aria-controls="legend-body"><span ${text('legend')}</span>${ICONS.up}</button>
<div class="legend-body" id="legend-body"></div>
</div>
</main>
<section class="timeline" id="timeline" aria-label="${escapeHtml(texts.time)}" data-label-only="time"></section>
<aside class="sidebar" id="side" aria-label="${escapeHtml(texts.panels)}" data-label-only="panels">
<div class="tabs">
<div role="tablist" id="tabs" aria-label="${escapeHtml(texts.panels)}" data-label-only="panels">
${(['details', 'connect', 'filters'] as const)
  .map(
    (name, i) =>
      `<button role="tab" type="button" id="tab-${name}" aria-controls="panel-${name}" aria-selected="${i === 0}" tabindex="${i === 0 ? 0 : -1}"><span ${text(name)}</span><b class="badge" id="badge-${name}" hidden></b></button>`,
  )
  .join('\n')}
</div>
<button type="button" class="fold-side" id="fold-side" aria-expanded="true" aria-controls="panels" ${label('hidePanel')}>${ICONS.fold}</button>
</div>
<div class="panels" id="panels">
${(['details', 'connect', 'filters'] as const)
  .map((name, i) => `<div role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" tabindex="0"${i === 0 ? '' : ' hidden'}></div>`)
  .join('\n')}
</div>
</aside>
</div>
<div class="unseen" id="announcements" role="status" aria-live="polite"></div>
<noscript><div class="no-script"><p>${escapeHtml(texts.noScript)} <a href="/map.json?${asked}">/map.json</a>.</p><img src="/map.svg?${asked}" alt="${escapeHtml(texts.title)}"></div></noscript>
</body>
</html>
`;
}

type PlainText = { [Name in keyof typeof EXPLORER_TEXTS.en]: (typeof EXPLORER_TEXTS.en)[Name] extends string ? Name : never }[keyof typeof EXPLORER_TEXTS.en];

const icon = (paths: string) =>
  `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

const ICONS = {
  link: icon('<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1"/>'),
  theme: icon('<circle cx="12" cy="12" r="8"/><path d="M12 4v16a8 8 0 0 0 0-16" fill="currentColor" stroke="none"/>'),
  more: icon('<path d="M5 12h.01M12 12h.01M19 12h.01" stroke-width="3"/>'),
  plus: icon('<path d="M12 5v14M5 12h14"/>'),
  minus: icon('<path d="M5 12h14"/>'),
  fit: icon('<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/>'),
  up: icon('<path d="m6 15 6-6 6 6"/>'),
  fold: icon('<path d="m9 6 6 6-6 6"/>'),
};

/** Looks like a map that is not there yet. */
const SKELETON = `<svg viewBox="0 0 600 380" preserveAspectRatio="xMidYMid meet"><g class="bones">${[
  [300, 190, 16],
  [180, 120, 11],
  [430, 110, 12],
  [150, 260, 10],
  [420, 280, 13],
  [300, 60, 9],
  [300, 330, 10],
  [530, 200, 9],
  [70, 180, 9],
]
  .map(
    ([x, y, r], i) =>
      `${i === 0 ? '' : `<path d="M300 190 ${x} ${y}"/>`}<circle cx="${x}" cy="${y}" r="${r}"/><rect x="${x - 32}" y="${y + r + 7}" width="64" height="7" rx="3.5"/>`,
  )
  .join('')}</g></svg>`;
