/** `<ecosystem-map>`. Topic `embed` makes it. */
export class EcosystemMap extends HTMLElement {}

if (customElements.get('ecosystem-map') === undefined) customElements.define('ecosystem-map', EcosystemMap);
