/** On screen light or dark, from a phone's width up; on paper black on white, A4. Every pair of ink and ground has a contrast of at least 4.5. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #17211f; --soft: #52605d; --line: #d5dedb; --paper: #fbfcfb; --card: #fff; --accent: #0f766e; --notice: #fdf3dc; --notice-ink: #4a3508 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ecea; --soft: #a3b3af; --line: #2c3936; --paper: #101615; --card: #172120; --accent: #2dd4bf; --notice: #3a2f14; --notice-ink: #f6e3b4 } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.65 Georgia, "Noto Serif", "Times New Roman", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; overflow-wrap: break-word }
:lang(zh) { line-height: 1.8 }
h1, h2, h3, th, caption, figcaption, .bar, .contents, .maker, .colophon, .notice { font-family: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", SimHei, sans-serif }
main { max-width: 52rem; margin: 0 auto; padding: 1rem 1.25rem 4rem }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px }
.bar { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; align-items: baseline; max-width: 52rem; margin: 0 auto; padding: 1rem 1.25rem 0; font-size: .9rem }
.bar ul { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; list-style: none; margin: 0 0 0 auto; padding: 0 }
.front { padding: 2.5rem 0 1rem; border-bottom: 3px solid var(--accent); margin-bottom: 2rem }
.maker { color: var(--soft); font-size: .9rem; margin: 0 0 .6rem; letter-spacing: .02em }
h1 { font-size: clamp(1.7rem, 4.6vw, 2.5rem); line-height: 1.25; margin: 0 0 1rem; text-wrap: balance; letter-spacing: -.01em }
h2 { font-size: 1.4rem; line-height: 1.35; margin: 2.8rem 0 1rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1.12rem; line-height: 1.4; margin: 2rem 0 .7rem }
.lead { font-size: 1.12rem; color: var(--soft); margin: 0 0 .8rem; text-wrap: pretty }
p { margin: 0 0 1rem }
.contents { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .9rem 1.4rem; font-size: .94rem }
.contents h2 { font-size: 1rem; margin: 0 0 .4rem; border: 0; padding: 0 }
.contents ol { margin: 0; padding-left: 1.4rem }
.contents ol ol { padding-left: 1.2rem; font-size: .95em }
main ul, main > section ol { padding-left: 1.5rem; margin: 0 0 1rem }
li { margin-bottom: .3rem }
sup { font-size: .7em; line-height: 0; padding-left: .1em; font-variant-numeric: tabular-nums }
sup a { text-decoration: none; padding: 0 .08em }
.notice { background: var(--notice); color: var(--notice-ink); border-left: 4px solid #b7791f; padding: .7rem 1rem; border-radius: 0 .35rem .35rem 0; font-size: .95rem }
.notice a { color: inherit }
.table { overflow-x: auto; margin: 0 0 1.6rem }
table { border-collapse: collapse; width: 100%; min-width: 36rem; font-size: .88rem; line-height: 1.5 }
caption { text-align: left; font-weight: 650; padding-bottom: .45rem; font-size: .95rem }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
th { border-bottom: 2px solid var(--ink); font-size: .84rem; vertical-align: bottom; overflow-wrap: normal }
.number { text-align: right; font-variant-numeric: tabular-nums; padding-right: 1.2rem }
.empty strong { display: block; font-size: .95rem }
.empty { color: var(--soft) }
figure { margin: 1.2rem 0 1.8rem }
.picture { background: #fff; border: 1px solid var(--line); border-radius: .4rem; padding: .6rem; overflow-x: auto }
.picture svg { display: block; max-width: 100%; height: auto; margin: 0 auto }
figcaption { color: var(--soft); font-size: .9rem; margin-top: .5rem }
#notes ol { font-size: .88rem; line-height: 1.55; padding-left: 2.2rem }
#notes .back { text-decoration: none; font-family: sans-serif }
#notes li:target { background: var(--notice); color: var(--notice-ink) }
.colophon { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .5rem; font-size: .88rem; color: var(--soft) }
.colophon h2 { font-size: 1rem; border: 0; margin: .8rem 0 .4rem }
.colophon dl { margin: 0 }
.colophon div { display: grid; grid-template-columns: minmax(6rem, 9rem) 1fr; gap: .2rem 1rem; padding: .15rem 0 }
.colophon dt { font-weight: 650 }
.colophon dd { margin: 0; overflow-wrap: anywhere }
@media (max-width: 36rem) { body { font-size: 16px } .bar ul { margin-left: 0 } .colophon div { grid-template-columns: 1fr; padding: .35rem 0 } .front { padding-top: 1.5rem } }
@page { size: A4; margin: 24mm 20mm 22mm; font-size: 8.5pt; @top-left { font: 8.5pt sans-serif; color: #555 } @bottom-right { font: 8.5pt sans-serif; color: #555 } }
@page :first { @top-left { content: "" } }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #333; --line: #bbb; --paper: #fff; --card: #fff; --accent: #000; --notice: #f4f4f4; --notice-ink: #000 }
  body { font-size: 10.5pt; line-height: 1.5 }
  .bar, .back { display: none }
  main { max-width: none; padding: 0 }
  .front { padding-top: 0; border-bottom-width: 2pt }
  h1 { font-size: 20pt }
  h2 { font-size: 14pt; margin-top: 20pt }
  h3 { font-size: 11.5pt }
  h1, h2, h3, caption { break-after: avoid }
  p, li { orphans: 3; widows: 3 }
  a { color: inherit; text-decoration: none }
  .contents { border: 0; padding: 0 }
  .table { overflow: visible }
  table { min-width: 0; font-size: 8.5pt }
  thead { display: table-header-group }
  tr, figure, .notice { break-inside: avoid }
  tbody tr:nth-child(-n+2) { break-before: avoid }
  .picture { border: 0; padding: 0 }
  .picture svg { max-height: 220mm }
  .notice { border-left: 3pt solid #000 }
  #notes ol { font-size: 8.5pt }
  #notes a.outward { overflow-wrap: anywhere }
}
`;
