import { THEMES, type Theme, type ThemeName } from '../page/drawing/themes.ts';

export const PICTURE_THEMES = ['light', 'dark'] as const satisfies readonly ThemeName[];
export type PictureThemeName = (typeof PICTURE_THEMES)[number];

/** Colours of a picture: those of the map in the page, on white where it may be printed. */
export function pictureTheme(name: PictureThemeName): Theme {
  return name === 'light' ? { ...THEMES.light, paper: '#ffffff' } : THEMES.dark;
}
