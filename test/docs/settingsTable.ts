import { SETTING_NAMES } from '../../src/config/readSettings.ts';
import type { Setting } from '../../src/config/Setting.ts';
import { SETTINGS } from '../../src/config/settings.ts';

/** All settings as docs/operations.md shows them. */
export function settingsTable(): string {
  const rows = SETTING_NAMES.map((name) => {
    const { meaning, form, standard, standardMeaning, isSecret }: Setting = SETTINGS[name];
    const fallback = standardMeaning ?? (standard === '' ? 'none' : `\`${standard}\``);
    return `| \`${name}\`${isSecret ? ' (secret)' : ''} | ${meaning} | ${form.values} | ${fallback} |`;
  });
  return ['| variable | meaning | values | default |', '|---|---|---|---|', ...rows].join('\n');
}
