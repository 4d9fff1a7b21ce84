/**
 * A picture of ours for a page: it may hold drawings and text alone. One that holds anything else is our mistake, and is not shown. Its ids get the picture's
 * own, since several stand in one page.
 */
export function safeSvg(svg: string, id: string): string {
  const unknown = [...svg.matchAll(/<\/?([a-zA-Z][\w:-]*)/g)].map(([, name]) => name).find((name) => !ELEMENTS.has(name));
  if (unknown !== undefined) throw new Error(`the picture "${id}" holds <${unknown}>`);
  if (/\son\w+\s*=|\b(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)/i.test(svg)) throw new Error(`the picture "${id}" leads elsewhere`);
  return svg
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(/\bid="([^"]+)"/g, `id="${id}-$1"`)
    .replace(/(\bhref=")#/g, `$1#${id}-`)
    .replace(/url\(#/g, `url(#${id}-`)
    .replace(
      /\baria-labelledby="([^"]+)"/g,
      (_, ids: string) =>
        `aria-labelledby="${ids
          .split(' ')
          .map((one) => `${id}-${one}`)
          .join(' ')}"`,
    );
}

const ELEMENTS: ReadonlySet<string> = new Set([
  ...[
    'svg',
    'g',
    'defs',
    'title',
    'desc',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
    'path',
    'text',
    'tspan',
    'marker',
    'clipPath',
    'use',
    'pattern',
  ],
  ...['linearGradient', 'radialGradient', 'stop'],
]);
