import {
  isNotableVariance,
  measureFigure,
  notableVariance as notable,
  varianceWords,
} from '../../../../shared/domain/outcomes/outcome-words.ts';
import type { Inline } from '../../../ports/document-model.ts';
import { see } from '../cross-references.ts';
import { say, table } from '../pieces.ts';
import { fewRows, type ReportChapter, type ReportContext } from './report-context.ts';

type Row = {
  month: string;
  name: string;
  difference: string;
  reason: string | undefined;
  /** A revenue where none was projected: its difference has no percentage. */
  isUnprojected: boolean;
};

/** Every month that is far off or explained, in order. */
function rowsOf({ review, format }: ReportContext): readonly Row[] {
  const ofStreams = (review.revenue?.streams ?? []).flatMap(({ name, months }) =>
    months
      .filter(
        ({ isOver, varianceMinor, varianceShare, reason }) =>
          isOver &&
          varianceMinor !== undefined &&
          (reason !== undefined || isNotableVariance(varianceMinor, varianceShare)),
      )
      .map(({ month, varianceMinor, varianceShare, reason }) => ({
        ...{ month, name, reason, isUnprojected: varianceShare === undefined },
        difference: varianceWords(varianceMinor, varianceShare, { ...format, money: format.wholeMoney }),
      })),
  );
  const ofMeasures = review.measures.flatMap((measure) =>
    measure.months
      .filter(({ reason }) => reason !== undefined)
      .map(({ month, value, reason }) => ({
        ...{ month, name: measure.name, reason, isUnprojected: false },
        difference: `${measureFigure(measure, value, format)}${measure.unit ? ` (${measure.unit})` : ''}`,
      })),
  );
  return [...ofStreams, ...ofMeasures].toSorted((one, other) => one.month.localeCompare(other.month));
}

/** Where what is off is listed, and whether the reasons are there too. */
export function whereVariancesAre(context: ReportContext): Inline {
  const reasons = rowsOf(context).map(({ reason }) => reason !== undefined);
  if (reasons.every((isGiven) => isGiven)) return see('variances', '{} gives the reasons for what is off.');
  return reasons.some((isGiven) => isGiven)
    ? see('variances', '{} lists what is off, with the reasons as far as they are given.')
    : see('variances', '{} lists what is off; no reason is given yet.');
}

/** Every month that is far off or explained, with the reason that the author gives. */
export const variances: ReportChapter = (context) => {
  const { review, format } = context;
  const rows = rowsOf(context);
  const isCompared = (review.revenue?.toDate.monthCount ?? 0) > 0;
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
      ['Month', 0.18],
      ['Stream or measure', 0.22],
      ['Difference', 0.19, 'end'],
      ['Reason', 0.41],
    ],
    rows.map(({ month, name, difference, reason }) => [
      format.partialDate(month),
      name || 'Without a name',
      difference,
      reason === undefined ? 'No reason given' : say(reason, context),
    ]),
    {
      name: 'variances',
      isWhole: rows.length <= fewRows,
      ...(rows.some(({ isUnprojected }) => isUnprojected) && {
        note: 'No percentage where nothing was projected.',
      }),
    },
  );
};
