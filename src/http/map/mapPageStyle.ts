const DARK =
  '--ink: #e6ecea; --soft: #a3b3af; --line: #2c3936; --paper: #101615; --card: #172120; --accent: #2dd4bf; --accent-ink: #06201d; --tint: #1d2b29; --note: #221d12; --shade: 0 1px 2px #0008, 0 6px 24px #0006; color-scheme: dark';

/** The look of the explorer's frame. Colours as those of the other pages (page.ts), in light and dark by the reader's choice. */
export const MAP_PAGE_STYLE = `
:root { --ink: #17211f; --soft: #52605d; --line: #dce3e1; --paper: #fbfcfb; --card: #fff; --accent: #0f766e; --accent-ink: #fff; --tint: #eaf3f1; --note: #fdf8ec; --shade: 0 1px 2px #17211f14, 0 6px 24px #17211f1a; color-scheme: light }
:root[data-theme="dark"] { ${DARK} }
@media (prefers-color-scheme: dark) { :root[data-theme="auto"] { ${DARK} } }
* { box-sizing: border-box }
[hidden] { display: none !important }
html { -webkit-text-size-adjust: 100%; height: 100% }
body { margin: 0; height: 100%; overflow: hidden; background: var(--paper); color: var(--ink); font: 15px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; overflow-wrap: break-word }
button, input, select, textarea { font: inherit; color: inherit }
button { cursor: pointer }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 6px }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 50; background: var(--card); padding: .6rem 1rem; border-radius: .5rem; box-shadow: var(--shade) }
.skip:focus { top: .5rem }

.explorer { display: grid; height: 100dvh; grid-template: "bar bar" 3.5rem "stage side" minmax(0, 1fr) "time side" auto / minmax(0, 1fr) 23rem }
.explorer.folded { grid-template-columns: minmax(0, 1fr) 2.75rem }
.bar { grid-area: bar; display: flex; align-items: center; gap: 1rem; padding: 0 .9rem; background: var(--card); border-bottom: 1px solid var(--line); z-index: 20 }
.home { display: flex; align-items: center; gap: .6rem; color: inherit; text-decoration: none; font-weight: 650; white-space: nowrap; min-height: 2.75rem }
.home svg { flex: none }
.search { flex: 1; max-width: 36rem; margin-inline: auto; position: relative }
.tools { display: flex; align-items: center; gap: .15rem }
.tool { display: inline-flex; align-items: center; gap: .45rem; min-height: 2.5rem; padding: 0 .7rem; border: 0; border-radius: .5rem; background: none; color: var(--soft); text-decoration: none; white-space: nowrap; font-size: .92rem }
.tool:hover, .tool[aria-expanded="true"] { background: var(--tint); color: var(--ink) }
.tool svg { flex: none }
#more { display: none }
.menu { position: relative }
.menu-list { position: absolute; right: 0; top: calc(100% + .35rem); width: 19rem; max-height: min(48rem, calc(100dvh - 5rem)); overflow: auto; padding: .4rem; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; box-shadow: var(--shade); z-index: 30 }
.menu-list h2 { margin: .55rem .7rem .2rem; font-size: .76rem; font-weight: 600; color: var(--soft) }
.menu-list a, .menu-list button { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; width: 100%; padding: .5rem .7rem; border: 0; border-radius: .45rem; background: none; color: inherit; text-align: left; text-decoration: none; font-size: .93rem }
.menu-list a:hover, .menu-list button:hover, .menu-list a:focus-visible, .menu-list button:focus-visible { background: var(--tint) }
.menu-list small { color: var(--soft); font-size: .8rem; white-space: nowrap }

.picker { position: relative }
.picker-field { display: flex; align-items: center; gap: .5rem; height: 2.5rem; padding: 0 .8rem; background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; color: var(--soft) }
.picker-field:focus-within { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent) }
.picker-field input { flex: 1; min-width: 0; height: 100%; border: 0; background: none; outline: none; color: var(--ink) }
.picker-field input::placeholder { color: var(--soft); opacity: 1 }
.picker-field input::-webkit-search-cancel-button { appearance: none }
.picker-list { position: absolute; left: 0; right: 0; top: calc(100% + .35rem); z-index: 40; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; box-shadow: var(--shade); overflow: hidden }
.picker-list ul { list-style: none; margin: 0; padding: .35rem; max-height: min(27rem, 60dvh); overflow: auto }
.picker-list li { display: flex; align-items: center; gap: .7rem; padding: .4rem .6rem; border-radius: .45rem; cursor: pointer; min-height: 2.75rem }
.picker-list li[aria-selected="true"] { background: var(--tint) }
.picker-list .sign { flex: none }
.picker-name { flex: 1; min-width: 0 }
.picker-name b { font-weight: 550; display: block; line-height: 1.35 }
.picker-name small { display: block; color: var(--soft); font-size: .8rem; line-height: 1.35; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.picker-kind { color: var(--soft); font-size: .82rem; white-space: nowrap }
.picker-add { flex: none; display: inline-flex; align-items: center; justify-content: center; min-width: 2.75rem; height: 2rem; padding: 0 .6rem; border: 1px solid var(--line); border-radius: .45rem; background: var(--card); color: var(--accent); font-size: .82rem }
.picker-add:hover { border-color: var(--accent) }
.picker-foot { margin: 0; padding: .5rem .95rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .8rem }
.picker-foot:first-child { border: 0; padding-block: .9rem; font-size: .92rem }

.stage { grid-area: stage; position: relative; display: flex; flex-direction: column; min-width: 0; min-height: 0 }
.canvas { flex: 1; position: relative; overflow: hidden; min-height: 0 }
.picture { position: absolute; inset: 0; outline-offset: -3px }
.explorer.loading .picture { transition: opacity .2s .3s; opacity: .72 }
.skeleton { position: absolute; inset: 0; display: grid; place-items: center; pointer-events: none }
.skeleton svg { width: min(44rem, 84%); height: auto }
.bones { fill: var(--line); stroke: var(--line); stroke-width: 1.5; animation: breathe 1.4s ease-in-out infinite alternate }
@keyframes breathe { from { opacity: .9 } to { opacity: .45 } }
.progress { position: absolute; left: 0; right: 0; top: 0; height: 3px; overflow: hidden; z-index: 15 }
.progress::after { content: ""; position: absolute; inset: 0; width: 35%; background: var(--accent); animation: run 1.1s ease-in-out infinite }
@keyframes run { from { transform: translateX(-100%) } to { transform: translateX(300%) } }
.trail { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; padding: .5rem .9rem; min-height: 3.1rem }
.notes .message { display: flex; flex-wrap: wrap; align-items: center; gap: .15rem .7rem; padding: .3rem 2.6rem .3rem .9rem; border-width: 1px 0; border-radius: 0; box-shadow: none; background: var(--note); font-size: .87rem; margin-top: -1px }
.notes .message h2 { font-size: .87rem; margin: 0 }
.notes .message p { margin: 0 }
.notes .message ul { flex-basis: 100% }
.notes .message .actions { margin: 0 }
.notes .message .map-button { min-height: 1.9rem }
.notes .message { min-height: 2.5rem }
.notes .dismiss { top: .2rem }
.trail .chip { display: inline-flex; align-items: center; gap: .4rem; max-width: 21rem; min-height: 2.1rem; padding: 0 .75rem; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; font-size: .88rem; box-shadow: 0 1px 2px #0000000f }
.trail .chip > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.trail .chip.main { font-weight: 600 }
.trail .chip.narrowing { border-color: var(--accent) }
.trail .chip small { color: var(--soft); font-size: .8rem; white-space: nowrap }
.chip-remove { display: grid; place-items: center; width: 1.9rem; height: 1.9rem; margin-right: -.7rem; border: 0; border-radius: 50%; background: none; color: var(--soft); font-size: 1.05rem; line-height: 1 }
.chip-remove:hover { background: var(--tint); color: var(--ink) }
.chip-button { color: var(--accent); background: none; border: 0; padding: 0 .6rem; min-height: 2.1rem; border-radius: 2rem; font-size: .88rem }
.chip-button:hover { text-decoration: underline; text-underline-offset: .2em }
.stepper { display: inline-flex; align-items: center; min-height: 2.1rem; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: 0 .25rem 0 .75rem; font-size: .88rem; box-shadow: 0 1px 2px #0000000f }
.stepper span { color: var(--soft); margin-right: .35rem }
.stepper button { min-width: 1.9rem; height: 1.65rem; border: 0; border-radius: 1rem; background: none; font-variant-numeric: tabular-nums }
.stepper button[aria-pressed="true"] { background: var(--accent); color: var(--accent-ink); font-weight: 600 }
.messages > :empty { display: none }
.messages { position: absolute; left: .8rem; top: .8rem; display: grid; gap: .5rem; width: min(27rem, calc(100% - 1.6rem)); z-index: 10 }
.message { padding: .7rem .9rem; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--soft); border-radius: .55rem; box-shadow: var(--shade); font-size: .9rem; max-height: 45dvh; overflow: auto }
.message.warn { border-left-color: #d97706 }
.message.bad { border-left-color: #dc2626 }
.message { position: relative }
.message:has(.dismiss) { padding-right: 2.6rem }
.dismiss { position: absolute; right: .25rem; top: .25rem; width: 2.1rem; height: 2.1rem; border: 0; border-radius: 50%; background: none; color: var(--soft); font-size: 1.1rem; line-height: 1 }
.dismiss:hover { background: var(--tint); color: var(--ink) }
.message h2 { margin: 0 0 .15rem; font-size: .92rem; font-weight: 650 }
.message p { margin: .15rem 0; color: var(--soft) }
.message ul { margin: .25rem 0; padding-left: 1.1rem; color: var(--soft) }
.message .actions { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .55rem }
.map-button { min-height: 2.1rem; padding: 0 .8rem; border: 1px solid var(--line); border-radius: .45rem; background: var(--card); color: var(--ink); font-size: .87rem }
.map-button:hover { border-color: var(--accent) }
.map-button.strong { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600 }
.legend-place { position: relative; display: flex; align-items: center; gap: .6rem; min-height: 2.6rem; padding: .15rem .9rem; border-top: 1px solid var(--line); font-size: .86rem }
.legend-toggle { display: inline-flex; align-items: center; gap: .25rem; flex: none; min-height: 2.2rem; padding: 0 .35rem 0 .5rem; margin-left: -.5rem; border: 0; border-radius: .45rem; background: none; color: var(--soft); font-weight: 600 }
.legend-toggle:hover { background: var(--tint); color: var(--ink) }
.legend-toggle svg { width: 16px; height: 16px }
.legend-place.open .legend-toggle svg { transform: rotate(180deg) }
.legend-place.open .legend-body { position: absolute; left: .8rem; bottom: calc(100% + .6rem); width: 17rem; max-width: calc(100% - 5rem); max-height: min(28rem, 60dvh); overflow: auto; padding: .15rem .9rem .8rem; background: var(--card); border: 1px solid var(--line); border-radius: .65rem; box-shadow: var(--shade); z-index: 11 }
.legend-place:not(.open) .atlas-panel.atlas-legend > :not(.at-types) { display: none }
.legend-place:not(.open) .atlas-panel.atlas-legend .at-types { display: flex; flex-wrap: wrap; gap: 0 .25rem }
.legend-place:not(.open) .atlas-panel.atlas-legend .at-types button { width: auto; margin: 0; padding: .2rem .4rem; gap: .35rem; font-size: .84rem }
.legend-place:not(.open) .atlas-panel.atlas-legend .at-count { padding: 0 }
.zoom { position: absolute; right: .8rem; bottom: .8rem; display: grid; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; overflow: hidden; box-shadow: 0 1px 2px #0000000f; z-index: 9 }
.zoom button { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; border: 0; background: none; color: var(--soft) }
.zoom button + button { border-top: 1px solid var(--line) }
.zoom button:hover { background: var(--tint); color: var(--ink) }
.zoom button:focus-visible { outline-offset: -3px }

.timeline { grid-area: time; display: flex; align-items: center; gap: .9rem; padding: .45rem .9rem; min-height: 4.25rem; background: var(--card); border-top: 1px solid var(--line); z-index: 8 }
.timeline-play { display: grid; place-items: center; flex: none; width: 2.75rem; height: 2.75rem; border: 1px solid var(--line); border-radius: 50%; background: var(--card); color: var(--accent) }
.timeline-play:hover { border-color: var(--accent) }
.timeline-all { flex: none; min-height: 2.5rem; padding: 0 .8rem; border: 1px solid var(--line); border-radius: 2rem; background: var(--card); color: var(--soft); font-size: .88rem; white-space: nowrap }
.timeline-all[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600 }
.timeline-now { flex: none; min-width: 4.6rem; font-size: 1.15rem; font-weight: 650; font-variant-numeric: tabular-nums; text-align: right; line-height: 1.15 }
.timeline-now small { display: block; font-weight: 400; font-size: .76rem; color: var(--soft) }
.timeline-track { flex: 1; position: relative; min-width: 0; height: 3.1rem }
.timeline-bars { position: absolute; inset: 0 0 1.05rem; display: flex; align-items: flex-end; gap: 1px }
.timeline-bars i { flex: 1; cursor: pointer; min-width: 0; background: var(--line); border-radius: 2px 2px 0 0 }
.timeline-bars i.past { background: color-mix(in srgb, var(--accent) 40%, var(--line)) }
.timeline-bars i.now { background: var(--accent) }
.timeline-ends { position: absolute; inset: auto 0 0; display: flex; justify-content: space-between; font-size: .74rem; color: var(--soft); font-variant-numeric: tabular-nums; pointer-events: none; line-height: 1 }
.timeline-track input { position: absolute; top: 0; bottom: .8rem; height: calc(100% - .8rem); margin: 0; appearance: none; background: none; cursor: pointer }
.timeline-track input::-webkit-slider-runnable-track { height: 100%; background: none }
.timeline-track input::-moz-range-track { height: 100%; background: none }
.timeline-track input::-webkit-slider-thumb { appearance: none; width: 4px; height: 100%; border-radius: 2px; background: var(--ink) }
.timeline-track input::-moz-range-thumb { width: 4px; height: 100%; border: 0; border-radius: 2px; background: var(--ink) }
.timeline-track.all input::-webkit-slider-thumb { background: var(--soft) }
.timeline-track.all input::-moz-range-thumb { background: var(--soft) }

.sidebar { grid-area: side; display: flex; flex-direction: column; min-height: 0; background: var(--card); border-left: 1px solid var(--line); z-index: 12 }
.tabs { display: flex; align-items: stretch; border-bottom: 1px solid var(--line); padding-inline: .5rem .25rem }
.tabs [role="tablist"] { flex: 1; display: flex }
.tabs [role="tab"] { flex: 1; display: flex; align-items: center; justify-content: center; gap: .4rem; min-height: 2.9rem; border: 0; background: none; color: var(--soft); font-weight: 550; border-bottom: 2px solid transparent; margin-bottom: -1px }
.tabs [role="tab"]:hover { color: var(--ink) }
.tabs [role="tab"][aria-selected="true"] { color: var(--ink); border-bottom-color: var(--accent) }
.tabs [role="tab"]:focus-visible { outline-offset: -4px }
.tabs .badge { min-width: 1.2rem; padding: 0 .3rem; border-radius: 1rem; background: var(--accent); color: var(--accent-ink); font-size: .74rem; line-height: 1.2rem; text-align: center }
.fold-side { display: grid; place-items: center; width: 2.25rem; border: 0; background: none; color: var(--soft) }
.fold-side:hover { color: var(--ink) }
.panels { flex: 1; min-height: 0; overflow: auto; overscroll-behavior: contain }
.panels > [role="tabpanel"] { padding: 1rem 1.1rem 1.5rem }
.panels > [role="tabpanel"]:focus-visible { outline-offset: -3px }
.folded .sidebar .panels, .folded .sidebar [role="tablist"] { display: none }
.folded .tabs { border: 0; padding: .3rem 0; justify-content: center }
.folded .fold-side svg { transform: rotate(180deg) }

.filter-group { border: 0; margin: 0 0 1.35rem; padding: 0; min-width: 0 }
.filter-group legend { padding: 0; margin-bottom: .45rem; font-weight: 650; font-size: .88rem }
.filter-help { margin: 0 0 1.1rem; color: var(--soft); font-size: .86rem; display: flex; justify-content: space-between; align-items: center; gap: .8rem }
.options { display: flex; flex-wrap: wrap; gap: .4rem }
.option { position: relative }
.option input { position: absolute; inset: 0; opacity: 0; width: 100%; height: 100%; margin: 0; cursor: pointer }
.option span { display: inline-flex; align-items: center; gap: .4rem; min-height: 2.1rem; padding: 0 .7rem; border: 1px solid var(--line); border-radius: 2rem; font-size: .88rem; line-height: 1.3 }
.option small { color: var(--soft); font-variant-numeric: tabular-nums }
.option:hover span { border-color: var(--accent) }
.option input:checked + span { background: var(--tint); border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent) }
.option input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px }
.option.none span { color: var(--soft) }
.kept-source { display: flex; align-items: center; gap: .6rem; margin-top: .5rem; font-size: .88rem }

.embed-window { width: min(38rem, calc(100vw - 2rem)); padding: 1.3rem 1.4rem 1.4rem; border: 1px solid var(--line); border-radius: .8rem; background: var(--card); color: var(--ink); box-shadow: var(--shade) }
.embed-window::backdrop { background: #0b110f80 }
.embed-window h2 { margin: 0 0 .8rem; font-size: 1.1rem }
.embed-window h3 { margin: .9rem 0 .35rem; font-size: .88rem; font-weight: 600 }
.embed-window textarea { display: block; width: 100%; padding: .7rem .8rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); font: 12.5px/1.5 ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; resize: vertical }
.embed-window .row { display: flex; justify-content: space-between; align-items: center; gap: .6rem; margin-top: .5rem }
.toast { position: fixed; left: 50%; bottom: 6.5rem; transform: translateX(-50%); padding: .6rem 1.1rem; border-radius: 2rem; background: var(--ink); color: var(--paper); font-size: .9rem; z-index: 60; box-shadow: var(--shade) }
.no-script { position: fixed; inset: 3.5rem 0 0; z-index: 45; overflow: auto; background: var(--paper); padding: 1rem }
.no-script img { max-width: 100% }

@media (max-width: 75rem) { .tool > span:not(.keep) { display: none } #language { display: inline-flex } .home span { display: none } .explorer { grid-template-columns: minmax(0, 1fr) 20rem } }
@media (max-width: 48rem) {
  .explorer, .explorer.folded { grid-template: "bar" 3.5rem "stage" minmax(0, 1fr) "time" auto "side" auto / minmax(0, 1fr) }
  .bar { gap: .35rem; padding: 0 .5rem }
  .home { min-width: 2.75rem; justify-content: center }
  .picker-field { height: 2.75rem }
  .picker-field input { font-size: 16px }
  #more { display: grid; place-items: center; width: 2.75rem; height: 2.75rem; padding: 0 }
  .tools { display: none; position: absolute; right: .5rem; top: 3.4rem; flex-direction: column; align-items: stretch; width: min(17rem, calc(100vw - 1rem)); padding: .4rem; background: var(--card); border: 1px solid var(--line); border-radius: .7rem; box-shadow: var(--shade); max-height: calc(100dvh - 4.5rem); overflow: auto }
  .tools.open { display: flex }
  .tool, .tool > span:not(.keep) { display: inline-flex; align-items: center }
  .tool, .menu-list a, .menu-list button { min-height: 2.75rem; font-size: 1rem; align-items: center }
  .menu > .tool { width: 100% }
  .menu-list { position: static; width: auto; border: 0; box-shadow: none; padding: 0 0 .3rem .6rem; max-height: none }
  .search { position: static }
  .bar .picker { position: static }
  .bar .picker-list { left: .5rem; right: .5rem; top: 3.3rem }
  .picker-add { height: 2.75rem }
  .trail .chip, .chip-button, .stepper, .map-button { min-height: 2.75rem }
  .dismiss { width: 2.75rem; height: 2.75rem; right: 0; top: 0 }
  .chip-remove { width: 2.75rem; height: 2.75rem }
  .stepper button { min-width: 2.75rem; height: 2.5rem; border-radius: 2rem }
  .trail { flex-wrap: nowrap; overflow-x: auto; scrollbar-width: none; padding: .4rem .5rem }
  .notes .message { padding-left: .6rem }
  .notes .message h2 { display: none }
  .messages { left: .5rem; top: .5rem; width: calc(100% - 1rem) }
  .trail > * { flex: none }
  .trail .chip { max-width: 15rem }
  .legend-place { position: absolute; left: .5rem; bottom: .5rem; padding: 0; border: 0 }
  .legend-toggle { min-height: 2.75rem; margin: 0; padding: 0 .7rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem }
  .legend-place:not(.open) .legend-body { display: none }
  .legend-place.open .legend-body { left: 0; width: calc(100vw - 5rem); max-width: none }
  .zoom { right: .5rem; bottom: .5rem }
  .explorer:not(.folded) .zoom, .explorer:not(.folded) .legend-place { display: none }
  .timeline { padding: .3rem .6rem; gap: .6rem; min-height: 3.5rem }
  .timeline-all { min-height: 2.75rem }
  .timeline-now { min-width: 3.1rem; font-size: 1rem }
  .timeline-now small, .timeline-undated { display: none }
  .timeline-track { height: 2.75rem }
  .sidebar, .folded .sidebar { border-left: 0; border-top: 1px solid var(--line); padding-bottom: env(safe-area-inset-bottom) }
  .folded .sidebar [role="tablist"] { display: flex }
  .folded .tabs { padding: 0 .25rem 0 .5rem }
  .folded .tabs [role="tab"][aria-selected="true"] { border-bottom-color: transparent; color: var(--soft) }
  .sidebar .panels { height: 52dvh; flex: none }
  .fold-side { width: 2.75rem }
  .fold-side svg { transform: rotate(90deg) }
  .folded .fold-side svg { transform: rotate(-90deg) }
  .option span { min-height: 2.75rem; padding: 0 .9rem }
  .toast { bottom: 9rem }
}
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important } }
`;
