import { nearlySpelt } from '../lib/nearlySpelt.ts';
import type { Refuse, Setting } from './Setting.ts';
import { SETTINGS, type SettingName, type SettingValues } from './settings.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Mistake {
  readonly name: string;
  readonly message: string;
}

export interface ReadSettings {
  /** Where there is a mistake, the default. */
  readonly values: SettingValues;
  readonly mistakes: readonly Mistake[];
}

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** Reads all of them, and what begins with ATLAS_ and is none: that is a misspelt one. */
export function readSettings(env: Environment): ReadSettings {
  const mistakes: Mistake[] = [];
  const values = SETTING_NAMES.map((name) => {
    const setting: Setting = SETTINGS[name];
    const given = givenText(name, env);
    if (given === null) return [name, standardOf(setting)] as const;
    const before = mistakes.length;
    const refuse: Refuse = (mustBe, wrong = given) => {
      const shown = wrong === '' || setting.isSecret ? '' : `, not "${wrong}"`;
      mistakes.push({ name, message: `${name} must be ${mustBe}${shown}` });
    };
    const value = setting.form.read(given, refuse);
    return [name, mistakes.length > before ? standardOf(setting) : value] as const;
  });
  // NEO4J_TEST_URI and the like are somebody else's.
  for (const name of Object.keys(env)) {
    if (name.startsWith('ATLAS_') && !Object.hasOwn(SETTINGS, name)) mistakes.push({ name, message: `${name} is no setting; ${insteadOf(name)}` });
  }
  return { values: Object.fromEntries(values) as unknown as SettingValues, mistakes };
}

/** What is set; null: nothing. */
export function givenText(name: SettingName, env: Environment): string | null {
  const { form }: Setting = SETTINGS[name];
  const text = env[name] ?? '';
  return (form.isExact ? text : text.trim()) || null;
}

function standardOf({ form, standard }: Setting): unknown {
  return form.read(standard, () => undefined);
}

/** The names are compared by what they do not share. */
function insteadOf(name: string): string {
  const own = SETTING_NAMES.filter((known) => known.startsWith('ATLAS_')).map((known) => known.slice('ATLAS_'.length));
  const [nearest] = nearlySpelt(name.slice('ATLAS_'.length), own);
  return nearest === undefined ? '`npm run atlas -- config` lists them' : `did you mean ATLAS_${nearest}?`;
}
