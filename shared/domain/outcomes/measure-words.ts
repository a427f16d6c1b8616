import type { Format } from '../format.ts';
import { currencyDecimals } from '../revenue/currency.ts';
import { wordList } from '../word-list.ts';
import type { MeasureOutcome } from './measure-outcome.ts';

/** From this amount on a figure has no cents. */
const wholeFrom = 100;

/** A figure of a measure, as a percentage or as money where its target is that; two decimals at most. */
export function measureFigure(
  { isPercentage, currency }: MeasureOutcome,
  value: number,
  format: Format,
): string {
  if (currency !== undefined) {
    const amountMinor = value * 10 ** currencyDecimals(currency);
    return Math.abs(value) < wholeFrom ? format.money(amountMinor) : format.wholeMoney(amountMinor);
  }
  return isPercentage ? format.percent(value / 100) : format.number(value, 2);
}

/** An average is a figure of its own from two months on; it has one decimal, because it is no count. */
export function averageWords(measure: MeasureOutcome, format: Format): string | undefined {
  const { average, currency, months } = measure;
  if (average === undefined || months.length < 2) return undefined;
  const isExact = currency !== undefined || Math.abs(average) < 1;
  return measureFigure(measure, isExact ? average : Math.round(average * 10) / 10, format);
}

/**
 * How the latest figure stands to the target: `Reached`, `Not reached (80%)`; where nothing says which way is better,
 * `Below (80%)`; where the target is no single figure, that nothing is compared.
 */
export function targetWords(measure: MeasureOutcome, format: Format): string {
  const { shareOfTarget, isPercentage } = measure;
  const standing = standingOf(measure);
  const share =
    shareOfTarget === undefined || isPercentage || standing === 'reached'
      ? ''
      : ` (${format.percent(shareOfTarget, 0)})`;
  return `${standingWords[standing]}${share}`;
}

type Standing = 'reached' | 'missed' | 'below' | 'above' | 'not-compared' | 'no-target' | 'no-figure';

const standingWords: Readonly<Record<Standing, string>> = {
  reached: 'Reached',
  missed: 'Not reached',
  below: 'Below',
  above: 'Above',
  'not-compared': 'Not compared',
  'no-target': 'No target',
  'no-figure': '–',
};

function standingOf({ latest, target, targetFigure, isReached }: MeasureOutcome): Standing {
  if (!latest) return 'no-figure';
  if (target === undefined) return 'no-target';
  if (targetFigure === undefined) return 'not-compared';
  if (isReached !== undefined) return isReached ? 'reached' : 'missed';
  return latest.value < targetFigure ? 'below' : 'above';
}

/** How all measures stand to their targets, in one sentence; undefined where there are none. */
export function measuresSentence(measures: readonly MeasureOutcome[], format: Format): string | undefined {
  if (measures.length === 0) return undefined;
  const count = (standing: Standing) => measures.filter((one) => standingOf(one) === standing).length;
  const said = (
    [
      ['reached', 'has reached its target', 'have reached their targets'],
      ['missed', 'has not reached its target', 'have not reached their targets'],
      ['below', 'lies below its target', 'lie below their targets'],
      ['above', 'lies above its target', 'lie above their targets'],
      ['not-compared', 'has a target that is no single figure', 'have targets that are no single figures'],
      ['no-target', 'has no target', 'have no target'],
      ['no-figure', 'has no figure yet', 'have no figure yet'],
    ] as const
  ).flatMap(([standing, one, several]) => {
    const of = count(standing);
    return of === 0 ? [] : [{ of, one, several }];
  });
  const all = format.number(measures.length);
  const [only] = said;
  if (only && said.length === 1)
    return measures.length === 1 ? `The one measure ${only.one}.` : `All ${all} measures ${only.several}.`;
  return `Of ${all} measures, ${wordList(said.map(({ of, one, several }) => `${format.number(of)} ${of === 1 ? one : several}`))}.`;
}
