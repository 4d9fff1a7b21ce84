import { PANEL_STYLE } from '../panels/panelStyle.ts';

/** Of the shadow root; it touches nothing outside. Pages set colours and fonts by the properties that begin with --ecosystem-map-, and parts by ::part(). */
const EMBED_STYLE = `
:host { display: block; position: relative; contain: layout style; min-width: 0; }
:host([hidden]) { display: none; }
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
.frame {
  --ink: var(--ecosystem-map-ink, #17211f); --soft: var(--ecosystem-map-soft, #52605d); --line: var(--ecosystem-map-line, #dce3e1);
  --paper: var(--ecosystem-map-paper, #fbfcfb); --card: var(--ecosystem-map-card, #fff);
  --accent: var(--ecosystem-map-accent, #0f766e); --accent-ink: var(--ecosystem-map-accent-ink, #fff);
  color-scheme: light; container: ecosystem-map / inline-size;
  display: flex; flex-direction: column; height: 100%; overflow: hidden; background: var(--paper); color: var(--ink);
  border: 1px solid var(--line); border-radius: var(--ecosystem-map-radius, 10px);
  font: 14px/1.5 var(--ecosystem-map-font, -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif);
  text-align: start; letter-spacing: normal; word-spacing: normal; text-transform: none; text-indent: 0; white-space: normal; overflow-wrap: break-word;
}
.frame[data-theme="dark"] {
  --ink: var(--ecosystem-map-ink, #e6ecea); --soft: var(--ecosystem-map-soft, #a3b3af); --line: var(--ecosystem-map-line, #2c3936);
  --paper: var(--ecosystem-map-paper, #101615); --card: var(--ecosystem-map-card, #172120);
  --accent: var(--ecosystem-map-accent, #2dd4bf); --accent-ink: var(--ecosystem-map-accent-ink, #06201d);
  color-scheme: dark;
}
p { margin: 0; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.header, .footer { flex: none; }
.title { padding: 9.6px 14.4px; font-weight: 650; line-height: 1.35; border-bottom: 1px solid var(--line); text-wrap: balance; }
.title:empty { display: none; }
.body { position: relative; flex: 1; min-height: 0; display: flex; flex-direction: column; }
.stage { position: relative; flex: 1; min-height: 96px; overflow: hidden; }
.area, .canvas { position: absolute; inset: 0; }
.toolbar { position: absolute; inset-block-start: 9.6px; inset-inline-start: 9.6px; display: flex; flex-direction: column; overflow: hidden; background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 1px 3px #0002; }
.toolbar:not(:has(.button:not([hidden]))) { display: none; }
.button { display: grid; place-items: center; width: 34px; height: 34px; padding: 0; border: 0; background: none; color: var(--ink); cursor: pointer; font: inherit; }
.button + .button { border-block-start: 1px solid var(--line); }
.button:hover { background: color-mix(in srgb, var(--accent) 12%, transparent); }
.button:focus-visible { outline-offset: -3px; }
.button svg { width: 17px; height: 17px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.card-frame { position: absolute; inset-block: 9.6px; inset-inline-end: 9.6px; z-index: 3; width: min(320px, 100% - 19.2px); height: fit-content; max-height: calc(100% - 19.2px); padding: 12px 14px; overflow: auto; overscroll-behavior: contain; background: var(--card); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 4px 16px #0003; }
.card-frame .close { position: absolute; inset-block-start: 8px; inset-inline-end: 8px; z-index: 3; }
.legend-frame { flex: none; max-height: 30%; overflow: auto; padding: 6px 14px; border-top: 1px solid var(--line); }
.frame .legend-frame .atlas-legend, .frame .legend-frame .atlas-legend ul { display: flex; flex-wrap: wrap; align-items: center; gap: 0 14px; font-size: 13px; }
.frame .legend-frame .atlas-legend h3, .frame .legend-frame .atlas-legend .at-relationships { display: none; }
.frame .legend-frame .atlas-legend .at-types button { width: auto; margin-inline: -5px; padding: 1px 5px; min-height: 26px; }
.card-frame[data-shows=PATHS] .atlas-connect form, .card-frame[data-shows=PATHS] .atlas-connect > .at-detail { display: none; }
.frame .legend-frame .atlas-legend .at-count { margin: 0; padding: 0; }
.notices { flex: none; padding: 5.6px 14.4px; border-top: 1px solid var(--line); font-size: 13px; color: var(--soft); }
.notices:empty { display: none; }
.attribution { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 14.4px; padding: 6.4px 14.4px; border-top: 1px solid var(--line); font-size: 13px; color: var(--soft); }
.attribution:empty { display: none; }
.attribution a { margin-inline-start: auto; }
.hint { position: absolute; inset: auto 0 16px; width: fit-content; max-width: calc(100% - 32px); margin-inline: auto; padding: 7.2px 14.4px; border-radius: 8px; background: #17211fdd; color: #fff; text-align: center; pointer-events: none; opacity: 0; transition: opacity .2s; }
.hint.shown { opacity: 1; }
.message { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 8px; padding: 16px; overflow: auto; text-align: center; background: var(--paper); }
.message .failed { font-weight: 650; }
.message .told { max-width: 640px; color: var(--soft); }
.retry { margin-top: 6.4px; padding: 7.2px 17.6px; border: 0; border-radius: 7px; background: var(--accent); color: var(--accent-ink); font: inherit; font-weight: 600; cursor: pointer; }
.retry:focus-visible { outline-offset: 3px; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
/* A lit path is seen from end to end. */
@container ecosystem-map (min-width: 720px) {
  .body:has(.card-frame:not([hidden], [data-shows=CARD])) > :not(.card-frame) { margin-inline-end: 338px; }
}
@container ecosystem-map (max-width: 544px) {
  .card-frame { inset-block: auto 0; inset-inline: 0; width: auto; max-height: 75%; border-width: 1px 0 0; border-radius: 12px 12px 0 0; }
  .toolbar { flex-direction: row; }
  .button + .button { border-block-start: 0; border-inline-start: 1px solid var(--line); }
  .attribution, .notices { font-size: 12px; }
  .legend-frame { max-height: 70px; padding-block: 3px; }
}
@media (prefers-reduced-motion: reduce) { .hint { transition: none; } }
@media (forced-colors: active) { .button svg { stroke: ButtonText; } }
@media print { .toolbar, .hint { display: none; } }
`;

/** Made once for all maps of a page. Adopted, so that a page's Content-Security-Policy has nothing to say to it. */
export const EMBED_SHEETS: readonly CSSStyleSheet[] = [EMBED_STYLE, inPixels(PANEL_STYLE)].map((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
});

/** A rem is what the page around says it is. */
function inPixels(style: string): string {
  return style.replace(/(\d*\.?\d+)rem/g, (_, count: string) => `${Number(count) * 16}px`);
}
