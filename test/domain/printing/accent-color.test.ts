import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AccentColor, accentChoices } from '../../../shared/domain/accent-color.ts';
import { accentTextOnDark, accentTones, contrast } from '../../../shared/domain/printing/accent-tones.ts';

const hexColors = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('contrast is that of WCAG: 21 for black on white, 1 for one colour, and the known 4.54 of #767676', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#17507f', '#17507f')).toBe(1);
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
});

test('any accent can be read as text on white, on its panel and on a dark page', () => {
  fc.assert(
    fc.property(hexColors, (color) => {
      const { line, text, panel } = accentTones(color);
      expect(line).toBe(color);
      expect(contrast(text, '#ffffff')).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, panel)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accentTextOnDark(color, '#26282d'), '#26282d')).toBeGreaterThanOrEqual(4.5);
      expect([line, text, panel].every((tone) => AccentColor.safeParse(tone).success)).toBe(true);
    }),
    { seed: 20261122 },
  );
});

test('a readable accent is printed as it was chosen, and all that are offered are readable', () => {
  for (const { value } of accentChoices) expect(accentTones(value).text).toBe(value);
  expect(accentTones('#ffcc00').text).not.toBe('#ffcc00');
});
