import { numbersIn } from './outline.ts';

/** Red, green and blue, each up to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Undefined for what is not painted. Throws on a colour written in another way than ours. */
export function readColour(written: string): Colour | undefined {
  if (written === 'none' || written === 'transparent') return undefined;
  const [, short] = /^#([\da-f]{3})$/i.exec(written) ?? [];
  const [, long = short?.replace(/./g, '$&$&')] = /^#([\da-f]{6})$/i.exec(written) ?? [];
  if (long !== undefined) {
    const value = Number.parseInt(long, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  const [red, green, blue] = /^rgba?\(/.test(written) ? numbersIn(written) : [];
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`the colour ${written}`);
  return [red, green, blue];
}
