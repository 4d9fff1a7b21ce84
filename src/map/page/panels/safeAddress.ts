/** The address as it may stand in a link: of the web alone. Null: it is none, whatever it may be. */
export function safeAddress(address: string | null): string | null {
  if (address === null || !/^https?:\/\//i.test(address)) return null;
  return URL.parse(address) === null ? null : address;
}
