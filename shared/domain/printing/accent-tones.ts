/** What documents have while none is chosen. */
export const presetAccent = '#17507f';

/** What letters need against their ground: WCAG 2.2, success criterion 1.4.3. */
const READABLE_CONTRAST = 4.5;
/** How much of the accent is in its panels; the rest is white. */
const PANEL_SHARE = 0.085;
const STEP = 0.04;

type Rgb = readonly [red: number, green: number, blue: number];
const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

/** The three tones in which an accent is printed: `line` as it was chosen, `text` on white and on `panel`. */
export type AccentTones = { line: string; text: string; panel: string };

/**
 * Panels are a pale mix of the accent with white. A colour whose contrast with them, and so with white, is below 4.5:1 is
 * darkened step by step for text until it can be read; bars and edges keep it.
 */
export function accentTones(color: string): AccentTones {
  // The panel of the preset accent was chosen by eye.
  if (color === presetAccent) return { line: color, text: color, panel: '#ebf2f9' };
  const panel = hexOf(mixed(white, rgbOf(color), PANEL_SHARE));
  return { line: color, text: readableOn(panel, color, black), panel };
}

/** The text tone on a dark ground: lightened step by step in the same way. */
export function accentTextOnDark(color: string, ground: string): string {
  return readableOn(ground, color, white);
}

/** From 1 for equal colours to 21 for black on white, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function readableOn(ground: string, color: string, towards: Rgb): string {
  for (let share = 0; share < 1; share += STEP) {
    const tone = hexOf(mixed(rgbOf(color), towards, share));
    if (contrast(tone, ground) >= READABLE_CONTRAST) return tone;
  }
  return hexOf(towards);
}

function luminance(color: string): number {
  const [red, green, blue] = rgbOf(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

function rgbOf(color: string): Rgb {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

const hexOf = (parts: Rgb): string => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
