import { color } from '../theme.ts';

export type Size = { width: number; height: number };

/** Of the frame of a field. */
export const LINE_PT = 0.5;

/** Of a colour such as `#17507f`, the three shares that PDF wants. */
function shares(hex: string): number[] {
  return [1, 3, 5].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000);
}

const stroke = (hex: string): string => `${shares(hex).join(' ')} RG`;
const fill = (hex: string): string => `${shares(hex).join(' ')} rg`;

/** An empty box to write into. Readers draw it again with the text, by the same two colours. */
export const boxAppearance = {
  colors: { BC: shares(color.faint), BG: shares(color.panel) },
  draw: ({ width, height }: Size): string =>
    [
      fill(color.panel),
      `0 0 ${width} ${height} re f`,
      `${LINE_PT} w ${stroke(color.faint)}`,
      `${LINE_PT / 2} ${LINE_PT / 2} ${width - LINE_PT} ${height - LINE_PT} re S`,
      '/Tx BMC EMC',
    ].join('\n'),
};

/** A ring, with a dot of some colour in it once it is chosen. */
export const choiceAppearance = {
  // The sign of a chosen button in ZapfDingbats, for readers that draw it themselves: a dot.
  colors: { BC: shares(color.muted), BG: shares(color.panel), CA: new String('l') },
  draw: ({ width, height }: Size, dotColor?: string): string => {
    const middle = { x: width / 2, y: height / 2 };
    const radius = Math.min(width, height) / 2 - LINE_PT;
    const ring = [fill(color.panel), stroke(color.muted), '0.75 w', circle(middle, radius), 'B'];
    const dot = dotColor === undefined ? [] : [fill(dotColor), circle(middle, radius * 0.55), 'f'];
    return [...ring, ...dot].join('\n');
  },
};

/** Four curves come as close to a circle as print can show: 0.5523 is the usual length of their handles. */
function circle({ x, y }: { x: number; y: number }, radius: number): string {
  const handle = radius * 0.5523;
  const at = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  return [
    `${at(radius, 0)} m`,
    `${at(radius, handle)} ${at(handle, radius)} ${at(0, radius)} c`,
    `${at(-handle, radius)} ${at(-radius, handle)} ${at(-radius, 0)} c`,
    `${at(-radius, -handle)} ${at(-handle, -radius)} ${at(0, -radius)} c`,
    `${at(handle, -radius)} ${at(radius, -handle)} ${at(radius, 0)} c`,
  ].join('\n');
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
