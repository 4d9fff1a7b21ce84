import { isIP } from 'node:net';
import type { Form } from './Setting.ts';

export function text(values: string): Form<string> {
  return { values, read: (given) => given };
}

/** Kept as it is, with spaces. */
export function exactText(values: string): Form<string> {
  return { values, isExact: true, read: (given) => given };
}

export function whole(min: number, max: number): Form<number> {
  const read: Form<number>['read'] = (given, refuse) => {
    const value = Number(given);
    if (!Number.isInteger(value) || value < min || value > max) refuse(`a whole number from ${min} to ${max}`);
    return value;
  };
  return { values: `${min} to ${max}`, read };
}

export function wholeOrOff(min: number, max: number): Form<number | null> {
  const { values, read } = whole(min, max);
  return { values: `${values}, or \`off\``, read: (given, refuse) => (given === 'off' ? null : read(given, refuse)) };
}

/** From 0 to 1. */
export const SHARE: Form<number> = {
  values: '0 to 1',
  read: (given, refuse) => {
    const value = Number(given);
    if (!(value >= 0 && value <= 1)) refuse('a number from 0 to 1');
    return value;
  },
};

export function oneOf<const T extends string>(choices: readonly T[]): Form<T> {
  return {
    values: choices.map((choice) => `\`${choice}\``).join(' '),
    read: (given, refuse) => {
      if (!choices.some((choice) => choice === given)) refuse(`one of ${choices.join(', ')}`);
      return given as T;
    },
  };
}

export const ON_OFF: Form<boolean> = { values: '`on` `off`', read: (given, refuse) => oneOf(['on', 'off']).read(given, refuse) === 'on' };

export const ORIGINS: Form<'*' | 'off' | readonly string[]> = {
  values: '`*` (all), `off`, or origins with commas between: `https://a.example,https://b.example`',
  read: (given, refuse) => {
    if (given === '*' || given === 'off') return given;
    const origins = given.split(',').map((origin) => origin.trim());
    for (const origin of origins) {
      if (URL.canParse(origin) && new URL(origin).origin === origin && /^https?:[^*]+$/.test(origin)) continue;
      refuse('*, off, or origins like https://example.org, with commas between and nothing behind the host and port', origin);
    }
    return origins;
  },
};

export const PROXIES: Form<readonly string[]> = {
  values: 'addresses, networks (`10.0.0.0/8`), `loopback`, `linklocal`, `uniquelocal`, with commas between; or `off`',
  read: (given, refuse) => {
    if (given === 'off') return [];
    const proxies = given.split(',').map((proxy) => proxy.trim());
    for (const proxy of proxies) {
      if (['loopback', 'linklocal', 'uniquelocal'].includes(proxy) || isNetwork(proxy)) continue;
      refuse('off, or addresses, networks like 10.0.0.0/8, or loopback, with commas between', proxy);
    }
    return proxies;
  },
};

/** What people write who mean `off`, or its contrary: no names for a folder. */
const SWITCHES = /^(?:on|none|no|yes|true|false|null|disabled?|enabled?|0|1)$/i;

/** A folder; '': none is named; null: off. */
export const SNAPSHOT_FOLDER: Form<string | null> = {
  values: 'a folder, or `off`',
  read: (given, refuse) => {
    if (SWITCHES.test(given)) refuse('a folder for the snapshot file, or off');
    return given.toLowerCase() === 'off' ? null : given;
  },
};

const NEO4J_ADDRESS = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/@]+\/?$/;

export const NEO4J_SERVER: Form<string> = {
  values: '`bolt://` or `neo4j://` (a cluster), each with `+s` (TLS) or `+ssc` (TLS, any certificate)',
  read: (given, refuse) => {
    if (given !== '' && !NEO4J_ADDRESS.test(given)) refuse('an address like bolt://localhost:7687 or neo4j+s://host, without user or password in it', '');
    return given;
  },
};

export const NEO4J_DATABASE_NAME: Form<string> = {
  values: 'a name',
  read: (given, refuse) => {
    if (given === 'system') refuse('a database for graphs; "system" is where Neo4j keeps users and rights', '');
    return given;
  },
};

/** Where something is sent to; '': nowhere. */
export const COLLECTOR: Form<string> = {
  values: 'an address like `http://localhost:4318`',
  read: (given, refuse) => {
    const url = URL.canParse(given) ? new URL(given) : null;
    const isFine = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' && url.search === '' && url.hash === '';
    if (given !== '' && !isFine) refuse('an address like http://localhost:4318, without user or password in it', '');
    return given;
  },
};

/** As OpenTelemetry writes them. */
export const PAIRS: Form<Readonly<Record<string, string>>> = {
  values: '`name=value` with commas between, values percent-encoded',
  read: (given, refuse) => {
    const pairs = given.split(',').filter((pair) => pair.trim() !== '');
    const read = pairs.map((pair) => {
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at).trim(), decoded(pair.slice(at + 1).trim())];
      if (at < 1 || name === '' || value === null) refuse('pairs like name=value, with commas between and values percent-encoded', pair.trim());
      return [name, value ?? ''] as const;
    });
    return Object.fromEntries(read);
  },
};

function decoded(given: string): string | null {
  try {
    return decodeURIComponent(given);
  } catch {
    return null;
  }
}

function isNetwork(given: string): boolean {
  const [address, bits, ...rest] = given.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128));
}
