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

/** Why some stand below or above their targets, and neither reached nor missed them; undefined where none does. */
export function sidesNote(measures: readonly MeasureOutcome[]): string | undefined {
  const sides = (['below', 'above'] as const).filter((side) =>
    measures.some((measure) => standingOf(measure) === side),
  );
  if (sides.length === 0) return undefined;
  const names = wordList(sides.map((side) => `“${standingWords[side]}”`));
  return `${names} ${sides.length === 1 ? 'stands' : 'stand'} where nothing says whether more is better.`;
}

/** What is said of one measure and of several that stand so; `isDue` tells those apart whose day has come. */
type SaidOf = { standing: Standing; isDue?: boolean; one: string; several: string };

/** How all measures stand to their targets, in one sentence; undefined where there are none. */
export function measuresSentence(measures: readonly MeasureOutcome[], format: Format): string | undefined {
  if (measures.length === 0) return undefined;
  const notThere: readonly SaidOf[] = (
    [
      ['missed', 'has not reached', 'have not reached'],
      ['below', 'lies below', 'lie below'],
      ['above', 'lies above', 'lie above'],
    ] as const
  ).flatMap(([standing, one, several]) => [
    { standing, isDue: true, one: `${one} its target`, several: `${several} their targets` },
    {
      ...{ standing, isDue: false },
      one: `${one} a target that is not due yet`,
      several: `${several} targets that are not due yet`,
    },
  ]);
  const standings: readonly SaidOf[] = [
    { standing: 'reached', one: 'has reached its target', several: 'have reached their targets' },
    ...notThere,
    {
      standing: 'not-compared',
      one: 'has a target that cannot be set against one month’s figure',
      several: 'have targets that cannot be set against one month’s figure',
    },
    { standing: 'no-target', one: 'has no target', several: 'have no target' },
    { standing: 'no-figure', one: 'has no figure yet', several: 'have no figure yet' },
  ];
  const said = standings.flatMap(({ standing, isDue, ...words }) => {
    const of = measures.filter(
      (measure) => standingOf(measure) === standing && (isDue === undefined || measure.isDue === isDue),
    ).length;
    return of === 0 ? [] : [{ of, ...words }];
  });
  const all = format.number(measures.length);
  const [only] = said;
  if (only && said.length === 1)
    return measures.length === 1 ? `The one measure ${only.one}.` : `All ${all} measures ${only.several}.`;
  return `Of ${all} measures, ${wordList(said.map(({ of, one, several }) => `${format.number(of)} ${of === 1 ? one : several}`))}.`;
}
