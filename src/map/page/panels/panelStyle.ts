/**
 * Of the detail card, the connect panel and the legend, in a page or in a shadow root. Colours by the names that the frame sets: --ink --soft --line --paper --card
 * --accent --accent-ink.
 */
export const PANEL_STYLE = `
.panel { color: var(--ink, #17211f); font-size: .875rem; line-height: 1.5; overflow-wrap: anywhere }
.panel:lang(zh) { line-height: 1.65 }
.panel *, .panel *::before { box-sizing: border-box }
.panel p, .panel ul, .panel ol, .panel dl, .panel dd, .panel h2, .panel h3, .panel h4, .panel form { margin: 0; padding: 0 }
.panel ul, .panel ol { list-style: none }
.panel h2 { font-size: 1.125rem; font-weight: 650; line-height: 1.35; letter-spacing: 0; max-width: none; word-break: normal }
.panel h3 { font-size: .875rem; font-weight: 650; margin: 1.35rem 0 .5rem }
.panel h4 { font-size: .8125rem; font-weight: 600; color: var(--soft, #52605d); margin: 1rem 0 .45rem }
.panel [hidden] { display: none }
.panel .detail { color: var(--soft, #52605d); font-size: .8125rem }
.panel .failed { color: var(--wrong, #b42318); font-size: .8125rem }
.panel .note { color: var(--soft, #52605d); font-size: .8125rem; font-style: normal }
.panel a { color: var(--accent, #0f766e); text-decoration-thickness: 1px; text-underline-offset: .2em }
.panel a:hover { text-decoration-thickness: 2px }
.panel abbr { text-decoration: none; cursor: help; color: var(--soft, #52605d) }
.panel button, .panel input, .panel select { font: inherit; color: inherit }
.panel button { cursor: pointer; background: none; border: 1px solid var(--line, #dce3e1); border-radius: .4rem; padding: .25rem .65rem; text-align: start }
.panel button:hover { border-color: var(--accent, #0f766e) }
.panel button:disabled { opacity: .6; cursor: default }
.panel :focus-visible { outline: 2px solid var(--accent, #0f766e); outline-offset: 2px; border-radius: .3rem }
.panel h2:focus, .panel h3:focus { outline: none }
.panel .sign { flex: none; vertical-align: -.15em }
.panel header { display: flex; align-items: flex-start; justify-content: space-between; gap: .75rem; margin-bottom: .6rem }
.panel .kicker { display: flex; align-items: center; flex-wrap: wrap; gap: .4rem; color: var(--soft, #52605d); font-size: .8125rem; margin-bottom: .15rem }
.panel .badge { border: 1px solid var(--line, #dce3e1); border-radius: 1rem; padding: 0 .5rem; font-size: .75rem }
.panel .close { border: 0; font-size: 1.35rem; line-height: 1; padding: .2rem .5rem; color: var(--soft, #52605d); flex: none }
.panel .close:hover { color: var(--ink, #17211f) }
.panel .summary { margin-bottom: .75rem }
.panel .actions { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .9rem; margin-bottom: .25rem }
.panel .more { display: block; width: 100%; text-align: center; margin-top: .9rem; padding: .4rem }
.panel .chips { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; margin-bottom: .3rem }
.panel .chips button { border-radius: 1rem; padding: .05rem .6rem; font-size: .8125rem }
.panel .chips button[aria-pressed=true] { background: var(--accent, #0f766e); border-color: var(--accent, #0f766e); color: var(--accent-ink, #fff) }
.panel .entity { border: 0; padding: 0; font-weight: 600; color: var(--accent, #0f766e); text-decoration: underline 1px; text-underline-offset: .2em }
.panel .entity:hover { text-decoration-thickness: 2px }
.panel .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .4rem }
.panel .head .entity { max-width: calc(100% - 1.3rem) }
.panel .head .sign { align-self: flex-start; margin-top: .2rem }
.panel .names li + li { margin-top: .15rem }
.panel details > summary { cursor: pointer; font-size: .8125rem; color: var(--soft, #52605d) }
.panel .names details { margin-top: .4rem }
.panel .names details ul { margin-top: .4rem }
.panel dl > div { padding: .45rem 0; border-top: 1px solid var(--line, #dce3e1) }
.panel dl > div:first-child { border-top: 0; padding-top: 0 }
.panel dt { color: var(--soft, #52605d); font-size: .8125rem }
.panel dd + dd { margin-top: .5rem }
.panel .value { font-weight: 600 }
.panel .differs .value { font-weight: 400 }
.panel .differs { border-inline-start: 3px solid var(--line, #dce3e1); padding-inline-start: .6rem }
.panel .relationships li.relationship + li, .panel .body > .plain > li + li, .panel .nothing li + li { margin-top: .85rem }
.panel .relationship.ended .sentence, .panel .relationship.planned .sentence { color: var(--soft, #52605d) }
.panel .sources { font-size: .75rem; line-height: 1.45; color: var(--soft, #52605d) }
.panel .sources li { display: flex; gap: .45rem; align-items: baseline; margin-top: .3rem }
.panel .sources .text { min-width: 0; flex: 1 }
.panel .sources .title, .panel .sources .about, .panel .sources .place { display: block }
.panel .sources.short .title { max-width: max-content; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.panel .number { flex: none; min-width: 1.35rem; padding: 0 .3rem; border: 1px solid var(--line, #dce3e1); border-radius: .3rem; background: var(--paper, #fbfcfb); color: var(--soft, #52605d); font-size: .6875rem; line-height: 1.5; text-align: center; font-variant-numeric: tabular-nums; text-decoration: none }
.panel a.number { color: var(--accent, #0f766e) }
.panel a.number:hover { border-color: var(--accent, #0f766e) }
.panel .documents { margin-top: 1.35rem; border-top: 1px solid var(--line, #dce3e1); padding-top: .75rem }
.panel .documents ul { margin-top: .5rem }
.panel .ends { display: grid; gap: .25rem; padding-bottom: .75rem; margin-bottom: .75rem; border-bottom: 1px solid var(--line, #dce3e1) }
.panel .sides { position: relative; display: grid; gap: .6rem; margin-top: .75rem }
.panel .side > label { display: block; font-weight: 600; font-size: .8125rem; margin-bottom: .2rem }
.panel .field { position: relative }
.panel .field input { width: 100%; padding: .45rem .6rem; border: 1px solid var(--edge, #8a9893); border-radius: .4rem; background: var(--card, #fff) }
.panel .field input::placeholder { color: var(--soft, #52605d); opacity: 1 }
.panel [role=listbox] { position: absolute; z-index: 5; inset-inline: 0; top: calc(100% + .2rem); max-height: 18rem; overflow-y: auto; background: var(--card, #fff); border: 1px solid var(--line, #dce3e1); border-radius: .4rem; box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .18); padding: .25rem }
.panel [role=option] { display: flex; align-items: baseline; gap: .45rem; padding: .35rem .5rem; border-radius: .3rem; cursor: pointer }
.panel [role=option] .sign { align-self: center }
.panel [role=option] .detail { margin-inline-start: auto; text-align: end }
.panel [role=option]:hover, .panel [role=option][aria-selected=true] { background: var(--paper, #fbfcfb); box-shadow: inset 0 0 0 1px var(--accent, #0f766e) }
.panel .chosen { display: flex; flex-wrap: wrap; gap: .35rem; margin-bottom: .35rem }
.panel .chosen li { display: flex; align-items: center; gap: .35rem; border: 1px solid var(--line, #dce3e1); border-radius: 1rem; padding: .1rem .2rem .1rem .65rem; background: var(--paper, #fbfcfb) }
.panel .chosen button { border: 0; padding: 0 .4rem; color: var(--soft, #52605d); border-radius: 1rem }
.panel .swap { position: absolute; inset-inline-end: 0; top: -.35rem; padding: .05rem .5rem; line-height: 1.4 }
.panel .ask { display: flex; align-items: center; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 }
.panel .ask label { font-size: .8125rem; color: var(--soft, #52605d) }
.panel .ask select { padding: .3rem .4rem; border: 1px solid var(--edge, #8a9893); border-radius: .4rem; background: var(--card, #fff) }
.panel .primary { margin-inline-start: auto; background: var(--accent, #0f766e); color: var(--accent-ink, #fff); border-color: transparent; font-weight: 600; padding: .4rem .9rem }
.panel .primary:hover { filter: brightness(1.08) }
.panel .answer:not(:empty) { border-top: 1px solid var(--line, #dce3e1); padding-top: .75rem }
.panel .told { margin-bottom: .5rem }
.panel .player { display: flex; align-items: center; gap: .35rem; margin: .6rem 0; position: sticky; top: 0; z-index: 2; background: var(--card, #fff); padding-block: .3rem }
.panel .player button { min-width: 2.25rem; text-align: center; line-height: 1.3 }
.panel .player .detail { margin-inline-start: .35rem }
.panel .paths > li { position: relative; padding: .65rem .7rem; border: 1px solid var(--line, #dce3e1); border-radius: .5rem; scroll-margin: 3rem .5rem }
.panel .paths > li + li { margin-top: .5rem }
.panel .paths > li.lit { border-color: var(--accent, #0f766e); box-shadow: inset 3px 0 0 var(--accent, #0f766e) }
.panel .paths > li > button { display: flex; gap: .5rem; border: 0; padding: 0; width: 100%; align-items: baseline }
.panel .rank { flex: none; min-width: 1.4rem; font-weight: 650; color: var(--soft, #52605d); font-variant-numeric: tabular-nums }
.panel .lit .rank { color: var(--accent, #0f766e) }
.panel .chain { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .35rem; font-weight: 600 }
.panel .chain .link { color: var(--soft, #52605d); font-weight: 400 }
.panel .through .sign { margin-inline-end: .25rem }
.panel .paths .sentence { margin: .3rem 0 .2rem }
.panel .cited { display: flex; align-items: baseline; gap: .5rem; margin-top: .25rem }
.panel .cited ul { display: flex; flex-wrap: wrap; gap: .3rem }
.panel .nothing li p { margin-bottom: .25rem }
.panel .nothing > p + p { margin-top: .35rem }
.panel.legend > summary { font-weight: 650; cursor: pointer }
.panel.legend h3 { font-size: .75rem; font-weight: 600; color: var(--soft, #52605d); margin: .6rem 0 .25rem }
.panel.legend li, .panel.legend .types button { display: flex; align-items: center; gap: .45rem }
.panel.legend .types button { width: 100%; border-color: transparent; padding: .15rem .35rem; margin-inline: -.35rem }
.panel.legend .types button:hover { border-color: var(--line, #dce3e1) }
.panel.legend .types button[aria-pressed=false] { color: var(--soft, #52605d) }
.panel.legend .types button[aria-pressed=false] .label { text-decoration: line-through }
.panel.legend .types button[aria-pressed=false] .sign { opacity: .35 }
.panel.legend .count { margin-inline-start: auto; color: var(--soft, #52605d); font-variant-numeric: tabular-nums; padding-inline-start: .75rem }
.panel.legend .mark { flex: none; width: 26px; text-align: center; color: var(--soft, #52605d) }
.panel.legend .relationships { max-height: 12rem; overflow-y: auto }
@media (pointer: coarse) { .panel button, .panel select, .panel .field input, .panel [role=option] { min-height: 2.25rem } .panel .entity, .panel .chosen button, .panel .chips button { min-height: 1.75rem } .panel .paths > li > button { min-height: 0 } }
`;
