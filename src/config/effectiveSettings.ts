import { type Environment, givenText, type Mistake, SETTING_NAMES } from './readSettings.ts';
import type { Setting } from './Setting.ts';
import { SETTINGS, type SettingName } from './settings.ts';

export interface EffectiveSetting {
  readonly name: string;
  /** As one would set it; a secret is masked, null: nothing is set, and there is no default. */
  readonly value: string | null;
  readonly from: 'environment' | 'default';
  readonly mistake?: string;
}

const MASK = '********';

/** What holds, setting by setting; `derived`: defaults that follow from other settings. What is set and is no setting comes last. */
export function effectiveSettings(
  env: Environment,
  mistakes: readonly Mistake[],
  derived: Readonly<Partial<Record<SettingName, string>>>,
): readonly EffectiveSetting[] {
  const known = SETTING_NAMES.map((name): EffectiveSetting => {
    const { standard, isSecret }: Setting = SETTINGS[name];
    const given = givenText(name, env);
    const mistake = mistakes.find((candidate) => candidate.name === name)?.message;
    const value = given === null ? derived[name] || standard || null : isSecret ? MASK : given;
    return { name, value, from: given === null ? 'default' : 'environment', ...(mistake === undefined ? {} : { mistake }) };
  });
  const unknown = mistakes
    .filter(({ name }) => !Object.hasOwn(SETTINGS, name))
    // Perhaps a secret whose name is misspelt.
    .map(({ name, message }): EffectiveSetting => ({ name, value: MASK, from: 'environment', mistake: message }));
  return [...known, ...unknown];
}
