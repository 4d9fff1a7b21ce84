import { attributeOf } from '../../map/page/embed/attributeNames.ts';
import { escapeHtml, LOGO } from '../page.ts';
import type { EmbedRequest } from './readEmbedAddress.ts';

/** One map, as large as its window. Without script it is a picture. `links` are for the head. */
export function embedPage({ map, look, address }: EmbedRequest, title: string, links: string): string {
  const language = map.language === 'ZH' ? 'zh' : 'en';
  const attributes = [...new URLSearchParams(map.address), ...look].map(([name, text]) => [name === 'select' ? 'selected' : attributeOf(name), text]);
  const written = [...attributes, ['height', '100%'], ['loading', 'eager']].map(([name, text]) => `${name}="${escapeHtml(text)}"`).join(' ');
  const theme = look.get('theme') ?? 'auto';
  const picture = theme === 'auto' ? map.address : `${map.address}&theme=${theme}`;
  return frame(
    { language, theme, title, links: `${links}\n<script type="module" src="/embed/ecosystem-map.js"></script>` },
    `<main><ecosystem-map ${written}></ecosystem-map></main>
<noscript><a href="/map?${escapeHtml(address)}" target="_blank" rel="noopener"><img src="/map.svg?${escapeHtml(picture)}" alt="${escapeHtml(title)}"></a></noscript>`,
  );
}

/** In place of a map that cannot be shown. */
export function embedProblemPage(language: 'en' | 'zh', theme: string, message: string): string {
  const title = language === 'zh' ? '无法显示图谱' : 'The map cannot be shown';
  return frame({ language, theme, title, links: '' }, `<main class="problem"><h1>${title}</h1><p>${escapeHtml(message)}</p></main>`);
}

interface FrameParts {
  readonly language: 'en' | 'zh';
  readonly theme: string;
  readonly title: string;
  /** HTML. */
  readonly links: string;
}

function frame({ language, theme, title, links }: FrameParts, body: string): string {
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}" data-theme="${theme === 'light' || theme === 'dark' ? theme : 'auto'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Zhangjiang Atlas</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(LOGO)}">
${links}
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const STYLE = `
html { color-scheme: light dark }
html[data-theme=light] { color-scheme: light }
html[data-theme=dark] { color-scheme: dark }
html, body, main { height: 100%; margin: 0 }
body { background: light-dark(#fbfcfb, #101615); color: light-dark(#17211f, #e6ecea); font: 15px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", sans-serif; overflow: hidden }
ecosystem-map { --ecosystem-map-radius: 0 }
ecosystem-map::part(frame) { border: 0 }
noscript a { position: fixed; inset: 0; background: light-dark(#fbfcfb, #101615) }
noscript img { width: 100%; height: 100%; object-fit: contain }
.problem { display: grid; place-content: center; justify-items: center; padding: 1rem; box-sizing: border-box; text-align: center; overflow-wrap: anywhere }
.problem h1 { margin: 0; font-size: 1.05rem }
.problem p { margin: .5rem 0 0; max-width: 40rem; color: light-dark(#52605d, #a3b3af) }
`;
