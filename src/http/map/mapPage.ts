import { page } from '../page.ts';

/** The explorer: its script fills it. Topic `explorer` makes it. */
export function mapPage(language: 'en' | 'zh'): string {
  const title = language === 'zh' ? '生态图谱' : 'Ecosystem map';
  return page({ title, language, body: `<main id="explorer" data-language="${language}"></main><script type="module" src="/map/explorer.js"></script>` });
}
