export interface FileName {
  /** In ASCII, for whoever reads no more. */
  readonly plain: string;
  /** In any language. */
  readonly full: string;
}

/** The header that names a file to be kept (RFC 6266), whatever characters the name has (RFC 8187). */
export function contentDisposition(kind: 'attachment' | 'inline', { plain, full }: FileName): string {
  const ascii = plain.replace(/[^A-Za-z0-9._-]+/g, '-').replace(TOO_LONG, '$1');
  const encoded = encodeURIComponent(withoutForbidden(full)).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The name's end, with its extension, is kept. */
const TOO_LONG = /^(.{140}).*?(?=\.\w{1,8}$|$)/;

/** What no file name may hold on one system or another, and halves of characters, which no header can. */
function withoutForbidden(name: string): string {
  return name.toWellFormed().replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '');
}
