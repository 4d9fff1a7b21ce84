/** Of the page where changes are proposed and reviewed; its colours are those of page.ts, and those of what comes and goes. */
export const STYLE = `
:root { --edge: #7c8a86; --tint: #eaf3f1; --good: #15703b; --good-ground: #e7f5ec; --bad: #b3261e; --bad-ground: #fdecea; --warn: #8a5200; --warn-ground: #fdf4e3 }
@media (prefers-color-scheme: dark) { :root { --tint: #1d2b29; --good: #6fd695; --good-ground: #14291c; --bad: #ff9d94; --bad-ground: #331a18; --warn: #f0bd6a; --warn-ground: #2c2312 } }
[hidden] { display: none !important }
.masthead.wide, main.curate { max-width: 92rem }
.masthead.wide { padding-bottom: 1.25rem }
.curate > h1 { font-size: clamp(1.5rem, 3.2vw, 2.1rem); margin-bottom: .5rem }
.curate > .lead { font-size: 1.02rem; max-width: 48rem; margin-bottom: 1.5rem }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.soft { color: var(--soft) }
.detail { display: block; color: var(--soft); font-size: .88rem; line-height: 1.5 }
.curate button, .curate input, .curate select, .curate textarea { font: inherit; color: inherit }
.curate button { cursor: pointer }
.curate .button { border: 0; color: var(--accent-ink); font-size: 1rem; font-weight: 600; line-height: 1.4; padding: .55rem 1.1rem }
.curate .plain { border: 1px solid var(--edge); border-radius: .5rem; background: none; color: inherit; text-decoration: none; padding: .5rem 1rem; font-weight: 600; line-height: 1.4; display: inline-block }
.curate .plain.small { padding: .15rem .6rem; font-size: .88rem }
.curate button:disabled { opacity: .55; cursor: default }
code.id { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .8rem; color: var(--soft); overflow-wrap: anywhere }
.who { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; margin: 0 0 1rem; color: var(--soft) }
.who span { overflow-wrap: anywhere }
.toast { margin: 0 0 1rem; padding: .65rem 1rem; border-radius: .5rem; border: 1px solid currentColor; color: var(--good); background: var(--good-ground) }
.toast.bad { color: var(--bad); background: var(--bad-ground) }
.toast p { margin: 0 } .toast .detail { color: inherit }
.sign-in { max-width: 34rem; display: grid; gap: .7rem; background: var(--card); border: 1px solid var(--line); border-radius: .65rem; padding: 1.4rem 1.5rem 1.6rem }
.sign-in h2, .sign-in p { margin: 0 }
.sign-in label { font-weight: 600 }
.sign-in .row { display: flex; flex-wrap: wrap; gap: .6rem }
.sign-in input { flex: 1 1 14rem; min-width: 0 }
.curate input:not([type=radio], [type=checkbox]), .curate select, .curate textarea, dialog textarea { width: 100%; min-width: 0; font-size: 1rem; min-height: 2.75rem; padding: .5rem .65rem; background: var(--paper); border: 1px solid var(--edge); border-radius: .45rem }
.curate textarea, dialog textarea { resize: vertical; font: inherit; color: inherit }
.curate input::placeholder { color: var(--soft); opacity: 1 }

.desk { display: grid; grid-template-columns: minmax(19rem, 25rem) minmax(0, 1fr); gap: 1.75rem; align-items: start }
.list > header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .6rem; margin-bottom: .9rem }
.list h2 { margin: 0; font-size: 1.2rem }
.list > header .button { padding: .35rem .9rem; font-size: .95rem }
.chips { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: .7rem }
.chips button { border: 1px solid var(--edge); border-radius: 1.2rem; background: var(--card); padding: .2rem .8rem; font-size: .92rem; line-height: 1.55 }
.chips button b { font-weight: 600; font-variant-numeric: tabular-nums }
.chips button[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600 }
.list > .check { display: inline-flex; align-items: center; gap: .35rem; margin-bottom: .7rem; font-size: .95rem }
.items { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem }
.items a { display: grid; gap: .3rem; padding: .8rem 1rem .85rem; background: var(--card); border: 1px solid var(--line); border-radius: .65rem; color: inherit; text-decoration: none; overflow-wrap: anywhere }
.items a:hover { border-color: var(--accent) }
.items a[aria-current] { border-color: var(--accent); box-shadow: inset 4px 0 0 var(--accent) }
.items b { font-weight: 650; line-height: 1.4 }
.about time { white-space: nowrap }
.items .sign, .proposal h2 .sign { vertical-align: -.12em }
.items .why { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; line-height: 1.5; font-size: .95rem }
.about { color: var(--soft); font-size: .88rem; line-height: 1.6; margin: 0 }
.more { width: 100%; margin-top: .8rem }
.empty { color: var(--soft); border: 1px dashed var(--edge); border-radius: .65rem; padding: 2rem 1.2rem; text-align: center; margin: 0 }
.state { display: inline-block; padding: 0 .55rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .82rem; font-weight: 600; line-height: 1.55; color: var(--warn); background: var(--warn-ground) }
.state.accepted { color: var(--good); background: var(--good-ground) }
.state.rejected { color: var(--bad); background: var(--bad-ground) }
.state.withdrawn { color: var(--soft); background: none }

.side-pane { min-width: 0 }
.recent h2 { font-size: 1.05rem; margin: 2rem 0 .7rem }
.versions { list-style: none; margin: 0; padding: 0 } .versions > li { border-top: 1px solid var(--line); padding: .5rem 0; overflow-wrap: anywhere }
.versions summary { cursor: pointer; font-size: .95rem; line-height: 1.5 } .versions summary b { color: var(--soft); font-variant-numeric: tabular-nums } .versions .about { display: block }
.versions .diff, .versions .diff tbody, .versions .diff tr, .versions .diff th, .versions .diff td { display: block; width: auto } .versions .diff thead { display: none } .versions .diff td { border: 0; padding: .2rem .95rem .5rem } .versions .diff tbody th { width: auto; border: 0; padding-bottom: .2rem } .versions .diff tr { border-top: 1px solid var(--line) } .versions .diff tbody th .label { display: inline; margin-right: .4rem } .versions .diff .side { display: block; font-size: .8rem; font-weight: 600; color: var(--soft) }
.detail-pane { min-width: 0; scroll-margin-top: 1rem }
.proposal, .propose { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.4rem 1.6rem 1.6rem; overflow-wrap: anywhere }
.back { display: none; margin-bottom: .9rem }
.proposal h2, .propose h2 { font-size: 1.5rem; line-height: 1.3; margin: .25rem 0 .3rem; }
h2:focus { outline: none }
.proposal > header p { margin: 0 }
.proposal h3, .propose h3 { font-size: 1rem; margin: 1.6rem 0 .55rem }
blockquote { margin: 0; padding-left: .9rem; border-left: 3px solid var(--accent); white-space: pre-line }
.places { list-style: none; margin: 0; padding: 0; display: grid; gap: .45rem }
.notice { border: 1px solid currentColor; border-radius: .55rem; padding: .8rem 1rem; margin-top: 1.1rem; color: var(--warn); background: var(--warn-ground) }
.notice.bad, .notice.rejected { color: var(--bad); background: var(--bad-ground) }
.notice.accepted { color: var(--good); background: var(--good-ground) }
.notice.withdrawn { color: var(--soft); background: none }
.notice h3 { margin: 0 0 .3rem } .notice p { margin: 0 } .notice p + p { margin-top: .35rem }
.notice ul { margin: .35rem 0 0; padding-left: 1.2rem } .notice code.id { color: inherit }
.notice .reason { color: var(--ink); white-space: pre-line }
.record { border: 1px solid var(--line); border-radius: .6rem; margin-top: .9rem; overflow: hidden; background: var(--paper) }
.record > header { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .65rem; padding: .7rem .95rem; background: var(--tint) }
.record .record-title { margin: 0; font-size: 1rem; font-weight: 650; line-height: 1.4 }
.record > header .soft { font-size: .9rem } .record > header code { flex-basis: 100%; color: var(--soft) }
.record details { padding: .55rem .95rem .65rem; border-top: 1px solid var(--line); font-size: .94rem }
.record summary { cursor: pointer; color: var(--soft) }
.mark { display: inline-block; font-size: .8rem; font-weight: 600; font-style: normal; line-height: 1.5; padding: 0 .5rem; border-radius: .3rem; border: 1px solid currentColor; white-space: nowrap; color: var(--warn); background: var(--warn-ground) }
.mark.added { color: var(--good); background: var(--good-ground) } .mark.removed { color: var(--bad); background: var(--bad-ground) }
.diff { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .95rem; line-height: 1.5 }
.diff th, .diff td { text-align: left; vertical-align: top; padding: .6rem .95rem; border-top: 1px solid var(--line) }
.diff thead th { font-size: .85rem; color: var(--soft); font-weight: 600; padding-block: .4rem }
.diff th:first-child { width: 24% }
.diff tbody th { font-weight: 600 } .diff tbody th .label { display: block; margin-bottom: .15rem }
.diff td { border-left: 1px solid var(--line) }
.diff ins { text-decoration: none; background: var(--good-ground); color: var(--good); font-weight: 600; border-radius: .2rem; padding: .05rem .25rem; margin-left: -.25rem; box-decoration-break: clone; -webkit-box-decoration-break: clone }
.diff del { background: var(--bad-ground); color: var(--bad); border-radius: .2rem; padding: .05rem .25rem; margin-left: -.25rem; box-decoration-break: clone; -webkit-box-decoration-break: clone }
.diff ins a, .diff del a { color: inherit }
.diff .places { margin-top: .3rem; font-size: .9rem }
.diff .side { display: none } .diff td.nothing { color: var(--soft) }
.same { margin: .5rem 0 0; display: grid; gap: .4rem } .same > div { display: grid; grid-template-columns: 24% 1fr; gap: .8rem } .same dt { color: var(--soft) } .same dd { margin: 0 }
.impact p { margin: .2rem 0 }
.bar { position: sticky; bottom: 0; display: flex; flex-wrap: wrap; gap: .6rem; margin: 1.6rem -1.6rem -1.6rem; padding: .9rem 1.6rem; background: var(--card); border-top: 1px solid var(--line); border-radius: 0 0 .75rem .75rem }
dialog { width: min(34rem, calc(100vw - 2rem)); border: 1px solid var(--line); border-radius: .75rem; padding: 1.4rem 1.5rem; background: var(--card); color: var(--ink); box-shadow: 0 1rem 3rem rgb(0 0 0 / .3) }
dialog::backdrop { background: rgb(0 0 0 / .45) }
dialog form { display: grid; gap: .7rem } dialog h2, dialog p { margin: 0 } dialog label { font-weight: 600 }
dialog .actions { justify-content: flex-end; margin-top: .4rem }
dialog button { font: inherit; cursor: pointer } dialog .button { border: 0; padding: .55rem 1.1rem } dialog .plain { border: 1px solid var(--edge); border-radius: .5rem; background: none; color: inherit; padding: .5rem 1rem; font-weight: 600 }

.propose { display: grid; gap: 1.1rem } .propose h2, .propose > p { margin: 0 }
.stack { display: grid; gap: 1.1rem } .stack:empty { display: none }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: .9rem 1.2rem; align-items: start; min-width: 0 }
.fields > .fields, .fields > .wide { grid-column: 1 / -1 }
.plain-set { border: 0; margin: 0; padding: 0 }
.field { min-width: 0; position: relative } .field > label, .field > .label, .choice legend { display: block; font-weight: 600; font-size: .95rem; padding: 0; margin: 0 0 .3rem }
.field small { display: block; color: var(--soft); font-size: .87rem; line-height: 1.5; margin-top: .25rem }
.choice { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .5rem; min-width: 0 }
.choice legend { float: left; width: 100% }
.choice label { position: relative; cursor: pointer }
.choice input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0; cursor: pointer }
.choice span { display: block; padding: .35rem .85rem; border: 1px solid var(--edge); border-radius: .45rem; background: var(--paper); font-size: .95rem }
.choice input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600 }
.choice input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: 3px }
.chosen { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .9rem; padding: .5rem .7rem; border: 1px solid var(--line); border-radius: .45rem; background: var(--tint) }
.chosen .sign { vertical-align: -.12em }
.preview { border-top: 1px solid var(--line) } .preview h3 { margin-top: 1rem } .preview .check > :first-child { margin-top: 0 }
.fine { color: var(--good); font-weight: 600; margin: 0 }
.propose summary { cursor: pointer; color: var(--accent) } .propose details .fields { margin-top: .8rem }
.picker { position: relative }
.picker-list { position: absolute; z-index: 5; left: 0; right: 0; top: calc(100% + .3rem); background: var(--card); border: 1px solid var(--edge); border-radius: .5rem; box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .22); overflow: hidden }
.picker-list ul { list-style: none; margin: 0; padding: .3rem; max-height: min(22rem, 50dvh); overflow: auto }
.picker-list li { display: flex; align-items: center; gap: .6rem; padding: .35rem .55rem; border-radius: .35rem; cursor: pointer; min-height: 2.6rem }
.picker-list li[aria-selected="true"] { background: var(--tint); box-shadow: inset 0 0 0 1px var(--accent) }
.picker-list .sign { flex: none } .picker-name { flex: 1; min-width: 0 } .picker-name b { font-weight: 550; display: block; line-height: 1.35 }
.picker-name small { margin: 0; font-size: .82rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.picker-kind { color: var(--soft); font-size: .85rem; white-space: nowrap }
.picker-foot { margin: 0; padding: .45rem .85rem; color: var(--soft); font-size: .85rem; border-top: 1px solid var(--line) }
@media (max-width: 60rem) {
  .desk { grid-template-columns: minmax(0, 1fr) }
  [data-place=list] .detail-pane, [data-place=proposal] .side-pane, [data-place=propose] .side-pane { display: none }
  .back { display: inline-block }
  .curate:has([data-place=proposal], [data-place=propose]) > :is(h1, .lead) { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%) }
}
@media (max-width: 40rem) {
  .proposal, .propose { padding: 1rem 1rem 1.2rem; margin-inline: -.5rem }
  .bar { margin: 1.4rem -1rem -1.2rem; padding: .75rem 1rem }
  .diff, .diff tbody, .diff tr, .diff th, .diff td { display: block; width: auto }
  .diff thead { display: none } .diff th:first-child { width: auto; padding-bottom: .2rem }
  .diff td { border: 0; padding: .2rem .95rem .5rem } .diff tr { border-top: 1px solid var(--line) } .diff tbody th { border: 0 } .diff tbody th .label { display: inline; margin-right: .4rem }
  .diff .side { display: block; font-size: .8rem; font-weight: 600; color: var(--soft) }
  .same > div { grid-template-columns: 1fr; gap: 0 }
}
@media (forced-colors: active) { .choice input:checked + span, .chips button[aria-pressed=true] { outline: 3px solid } }
`;
