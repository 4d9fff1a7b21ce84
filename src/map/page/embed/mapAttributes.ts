import { isPartialDate } from '../../../ontology/partialDate.ts';
import { ENTITY_TYPES, SOURCE_QUALITIES, STANCES, STATUSES } from '../../../ontology/records.ts';
import { MAP_LIMITS } from '../../mapParameters.ts';
import { AtlasFailure } from '../atlasClient.ts';
import { attributeOf, DATA_PARAMETERS } from './attributeNames.ts';
import { EMBED_TEXTS } from './embedTexts.ts';

const CONTROLS = ['title', 'zoom', 'legend', 'card'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const GESTURES = ['cooperative', 'free'] as const;
const LOADING = ['lazy', 'eager'] as const;
const STANDARD_HEIGHT = '480px';

/** What the attributes say. */
export interface MapSettings {
  /** Without a slash at its end. */
  readonly endpoint: string;
  /** For MapState. */
  readonly data: Readonly<Record<string, string>>;
  readonly selected: string | null;
  readonly language: 'en' | 'zh';
  readonly theme: (typeof THEMES)[number];
  /** A CSS length. */
  readonly height: string;
  readonly controls: readonly (typeof CONTROLS)[number][];
  readonly gestures: (typeof GESTURES)[number];
  readonly loading: (typeof LOADING)[number];
}

export interface ReadAttributes {
  readonly settings: MapSettings;
  /** The first attribute that says what it cannot; its setting is as usual. */
  readonly fault: AtlasFailure | null;
}

/** What only the server knows (ids, kinds, types of relationships, which parameters go together) is for it to judge. */
export function readAttributes(
  get: (attribute: string) => string | null,
  around: { readonly language: 'en' | 'zh'; readonly endpoint: string },
): ReadAttributes {
  let fault: AtlasFailure | null = null;
  const wrong = (attribute: string, advice: string) => {
    fault ??= new AtlasFailure('BAD_USER_INPUT', `${attribute}: ${advice}`, { argument: attribute });
  };
  const text = (attribute: string): string | null => get(attribute)?.trim() || null;
  const given = text('language');
  const language = given === null ? around.language : languageOf(given);
  const texts = EMBED_TEXTS[language ?? around.language];
  if (language === null) wrong('language', texts.oneOf(given as string, ['en', 'zh']));
  const oneOf = <T extends string>(attribute: string, names: readonly [T, ...T[]]): T => {
    const value = text(attribute);
    const found = value === null ? names[0] : names.find((name) => name === value);
    if (found === undefined) wrong(attribute, texts.oneOf(value as string, names));
    return found ?? names[0];
  };
  const subset = <T extends string>(attribute: string, names: readonly T[]): T[] => {
    const parts = listOf(text(attribute) ?? '');
    const unknown = parts.find((part) => !(names as readonly string[]).includes(part));
    if (unknown !== undefined) wrong(attribute, texts.oneOf(unknown, names));
    return names.filter((name) => parts.includes(name));
  };

  const data: Record<string, string> = {};
  for (const name of DATA_PARAMETERS) {
    const value = text(attributeOf(name));
    if (value !== null) data[name] = value;
  }
  for (const name of ['hops', 'maxHops', 'paths', 'size'] as const) {
    if (data[name] !== undefined && !(/^\d{1,6}$/.test(data[name]) && Number(data[name]) >= 1 && Number(data[name]) <= MAP_LIMITS[name]))
      wrong(attributeOf(name), texts.whole(1, MAP_LIMITS[name]));
  }
  for (const name of ['focus', 'open'] as const) {
    const { length } = listOf(data[name] ?? '');
    if (length > MAP_LIMITS[name]) wrong(name, texts.tooMany(length, MAP_LIMITS[name]));
  }
  if (data['asOf'] !== undefined && !isPartialDate(data['asOf'])) wrong('as-of', texts.date);
  subset(
    'types',
    ENTITY_TYPES.filter((type) => type !== 'SOURCE'),
  );
  subset('status', STATUSES);
  for (const [name, names] of [
    ['stance', STANCES],
    ['quality', SOURCE_QUALITIES],
  ] as const) {
    if (data[name] !== undefined) oneOf<string>(name, names);
  }

  const endpoint = endpointOf(text('endpoint') ?? around.endpoint);
  if (endpoint === null) wrong('endpoint', texts.address);
  const height = heightOf(text('height') ?? STANDARD_HEIGHT);
  if (height === null) wrong('height', texts.length);
  const controls = text('controls');
  const settings: MapSettings = {
    ...{ endpoint: endpoint ?? around.endpoint, data, selected: text('selected'), language: language ?? around.language },
    ...{ theme: oneOf('theme', THEMES), height: height ?? STANDARD_HEIGHT, gestures: oneOf('gestures', GESTURES), loading: oneOf('loading', LOADING) },
    controls: controls === null ? CONTROLS : controls === 'none' ? [] : subset('controls', CONTROLS),
  };
  return { settings, fault };
}

/** zh-Hans → zh; null: neither English nor Chinese. */
export function languageOf(tag: string): 'en' | 'zh' | null {
  return (/^(en|zh)(?:[-_]|$)/i.exec(tag)?.[1].toLowerCase() as 'en' | 'zh' | undefined) ?? null;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function endpointOf(text: string): string | null {
  const address = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.search !== '' || address.hash !== '') return null;
  return `${address.origin}${address.pathname}`.replace(/\/+$/, '');
}

function heightOf(text: string): string | null {
  const length = /^\d{1,5}$/.test(text) ? `${text}px` : text;
  return CSS.supports('height', length) && !/[;{}]|var\(/.test(length) ? length : null;
}
