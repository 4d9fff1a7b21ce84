import { escapeXml } from '../../lib/picture/escapeXml.ts';
import { escapeHtml } from '../page.ts';

/** What https://oembed.com calls a response of the type `rich`. */
export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** Seconds. */
  readonly cache_age: number;
  readonly html: string;
  /** Pixels, like `height`. */
  readonly width: number;
  readonly height: number;
  /** The three stand together or not at all. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

export interface OembedFrame {
  /** http://atlas.example */
  readonly origin: string;
  /** Of /embed, behind the "?". */
  readonly address: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Null: there is none so small. `address` is of /map.png. */
  readonly thumbnail: { readonly address: string; readonly width: number; readonly height: number } | null;
}

const USUAL = { width: 800, height: 520 };
/** Wider and higher than that a map in a text is no use. */
const LARGEST = { width: 1_600, height: 1_000 };
const CACHE_SECONDS = 3_600;

/** How large the frame is where it may be so large; null: as large as is usual. */
export function frameSize(maxWidth: number | null, maxHeight: number | null): { readonly width: number; readonly height: number } {
  return { width: Math.min(maxWidth ?? USUAL.width, LARGEST.width), height: Math.min(maxHeight ?? USUAL.height, LARGEST.height) };
}

export function oembedAnswer({ origin, address, title, width, height, thumbnail }: OembedFrame): OembedAnswer {
  const src = escapeHtml(`${origin}/embed?${address}`);
  return {
    ...{ version: '1.0', type: 'rich', title, provider_name: 'Zhangjiang Atlas', provider_url: `${origin}/`, cache_age: CACHE_SECONDS },
    html: `<iframe src="${src}" title="${escapeHtml(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>`,
    ...{ width, height },
    ...(thumbnail === null
      ? {}
      : { thumbnail_url: `${origin}/map.png?${thumbnail.address}`, thumbnail_width: thumbnail.width, thumbnail_height: thumbnail.height }),
  };
}

export function oembedXml(answer: OembedAnswer): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${fields.join('')}</oembed>\n`;
}

/** For the head of a page that can be embedded, at `address` in full: where other sites learn how. */
export function oembedLinks(address: string): string {
  const { origin } = new URL(address);
  return (['json', 'xml'] as const)
    .map((format) => {
      const href = `${origin}/oembed?${new URLSearchParams({ format, url: address })}`;
      const type = format === 'json' ? 'application/json+oembed' : 'text/xml+oembed';
      return `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" title="Zhangjiang Atlas">`;
    })
    .join('\n');
}
