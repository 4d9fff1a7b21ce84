import { LOGO } from '../lib/logo.ts';

export { LOGO };

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

/** Every pair of ink and ground has a contrast of at least 4.5, in light and in dark; test/http/browserLook.test.ts measures it. */
const STYLE = `
:root { color-scheme: light dark; --ink: #17211f; --soft: #52605d; --line: #dce3e1; --paper: #fbfcfb; --card: #fff; --accent: #0f766e; --accent-ink: #fff; --hospital: #0d9488; --company: #d97706; --fund: #3b82f6 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ecea; --soft: #a3b3af; --line: #2c3936; --paper: #101615; --card: #172120; --accent: #2dd4bf; --accent-ink: #06201d } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100% }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word }
:lang(zh) { line-height: 1.75 }
main, article.doc, .masthead { max-width: 60rem; margin: 0 auto; padding-inline: 1.25rem }
main { padding-bottom: 3.5rem }
article.doc { max-width: 48rem; padding-bottom: 4rem }
.masthead { display: flex; align-items: center; gap: 1rem; padding-block: 1.5rem 3rem; white-space: nowrap }
.masthead.narrow { max-width: 48rem; padding-bottom: 1.5rem }
.masthead .home { display: flex; align-items: center; gap: .65rem; color: inherit; text-decoration: none; font-weight: 650 }
.masthead nav { display: flex; gap: 1.25rem; margin-left: auto }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px }
a:hover { text-decoration-thickness: 2px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px }
h1 { font-size: clamp(1.85rem, 5.2vw, 3rem); line-height: 1.15; font-weight: 700; margin: 0 0 1.1rem; letter-spacing: -.02em; text-wrap: balance; max-width: 46rem }
h1:lang(zh) { line-height: 1.3; letter-spacing: 0; word-break: keep-all; font-size: clamp(1.6rem, 4.6vw, 2.6rem) }
h2 { font-size: 1.1rem; font-weight: 650; margin: 3.25rem 0 1rem }
.lead { font-size: 1.15rem; color: var(--soft); max-width: 40rem; margin: 0 0 1.75rem; text-wrap: pretty }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .9rem 1.5rem; margin: 0 }
.button { display: inline-block; background: var(--accent); color: var(--accent-ink); padding: .6rem 1.2rem; border-radius: .5rem; text-decoration: none; font-weight: 600 }
.button:hover { filter: brightness(1.08) }
.chain { display: flex; align-items: center; list-style: none; margin: 0 0 2rem; padding: 0; max-width: 34rem; font-size: .95rem; font-weight: 600 }
.chain li { display: flex; align-items: center; gap: .5rem }
.chain i { width: .8rem; height: .8rem; border-radius: 50%; flex: none }
.chain .link { flex: 1; min-width: 1rem; height: 2px; margin: 0 .7rem; background: var(--line); position: relative }
.chain .link::after { content: ""; position: absolute; left: 50%; top: 50%; width: .7rem; height: .9rem; transform: translate(-50%, -50%); border: 2px solid var(--soft); border-radius: 2px; background: var(--paper) }
.counts { display: grid; grid-template-columns: repeat(7, auto); justify-content: space-between; gap: 1.1rem 1rem; margin: 0; padding: 1.15rem 0; list-style: none; border-block: 1px solid var(--line) }
.counts b { display: block; font-size: 1.6rem; font-weight: 650; font-variant-numeric: tabular-nums; line-height: 1.3 }
.counts span { color: var(--soft); font-size: .92rem }
.questions { display: grid; gap: .85rem; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); list-style: none; margin: 0; padding: 0 }
.questions a { display: block; height: 100%; padding: 1.05rem 1.2rem 1.1rem; color: inherit; text-decoration: none; background: var(--card); border: 1px solid var(--line); border-radius: .65rem }
.questions a:hover { border-color: var(--accent) }
.questions b { display: block; margin-bottom: .35rem; line-height: 1.4; font-weight: 650; text-wrap: balance }
.questions span { display: block; color: var(--soft); font-size: .94rem; line-height: 1.55 }
.links { display: flex; flex-wrap: wrap; gap: .5rem 2rem; list-style: none; padding: 0; margin: 0 }
footer { margin-top: 3.5rem; color: var(--soft); font-size: .9rem; border-top: 1px solid var(--line); padding-top: 1rem }
.doc h1 { font-size: clamp(1.7rem, 4.5vw, 2.2rem) }
.doc h2 { font-size: 1.35rem; margin: 2.6rem 0 .8rem; padding-top: .4rem; scroll-margin-top: .5rem }
.doc h3 { font-size: 1.08rem; margin: 2rem 0 .6rem }
.doc pre { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1rem; overflow-x: auto; font-size: .84rem; line-height: 1.55 }
.doc code { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; overflow-wrap: anywhere }
.doc pre code { font-size: inherit; overflow-wrap: normal }
.doc table { border-collapse: collapse; display: block; overflow-x: auto; font-size: .94rem; line-height: 1.5 }
.doc th, .doc td { border-bottom: 1px solid var(--line); padding: .5rem 1rem .5rem 0; text-align: left; vertical-align: top; min-width: 6rem }
.doc td code { overflow-wrap: normal }
.doc img { max-width: 100%; height: auto }
.doc blockquote { margin: 1.2rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft) }
.doc hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0 }
@media (max-width: 52rem) { .counts { grid-template-columns: repeat(3, 1fr) } .counts .all { grid-column: 1 / -1 } }
@media (max-width: 30rem) { .masthead { flex-wrap: wrap; row-gap: .6rem; padding-bottom: 2rem } .masthead.narrow nav { margin-left: 0; width: 100% } .counts { grid-template-columns: repeat(2, 1fr) } .chain .link { margin: 0 .5rem } .links { flex-direction: column } }
`;
