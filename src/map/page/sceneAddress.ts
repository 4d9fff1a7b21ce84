import { MAP_PARAMETERS } from '../mapParameters.ts';

/** What stands behind the "?" for the same data in any form: /map.json, /map.svg, an export. One way only, so that a browser which has it already knows it. */
export function sceneAddress(data: Readonly<Record<string, string>>, language: 'en' | 'zh'): string {
  return readableQuery([
    ...MAP_PARAMETERS.filter((name) => name !== 'language' && data[name] !== undefined).map((name) => [name, data[name]] as const),
    ['language', language],
  ]);
}

/** Encoded as needed and no more, so that ids can be read in an address. */
export function readableQuery(pairs: readonly (readonly [string, string])[]): string {
  return pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replace(/%(2F|2C|3A|7C)/g, (code) => decodeURIComponent(code))}`)
    .join('&');
}
