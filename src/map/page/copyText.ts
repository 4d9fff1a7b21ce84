import { element } from './element.ts';

/** To the clipboard; where the browser does not allow it (a page that came by plain http from afar, a reader who said no), in the way of old. False: neither works. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = element('textarea', { readonly: true, style: 'position:fixed;top:-9rem', 'aria-hidden': 'true' });
  const focused = document.activeElement;
  area.value = text;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
