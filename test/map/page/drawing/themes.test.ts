import { describe, expect, it } from '@jest/globals';
import { THEMES } from '../../../../src/map/page/drawing/themes.ts';

describe.each(Object.entries(THEMES))('the colours of a map, %s', (_, theme) => {
  it('let words be read', () => {
    expect([contrast(theme.ink, theme.paper), contrast(theme.soft, theme.paper), contrast(theme.accentInk, theme.accent)].map((value) => value >= 4.5)).toEqual(
      [true, true, true],
    );
  });

  it('let lines and rings be seen', () => {
    for (const colour of [theme.line, theme.lineNear, theme.bright, theme.accent, theme.outline])
      expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3);
  });
});

/** Of WCAG 2. */
function contrast(one: string, other: string): number {
  const [a, b] = [lightOf(one), lightOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function lightOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
