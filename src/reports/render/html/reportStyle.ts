/** Every pair of ink and ground has a contrast of at least 4.5, in light and in dark; test/reports/render/html.test.ts measures it. */
export const REPORT_STYLE = `
:root { color-scheme: light; --ink: #17211f; --soft: #52605d; --line: #dce3e1; --strong-line: #a9b5b2; --paper: #fbfcfb; --card: #fff; --accent: #0f766e; --stripe: #f2f6f5; --notice: #fdf6e7; --notice-line: #d97706 }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; --ink: #e6ecea; --soft: #a3b3af; --line: #2c3936; --strong-line: #4a5a56; --paper: #101615; --card: #172120; --accent: #2dd4bf; --stripe: #151d1c; --notice: #2a2214; --notice-line: #f0a63a } }
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere }
:lang(zh) { line-height: 1.75 }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px }
a:hover { text-decoration-thickness: 2px }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px }
:target { background: color-mix(in srgb, var(--accent) 16%, transparent) }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 2rem; padding: .8rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--card); font-size: .92rem }
.bar nav { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.25rem }
.bar .home { display: flex; align-items: center; gap: .55rem; color: inherit; text-decoration: none; font-weight: 650 }
.bar svg { width: 26px; height: 26px }
.bar ul { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; margin: 0; padding: 0 }
.bar li a { display: block; border: 1px solid var(--line); border-radius: .4rem; padding: .1rem .6rem; text-decoration: none; font-size: .85rem; font-weight: 600 }
.bar li a:hover { border-color: var(--accent) }
.bar span { color: var(--soft) }
.bar .home span { color: inherit }
main { max-width: 54rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem }
h1 { font-size: clamp(1.65rem, 4.5vw, 2.4rem); line-height: 1.2; font-weight: 700; letter-spacing: -.015em; margin: 0 0 1rem; text-wrap: balance }
h1:lang(zh) { line-height: 1.35; letter-spacing: 0 }
h2 { font-size: 1.4rem; line-height: 1.3; font-weight: 650; margin: 3rem 0 1rem; padding-top: 1.1rem; border-top: 1px solid var(--line) }
h3 { font-size: 1.12rem; line-height: 1.35; font-weight: 650; margin: 2.2rem 0 .7rem }
p { margin: 0 0 1rem; text-wrap: pretty }
li { margin: .3rem 0 }
ol, ul { padding-inline-start: 1.5rem; margin: 0 0 1.2rem }
.lead { font-size: 1.12rem; color: var(--soft) }
.version { font-size: .9rem; color: var(--soft); margin: 0 }
.contents { margin: 2rem 0 0; padding: 1rem 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem }
.contents p { font-weight: 650; margin: 0 0 .3rem }
.contents ol { list-style: none; padding: 0; margin: 0 }
.contents ol ol { padding-inline-start: 1.25rem; font-size: .95em }
.contents summary { color: var(--soft); font-size: .9em; padding-inline-start: 1.25rem; cursor: pointer }
.contents a { text-decoration: none }
.contents a:hover { text-decoration: underline }
sup { font-size: .72em; line-height: 1; vertical-align: super; margin-inline-start: .1em }
sup::before { content: "\\2060" }
sup a { text-decoration: none }
.notice { border-inline-start: 4px solid var(--notice-line); background: var(--notice); padding: .75rem 1rem; border-radius: 0 .4rem .4rem 0; margin: 1.2rem 0 }
.notice p { margin: 0 }
.table { margin: 1.5rem 0 2rem }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; min-width: min(60rem, calc(var(--columns) * 7.5rem)); font-size: .92rem; line-height: 1.5; border-bottom: 1px solid var(--strong-line) }
caption { text-align: start; font-weight: 650; padding: 0 0 .55rem }
caption .csv { font-weight: 400; font-size: .85em; margin-inline-start: .8em }
th, td { text-align: start; vertical-align: top; padding: .5rem .6rem; overflow-wrap: break-word }
.long { overflow-wrap: anywhere }
th { font-weight: 650; border-block: 1px solid var(--strong-line); background: var(--stripe); vertical-align: bottom }
td { border-top: 1px solid var(--line) }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.titled .csv { margin: 0 }
.number { text-align: end; font-variant-numeric: tabular-nums }
.empty { color: var(--soft) }
.empty b { display: block; color: var(--ink); font-size: .92rem }
figure { margin: 1.5rem 0 2rem }
.picture { background: #fff; border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; overflow-x: auto }
.picture svg { display: block; max-width: 100%; height: auto; margin: 0 auto }
figcaption { margin-top: .6rem; font-size: .92rem }
.notes, .sources { font-size: .92rem }
.notes h2, .sources h2, .colophon h2 { font-size: 1.25rem }
.notes ol { padding-inline-start: 2.6rem }
.sources ul { list-style: none; padding: 0 }
.sources li { padding-inline-start: 1.5rem; text-indent: -1.5rem; margin: .5rem 0 }
.sources small { color: var(--soft); font-size: .9em }
.back a { padding: 0 .15em }
dl { margin: 0; font-size: .92rem }
dl div { display: grid; grid-template-columns: 9rem 1fr; gap: 0 1rem; padding: .45rem 0; border-top: 1px solid var(--line) }
dt { color: var(--soft) }
dd { margin: 0 }
@media screen and (max-width: 36rem) {
  body { font-size: 16px }
  main { padding-top: 1.5rem }
  .bar .paper { display: none }
  dl div { grid-template-columns: 1fr }
}
@media screen and (min-width: 84rem) {
  main { max-width: 76rem; display: grid; grid-template-columns: 15rem minmax(0, 54rem); column-gap: 4rem; justify-content: center }
  main > header, article { grid-column: 2 }
  article > section:first-child h2 { margin-top: 2rem }
  .contents { grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; top: 2rem; margin: 0; max-height: calc(100vh - 4rem); overflow-y: auto; font-size: .92rem }
}
@page {
  size: A4; margin: 24mm 20mm 22mm 23mm;
  @top-left { width: 100%; font: 8.5pt/1.3 "Noto Sans", Arial, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #52605d; vertical-align: bottom; padding-bottom: 2mm; margin-bottom: 5mm; border-bottom: .5pt solid #a9b5b2 }
  @bottom-left { width: 75%; font: 8.5pt/1.3 "Noto Sans", Arial, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #52605d; vertical-align: top; padding-top: 5mm }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt/1.3 "Noto Sans", Arial, sans-serif; color: #52605d; vertical-align: top; padding-top: 5mm }
}
@page lying { size: A4 landscape; margin: 18mm 12mm 16mm }
@media print {
  :root { --ink: #000; --soft: #3c4744; --line: #c9d1cf; --strong-line: #7c8a86; --paper: #fff; --card: #fff; --accent: #000; --stripe: #fff; --notice: #fff; --notice-line: #7c8a86 }
  body { font: 10.5pt/1.5 Cambria, "Noto Serif", Georgia, "Times New Roman", "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", SimSun, serif; background: none }
  :lang(zh) { line-height: 1.65 }
  h1, h2, h3, caption, th, .contents p { font-family: "Segoe UI", "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", SimHei, sans-serif }
  .bar, .csv, .back { display: none }
  main { max-width: none; padding: 0; margin: 0 }
  a { color: inherit; text-decoration: none }
  :target { background: none }
  a.named::after { content: " (" attr(href) ")"; font-size: .9em }
  h1 { font-size: 20pt; margin: 0 0 4mm }
  h2 { font-size: 14pt; margin: 9mm 0 3mm; padding-top: 0; border: 0; break-after: avoid }
  h3 { font-size: 11.5pt; margin: 6mm 0 2mm; break-after: avoid }
  .notes h2, .sources h2, .colophon h2 { font-size: 14pt }
  p, li { orphans: 3; widows: 3 }
  p { margin-bottom: 3mm }
  li { margin: 1mm 0 }
  .lead { font-size: 11.5pt }
  .version { font-size: 9pt; margin-bottom: 6mm }
  .contents { border: 0; border-block: .5pt solid var(--strong-line); border-radius: 0; padding: 3mm 0; margin: 0 }
  details { display: none }
  .contents ol { columns: 2; column-gap: 8mm }
  .contents ol ol { columns: auto }
  .contents li { margin: .6mm 0; break-inside: avoid }
  .scroll, .picture { overflow: visible }
  .table { margin: 4mm 0 6mm }
  table { min-width: 0; table-layout: fixed; font-size: 8.5pt; line-height: 1.4 }
  caption { font-size: 9.5pt; break-after: avoid; padding-bottom: 1.5mm }
  thead { display: table-header-group }
  th, td { padding: 1.2mm 1.6mm }
  th { border-block: .75pt solid var(--strong-line) }
  tr { break-inside: avoid }
  tr.tall { break-inside: auto }
  tbody tr:first-child { break-before: avoid }
  .titled { padding: 0 }
  /* What stands right above a wide table turns with it, lest a heading be left alone on the page before. */
  .wide, :is(h2, h3):has(+ .wide), .notice:has(+ .wide), :is(h2, h3):has(+ .notice + .wide) { page: lying }
  .wide table { font-size: 7pt; line-height: 1.35 }
  .wide th, .wide td { padding: 2pt 3pt; font-size: inherit }
  .notice { border: .5pt solid var(--notice-line); border-inline-start-width: 2.5pt; border-radius: 0; padding: 2mm 3mm; break-inside: avoid }
  figure { break-inside: avoid; margin: 4mm 0 6mm }
  .picture { border: 0; padding: 0 }
  .picture svg { max-height: 200mm }
  figcaption { font-size: 9pt; margin-top: 2mm }
  .notes, .sources, dl { font-size: 9pt; line-height: 1.45 }
  .notes li, .sources li { margin: 1mm 0; break-inside: avoid }
  dl div { break-inside: avoid }
  dl div { padding: 1mm 0 }
  .colophon { break-inside: avoid }
}
`;
