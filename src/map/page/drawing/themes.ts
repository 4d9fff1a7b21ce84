export type ThemeName = 'light' | 'dark';

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  /** Of words that stand back; still 4.5 to 1 on paper. */
  readonly soft: string;
  readonly accent: string;
  /** On accent. */
  readonly accentInk: string;
  readonly outline: string;
  readonly line: string;
  readonly lineNear: string;
  /** What is brought out: a path, the selected node. */
  readonly bright: string;
}

/** Of the colours of our pages (src/http/page.ts); lines have a contrast of 3 with the paper, words of 4.5: test/map/page/drawing/themes.test.ts. */
export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    ...{ paper: '#fbfcfb', ink: '#17211f', soft: '#52605d', accent: '#0f766e', accentInk: '#ffffff' },
    ...{ outline: '#17211f', line: '#84928e', lineNear: '#3f4d4a', bright: '#b4232c' },
  },
  dark: {
    ...{ paper: '#101615', ink: '#e6ecea', soft: '#a3b3af', accent: '#2dd4bf', accentInk: '#06201d' },
    ...{ outline: '#d5dedb', line: '#5f706b', lineNear: '#b6c4c0', bright: '#ff8f7a' },
  },
};
