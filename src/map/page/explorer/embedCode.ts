import { attributeOf, DATA_PARAMETERS } from '../embed/attributeNames.ts';
import type { MapState } from '../MapState.ts';
import { sceneAddress } from '../sceneAddress.ts';

/** What a page is given to show this map: as an element, and as a frame. */
export function embedCode({ data, language, theme }: MapState, origin: string, title: string): { readonly element: string; readonly frame: string } {
  const attributes: (readonly [string, string | undefined])[] = [
    ...DATA_PARAMETERS.map((name) => [attributeOf(name), data[name]] as const),
    ...[['language', language] as const, ['theme', theme === 'auto' ? undefined : theme] as const, ['height', '480'] as const],
  ];
  const written = attributes.filter(([, value]) => value !== undefined).map(([name, value]) => `${name}="${escapeAttribute(value as string)}"`);
  const address = `${origin}/embed?${sceneAddress(data, language)}${theme === 'auto' ? '' : `&theme=${theme}`}`;
  return {
    element: `<script type="module" src="${origin}/embed/ecosystem-map.js"></script>\n<ecosystem-map ${written.join(' ')}></ecosystem-map>`,
    frame: `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="100%" height="480" style="border:0" loading="lazy"></iframe>`,
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
