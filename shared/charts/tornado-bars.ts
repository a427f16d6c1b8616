import type { InputWords } from '../domain/revenue/input-words.ts';
import type { Swing } from '../domain/revenue/uncertainty/tornado.ts';
import type { TornadoBar } from './tornado.ts';

/** More bars than these nobody reads. The swings come with the largest first. */
const mostBars = 10;

/** The largest swings as the bars of a tornado, with the words of their inputs. */
export function tornadoBars(swings: readonly Swing[], words: InputWords): readonly TornadoBar[] {
  return swings.slice(0, mostBars).map((swing) => ({
    label: words.nameOf(swing),
    lowWords: words.valueOf(swing.path, swing.low),
    highWords: words.valueOf(swing.path, swing.high),
    atLowMinor: swing.atLowMinor,
    atHighMinor: swing.atHighMinor,
  }));
}
