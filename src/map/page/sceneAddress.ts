import { MAP_PARAMETERS } from '../mapParameters.ts';
import { readableQuery } from '../readableQuery.ts';

/** What stands behind the "?" for the same data in any form: /map.json, /map.svg, an export. One way only, so that a browser which has it already knows it. */
export function sceneAddress(data: Readonly<Record<string, string>>, language: 'en' | 'zh'): string {
  return readableQuery([
    ...MAP_PARAMETERS.filter((name) => name !== 'language' && data[name] !== undefined).map((name) => [name, data[name]] as const),
    ['language', language],
  ]);
}
