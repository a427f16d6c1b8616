import { monthsBetween } from '../../../../shared/domain/iso-months.ts';
import type { ComparedMonth } from '../../../../shared/domain/outcomes/actual-revenue.ts';
import { measureFigure } from '../../../../shared/domain/outcomes/measure-words.ts';
import {
  inWholeUnits,
  isNotableVariance,
  notableVariance as notable,
  varianceWords,
} from '../../../../shared/domain/outcomes/outcome-words.ts';
import type { Inline } from '../../../ports/document-model.ts';
import { see } from '../cross-references.ts';
import { say, table } from '../pieces.ts';
import { fewRows, type ReportChapter, type ReportContext } from './report-context.ts';

type Row = {
  /** The first of the months, by which rows are put in order. */
  from: string;
  months: string;
  name: string;
  difference: string;
  reason: string | undefined;
  /** A revenue where none was projected: its difference has no percentage. */
  isUnprojected: boolean;
};

type OffMonth = ComparedMonth & { varianceMinor: number };

/** Every month that is far off or explained, in order; those of a stream that nobody explains as one. */
function rowsOf({ review, format }: ReportContext): readonly Row[] {
  const ofStreams = (review.revenue?.streams ?? []).flatMap(({ name, months }) => {
    const off = months.filter(isOff);
    const explained = off.filter(({ reason }) => reason !== undefined).map((month) => [month]);
    const others = Map.groupBy(
      off.filter(({ reason }) => reason === undefined),
      ({ varianceMinor, projectedMinor }) => `${varianceMinor > 0} ${projectedMinor > 0}`,
    );
    return [...explained, ...others.values()].map((group) => rowOf(name, group, format));
  });
  const ofMeasures = review.measures.flatMap((measure) =>
    measure.months
      .filter(({ reason }) => reason !== undefined)
      .map(({ month, value, reason }) => ({
        ...{ from: month, months: format.partialDate(month), name: measure.name, reason },
        difference: `${measureFigure(measure, value, format)}${measure.unit ? ` (${measure.unit})` : ''}`,
        isUnprojected: false,
      })),
  );
  return [...ofStreams, ...ofMeasures].toSorted((one, other) => one.from.localeCompare(other.from));
}

function isOff(month: ComparedMonth): month is OffMonth {
  const { isOver, varianceMinor, varianceShare, reason } = month;
  if (!isOver || varianceMinor === undefined) return false;
  return reason !== undefined || isNotableVariance(varianceMinor, varianceShare);
}

/** Months of a stream that lie on one side of the projection, added up. */
function rowOf(name: string, months: readonly OffMonth[], format: ReportContext['format']): Row {
  const varianceMinor = months.reduce((sum, month) => sum + month.varianceMinor, 0);
  const projectedMinor = months.reduce((sum, month) => sum + month.projectedMinor, 0);
  const share = projectedMinor > 0 ? varianceMinor / projectedMinor : undefined;
  return {
    from: months[0]?.month ?? '',
    months: monthsOf(
      months.map(({ month }) => month),
      format,
    ),
    name,
    difference: varianceWords(varianceMinor, share, inWholeUnits(format)),
    reason: months[0]?.reason,
    isUnprojected: share === undefined,
  };
}

/** `May 2027 to October 2027`, with `(5 of 6 months)` where some between them are not meant. */
function monthsOf(months: readonly string[], format: ReportContext['format']): string {
  const [from = '', to = ''] = [months[0], months.at(-1)];
  if (months.length === 1) return format.partialDate(from);
  const ofCount = monthsBetween(from, to) + 1;
  const parts = [
    `${format.partialDate(from)} to`,
    format.partialDate(to),
    ...(months.length < ofCount
      ? [`(${format.number(months.length)} of ${format.number(ofCount)} months)`]
      : []),
  ];
  // A line ends between the parts, not within a month.
  return parts.map((part) => part.replaceAll(' ', '\u00a0')).join(' ');
}

/** Where what is off is listed, and whether the reasons are there too. */
export function whereVariancesAre(context: ReportContext): Inline {
  const reasons = rowsOf(context).map(({ reason }) => reason !== undefined);
  if (reasons.every((isGiven) => isGiven)) return see('variances', '{} gives the reasons for what is off.');
  return reasons.some((isGiven) => isGiven)
    ? see('variances', '{} lists what is off, with the reasons as far as they are given.')
    : see('variances', '{} lists what is off; no reason is given yet.');
}

/** What is far off or explained, with the reason that the author gives. */
export const variances: ReportChapter = (context) => {
  const { review, format } = context;
  const rows = rowsOf(context);
  const isCompared = (review.revenue?.toDate.monthCount ?? 0) > 0;
  const isAddedUp = rows.some(({ from, months }) => months !== format.partialDate(from));
  const notes = [
    ...(isAddedUp
      ? [
          'Months of a stream for which no reason is given are added up, those above and those below the projection apart.',
        ]
      : []),
    ...(rows.some(({ isUnprojected }) => isUnprojected)
      ? ['No percentage where nothing was projected.']
      : []),
  ];
  if (!isCompared && rows.length === 0) return [{ kind: 'paragraph', text: 'Nothing is compared yet.' }];
  if (rows.length === 0)
    return [
      {
        kind: 'paragraph',
        text: `No month lies ${format.percent(notable, 0)} or more off its projection.`,
      },
    ];
  return table(
    `Months that lie ${format.percent(notable, 0)} or more off, and others that are explained`,
    [
      ['Months', 0.24],
      ['Stream or measure', 0.22],
      ['Difference', 0.19, 'end'],
      ['Reason', 0.35],
    ],
    rows.map(({ months, name, difference, reason }) => [
      months,
      name || 'Without a name',
      difference,
      reason === undefined ? 'No reason given' : say(reason, context),
    ]),
    {
      name: 'variances',
      isWhole: rows.length <= fewRows,
      ...(notes.length > 0 && { note: notes.join(' ') }),
    },
  );
};
