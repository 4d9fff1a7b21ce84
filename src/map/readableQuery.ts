/** Encoded as needed and no more, so that ids and lists can be read in an address. */
export function readableQuery(pairs: readonly (readonly [name: string, value: string])[]): string {
  return pairs
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value).replace(/%(2F|2C|3A|40|7C)/g, (code) => decodeURIComponent(code))}`)
    .join('&');
}
