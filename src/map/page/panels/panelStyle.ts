/**
 * Of the detail card, the connect panel and the legend, in a page or in a shadow root. Colours by the names that the frame sets: --ink --soft --line --paper --card
 * --accent --accent-ink. Topic `panels` makes it.
 */
export const PANEL_STYLE = '';
