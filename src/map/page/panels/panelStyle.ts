/**
 * Of the detail card, the connect panel and the legend, in a page or in a shadow root. Colours by the names that the frame sets: --ink --soft --line --paper --card
 * --accent --accent-ink.
 */
export const PANEL_STYLE = `
.atlas-panel { color: var(--ink, #17211f); font-size: .875rem; line-height: 1.5; overflow-wrap: anywhere }
.atlas-panel:lang(zh) { line-height: 1.65 }
.atlas-panel *, .atlas-panel *::before { box-sizing: border-box }
.atlas-panel p, .atlas-panel ul, .atlas-panel ol, .atlas-panel dl, .atlas-panel dd, .atlas-panel h2, .atlas-panel h3, .atlas-panel h4, .atlas-panel form { margin: 0; padding: 0 }
.atlas-panel ul, .atlas-panel ol { list-style: none }
.atlas-panel h2 { font-size: 1.125rem; font-weight: 650; line-height: 1.35; letter-spacing: 0; max-width: none; word-break: normal }
.atlas-panel h3 { font-size: .875rem; font-weight: 650; margin: 1.35rem 0 .5rem }
.atlas-panel h4 { font-size: .8125rem; font-weight: 600; color: var(--soft, #52605d); margin: 1rem 0 .45rem }
.atlas-panel [hidden] { display: none }
.atlas-panel .at-detail { color: var(--soft, #52605d); font-size: .8125rem }
.atlas-panel .at-failed { color: var(--wrong, light-dark(#b42318, #f97066)); font-size: .8125rem }
.atlas-panel .at-note { color: var(--soft, #52605d); font-size: .8125rem; font-style: normal }
.atlas-panel a { color: var(--accent, #0f766e); text-decoration-thickness: 1px; text-underline-offset: .2em }
.atlas-panel a:hover { text-decoration-thickness: 2px }
.atlas-panel abbr { text-decoration: none; cursor: help; color: var(--soft, #52605d) }
.atlas-panel button, .atlas-panel input, .atlas-panel select { font: inherit; color: inherit }
.atlas-panel button { cursor: pointer; background: none; border: 1px solid var(--line, #dce3e1); border-radius: .4rem; padding: .25rem .65rem; text-align: start }
.atlas-panel button:hover { border-color: var(--accent, #0f766e) }
.atlas-panel button:disabled { opacity: .6; cursor: default }
.atlas-panel :focus-visible { outline: 2px solid var(--accent, #0f766e); outline-offset: 2px; border-radius: .3rem }
.atlas-panel h2:focus, .atlas-panel h3:focus { outline: none }
.atlas-panel .sign { flex: none; vertical-align: -.15em }
.atlas-panel header { display: flex; align-items: flex-start; justify-content: space-between; gap: .75rem; margin-bottom: .6rem }
.atlas-panel .at-kicker { display: flex; align-items: center; flex-wrap: wrap; gap: .4rem; color: var(--soft, #52605d); font-size: .8125rem; margin-bottom: .15rem }
.atlas-panel .at-badge { border: 1px solid var(--line, #dce3e1); border-radius: 1rem; padding: 0 .5rem; font-size: .75rem }
.atlas-panel .at-close { border: 0; font-size: 1.35rem; line-height: 1; padding: .2rem .5rem; color: var(--soft, #52605d); flex: none }
.atlas-panel .at-close:hover { color: var(--ink, #17211f) }
.atlas-panel .at-summary { margin-bottom: .75rem }
.atlas-panel .at-actions { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .7rem; margin-bottom: .25rem }
.atlas-panel .at-more { display: block; width: 100%; text-align: center; margin-top: .9rem; padding: .4rem }
.atlas-panel .at-chips { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; margin-bottom: .3rem }
.atlas-panel .at-chips button { border-radius: 1rem; padding: .05rem .6rem; font-size: .8125rem }
.atlas-panel .at-chips button[aria-pressed=true] { background: var(--accent, #0f766e); border-color: var(--accent, #0f766e); color: var(--accent-ink, #fff) }
.atlas-panel .at-entity { border: 0; padding: 0; font-weight: 600; color: var(--accent, #0f766e); text-decoration: underline 1px; text-underline-offset: .2em }
.atlas-panel .at-entity:hover { text-decoration-thickness: 2px }
.atlas-panel .at-head { display: grid; grid-template-columns: auto 1fr; align-items: start; column-gap: .4rem }
.atlas-panel .at-head .sign { margin-top: .2rem }
.atlas-panel .at-names li + li { margin-top: .15rem }
.atlas-panel details > summary { cursor: pointer; font-size: .8125rem; color: var(--soft, #52605d) }
.atlas-panel .at-names details { margin-top: .4rem }
.atlas-panel .at-names details ul { margin-top: .4rem }
.atlas-panel dl > div { padding: .45rem 0; border-top: 1px solid var(--line, #dce3e1) }
.atlas-panel dl > div:first-child { border-top: 0; padding-top: 0 }
.atlas-panel dt { color: var(--soft, #52605d); font-size: .8125rem }
.atlas-panel dd + dd { margin-top: .5rem }
.atlas-panel .at-value { font-weight: 600 }
.atlas-panel .at-differs .at-value { font-weight: 400 }
.atlas-panel .at-differs { border-inline-start: 3px solid var(--line, #dce3e1); padding-inline-start: .6rem }
.atlas-panel .at-relationships li.at-relationship + li, .atlas-card > div > .at-plain > li + li, .atlas-panel .at-nothing li + li { margin-top: .85rem }
.atlas-panel .at-relationship.at-ended .at-sentence, .atlas-panel .at-relationship.at-planned .at-sentence { color: var(--soft, #52605d) }
.atlas-panel .at-sources { font-size: .75rem; line-height: 1.45; color: var(--soft, #52605d) }
.atlas-panel .at-sources li { display: flex; gap: .45rem; align-items: baseline; margin-top: .3rem }
.atlas-panel .at-sources .at-text { min-width: 0; flex: 1 }
.atlas-panel .at-sources .at-title, .atlas-panel .at-sources .at-about, .atlas-panel .at-sources .at-place { display: block }
.atlas-panel .at-sources.at-short .at-title { max-width: max-content; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.atlas-panel .at-number { flex: none; min-width: 1.35rem; padding: 0 .3rem; border: 1px solid var(--line, #dce3e1); border-radius: .3rem; background: var(--paper, #fbfcfb); color: var(--soft, #52605d); font-size: .6875rem; line-height: 1.5; text-align: center; font-variant-numeric: tabular-nums; text-decoration: none }
.atlas-panel a.at-number { color: var(--accent, #0f766e) }
.atlas-panel a.at-number:hover { border-color: var(--accent, #0f766e) }
.atlas-panel .at-documents { margin-top: 1.35rem; border-top: 1px solid var(--line, #dce3e1); padding-top: .75rem }
.atlas-panel .at-documents ul { margin-top: .5rem }
.atlas-panel .at-ends { display: grid; gap: .25rem; padding-bottom: .75rem; margin-bottom: .75rem; border-bottom: 1px solid var(--line, #dce3e1) }
.atlas-panel .at-sides { position: relative; display: grid; gap: .6rem; margin-top: .75rem }
.atlas-panel .at-side > label { display: block; font-weight: 600; font-size: .8125rem; margin-bottom: .2rem }
.atlas-panel .at-field { position: relative }
.atlas-panel .at-field input { width: 100%; padding: .45rem .6rem; border: 1px solid var(--edge, #8a9893); border-radius: .4rem; background: var(--card, #fff) }
.atlas-panel .at-field input::placeholder { color: var(--soft, #52605d); opacity: 1 }
.atlas-panel [role=listbox] { position: absolute; z-index: 5; inset-inline: 0; top: calc(100% + .2rem); max-height: 18rem; overflow-y: auto; background: var(--card, #fff); border: 1px solid var(--line, #dce3e1); border-radius: .4rem; box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .18); padding: .25rem }
.atlas-panel [role=option] { display: flex; align-items: baseline; gap: .45rem; padding: .35rem .5rem; border-radius: .3rem; cursor: pointer }
.atlas-panel [role=option] .sign { align-self: center }
.atlas-panel [role=option] .at-detail { margin-inline-start: auto; text-align: end }
.atlas-panel [role=option]:hover, .atlas-panel [role=option][aria-selected=true] { background: var(--paper, #fbfcfb); box-shadow: inset 0 0 0 1px var(--accent, #0f766e) }
.atlas-panel .at-chosen { display: flex; flex-wrap: wrap; gap: .35rem; margin-bottom: .35rem }
.atlas-panel .at-chosen li { display: flex; align-items: center; gap: .35rem; border: 1px solid var(--line, #dce3e1); border-radius: 1rem; padding: .1rem .2rem .1rem .65rem; background: var(--paper, #fbfcfb) }
.atlas-panel .at-chosen button { border: 0; padding: 0 .4rem; color: var(--soft, #52605d); border-radius: 1rem }
.atlas-panel .at-swap { position: absolute; inset-inline-end: 0; top: -.35rem; padding: .05rem .5rem; line-height: 1.4 }
.atlas-panel .at-ask { display: flex; align-items: center; flex-wrap: wrap; gap: .5rem; margin: .75rem 0 }
.atlas-panel .at-ask label { font-size: .8125rem; color: var(--soft, #52605d) }
.atlas-panel .at-ask select { padding: .3rem .4rem; border: 1px solid var(--edge, #8a9893); border-radius: .4rem; background: var(--card, #fff) }
.atlas-panel .at-primary { margin-inline-start: auto; background: var(--accent, #0f766e); color: var(--accent-ink, #fff); border-color: transparent; font-weight: 600; padding: .4rem .9rem }
.atlas-panel .at-primary:hover { filter: brightness(1.08) }
.atlas-panel .at-answer:not(:empty) { border-top: 1px solid var(--line, #dce3e1); padding-top: .75rem }
.atlas-panel .at-told { margin-bottom: .5rem }
.atlas-panel .at-player { display: flex; align-items: center; gap: .35rem; margin: .6rem 0; position: sticky; top: 0; z-index: 2; background: var(--card, #fff); padding-block: .3rem }
.atlas-panel .at-player button { min-width: 2.25rem; text-align: center; line-height: 1.3 }
.atlas-panel .at-player .at-detail { margin-inline-start: .35rem }
.atlas-panel .at-paths > li { position: relative; padding: .65rem .7rem; border: 1px solid var(--line, #dce3e1); border-radius: .5rem; scroll-margin: 3rem .5rem }
.atlas-panel .at-paths > li + li { margin-top: .5rem }
.atlas-panel .at-paths > li.at-lit { border-color: var(--accent, #0f766e); box-shadow: inset 3px 0 0 var(--accent, #0f766e) }
.atlas-panel .at-paths > li > button { display: flex; gap: .5rem; border: 0; padding: 0; width: 100%; align-items: baseline }
.atlas-panel .at-rank { flex: none; min-width: 1.4rem; font-weight: 650; color: var(--soft, #52605d); font-variant-numeric: tabular-nums }
.atlas-panel .at-lit .at-rank { color: var(--accent, #0f766e) }
.atlas-panel .at-chain { font-weight: 600 }
.atlas-panel .at-chain .at-link { color: var(--soft, #52605d); font-weight: 400 }
.atlas-panel .at-begin { white-space: nowrap }
.atlas-panel .at-through .sign { margin-inline-end: .25rem }
.atlas-panel .at-paths .at-sentence { margin: .3rem 0 .2rem }
.atlas-panel .at-cited { display: flex; align-items: baseline; gap: .5rem; margin-top: .25rem }
.atlas-panel .at-cited ul { display: flex; flex-wrap: wrap; gap: .3rem }
.atlas-panel .at-nothing li p { margin-bottom: .25rem }
.atlas-panel .at-nothing > p + p { margin-top: .35rem }
.atlas-panel.atlas-legend h3 { font-size: .75rem; font-weight: 600; color: var(--soft, #52605d); margin: .6rem 0 .25rem }
.atlas-panel.atlas-legend li, .atlas-panel.atlas-legend .at-types button { display: flex; align-items: center; gap: .45rem }
.atlas-panel.atlas-legend .at-types button { width: 100%; border-color: transparent; padding: .15rem .35rem; margin-inline: -.35rem }
.atlas-panel.atlas-legend .at-types button:hover { border-color: var(--line, #dce3e1) }
.atlas-panel.atlas-legend .at-types button[aria-pressed=false] { color: var(--soft, #52605d) }
.atlas-panel.atlas-legend .at-types button[aria-pressed=false] .at-label { text-decoration: line-through }
.atlas-panel.atlas-legend .at-types button[aria-pressed=false] .sign { opacity: .35 }
.atlas-panel.atlas-legend .at-count { margin-inline-start: auto; color: var(--soft, #52605d); font-variant-numeric: tabular-nums; padding-inline-start: .75rem }
.atlas-panel.atlas-legend .at-mark { flex: none; width: 26px; text-align: center; color: var(--soft, #52605d) }
.atlas-panel.atlas-legend .at-relationships { max-height: 12rem; overflow-y: auto }
@media (pointer: coarse) { .atlas-panel button, .atlas-panel select, .atlas-panel .at-field input, .atlas-panel [role=option] { min-height: 2.25rem } .atlas-panel .at-entity, .atlas-panel .at-chosen button, .atlas-panel .at-chips button { min-height: 1.75rem } .atlas-panel .at-paths > li > button { min-height: 0 } }
`;
