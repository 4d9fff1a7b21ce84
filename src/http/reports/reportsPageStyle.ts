/** Of the page of forms; its colours are those of page.ts. */
export const STYLE = `
.kind { background: var(--card); border: 1px solid var(--line); border-radius: .65rem; margin: 0 0 .85rem; scroll-margin-top: 1rem }
.kind summary { cursor: pointer; padding: 1rem 3rem 1.05rem 1.2rem; list-style: none; position: relative; border-radius: .65rem }
.kind summary::-webkit-details-marker { display: none }
.kind summary::after { content: ""; position: absolute; right: 1.4rem; top: 1.55rem; width: .55rem; height: .55rem; border: solid var(--soft); border-width: 0 2px 2px 0; transform: rotate(45deg) }
.kind[open] summary::after { transform: rotate(-135deg); top: 1.8rem }
.kind summary:hover h2 { color: var(--accent) }
.kind h2 { margin: 0 0 .25rem; font-size: 1.12rem }
.kind summary span { display: block; color: var(--soft); font-size: .94rem; line-height: 1.55; max-width: 44rem }
.kind form { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: 1.1rem 1.5rem; padding: 1.1rem 1.2rem 1.3rem; border-top: 1px solid var(--line) }
.kind .choice, .kind .actions, .kind .making, .kind .told { grid-column: 1 / -1 }
.field { position: relative }
.field label, .choice legend { display: block; font-weight: 600; font-size: .95rem; padding: 0; margin: 0 0 .3rem }
.field label small { font-weight: 400; color: var(--soft) }
.field input, .field select { width: 100%; font: inherit; font-size: 1rem; padding: .5rem .65rem; color: inherit; background: var(--paper); border: 1px solid #7c8a86; border-radius: .45rem }
.field input::placeholder { color: var(--soft); opacity: 1 }
.field [aria-invalid] { border-color: #c2410c; border-width: 2px }
.meaning, .picked { display: block; color: var(--soft); font-size: .87rem; line-height: 1.5; margin-top: .3rem }
.picked { color: var(--ink); font-weight: 600 }
.choice { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .5rem; min-width: 0 }
.choice legend { float: left; width: 100% }
.choice label { position: relative; cursor: pointer }
.choice input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0; cursor: pointer }
.choice span { display: block; padding: .4rem .9rem; border: 1px solid #7c8a86; border-radius: .45rem; background: var(--paper); font-size: .95rem }
.choice input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); font-weight: 600 }
.choice input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: 3px }
.kind button { font: inherit; font-weight: 600; cursor: pointer; border: 0 }
.kind button.plain { padding: .4rem 1rem; border: 1px solid #7c8a86; border-radius: .45rem; background: none; color: inherit }
.kind button[aria-disabled] { opacity: .55; cursor: default }
.making { display: flex; align-items: center; gap: 1rem }
.making[hidden], .told:empty { display: none }
.making progress { flex: 1; height: .6rem; accent-color: var(--accent) }
.told { margin: 0 }
.told.wrong { border-left: 3px solid #c2410c; padding-left: .8rem }
.names { position: absolute; z-index: 2; left: 0; min-width: 100%; width: max-content; max-width: min(30rem, calc(100vw - 4.5rem)); margin: .25rem 0 0; padding: .25rem; list-style: none; background: var(--card); border: 1px solid #7c8a86; border-radius: .45rem; box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .18); max-height: 20rem; overflow-y: auto }
.names li { padding: .4rem .6rem; border-radius: .3rem; cursor: pointer; line-height: 1.4 }
.names li[aria-selected="true"] { background: var(--accent); color: var(--accent-ink) }
.names small { display: block; font-size: .85rem; color: var(--soft) }
.names li[aria-selected="true"] small { color: inherit }
@media (forced-colors: active) { .choice input:checked + span { outline: 3px solid } }
`;
