export interface PageParts {
  readonly title: string;
  readonly language: 'en' | 'zh';
  /** HTML that is ours or escaped. */
  readonly body: string;
}

/** The frame of our own pages: one file, no script, nothing fetched from elsewhere. */
export function page({ title, language, body }: PageParts): string {
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Zhangjiang Atlas</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}">
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Three dots joined: hospital, company, fund. */
export const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32"><path d="M7 23 16 9l9 14" fill="none" stroke="#0f766e" stroke-width="2.5"/><circle cx="7" cy="23" r="4.5" fill="#0f766e"/><circle cx="16" cy="9" r="4.5" fill="#d97706"/><circle cx="25" cy="23" r="4.5" fill="#1d4ed8"/></svg>';

const STYLE = `
:root { color-scheme: light dark; --ink: #17211f; --soft: #55625f; --line: #d9e0de; --paper: #fbfcfb; --card: #fff; --accent: #0f766e; --accent-ink: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ecea; --soft: #9fb0ac; --line: #2b3835; --paper: #101615; --card: #172120; --accent: #2dd4bf; --accent-ink: #06201d } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
main, article.doc { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem }
header { display: flex; align-items: center; gap: .75rem; margin-bottom: 2rem }
header strong { font-size: 1.1rem }
header nav { margin-left: auto }
a { color: var(--accent); text-underline-offset: .2em }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px }
h1 { font-size: clamp(1.7rem, 4.5vw, 2.6rem); line-height: 1.2; margin: 0 0 .75rem; letter-spacing: -.01em; text-wrap: balance }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .9rem }
.lead { font-size: 1.12rem; color: var(--soft); max-width: 44rem; margin: 0 0 1.75rem }
.button { display: inline-block; background: var(--accent); color: var(--accent-ink); padding: .6rem 1.2rem; border-radius: .5rem; text-decoration: none; font-weight: 600 }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: 0; padding: 0; list-style: none }
.counts li, .questions a { background: var(--card); border: 1px solid var(--line); border-radius: .6rem }
.counts li { padding: .8rem 1rem }
.counts b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; line-height: 1.25 }
.counts span { color: var(--soft); font-size: .92rem }
.questions { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)) }
.questions a { display: block; padding: 1rem 1.1rem; color: inherit; text-decoration: none }
.questions a:hover { border-color: var(--accent) }
.questions b { display: block; margin-bottom: .3rem }
.questions span { color: var(--soft); font-size: .94rem }
.links { columns: 2 14rem; padding-left: 1.1rem; margin: 0 }
footer { margin-top: 3rem; color: var(--soft); font-size: .9rem; border-top: 1px solid var(--line); padding-top: 1rem }
article.doc pre { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; overflow-x: auto; font-size: .85rem; line-height: 1.5 }
article.doc code { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; font-size: .92em }
article.doc table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto }
article.doc th, article.doc td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top }
article.doc img { max-width: 100% }
`;
