import {
  isNotableVariance,
  notableVariance as notable,
  varianceWords,
} from '../../../../shared/domain/outcomes/outcome-words.ts';
import { say, table } from '../pieces.ts';
import type { ReportChapter } from './report-context.ts';

/** Every month that is far off or explained, with the reason that the author gives. */
export const variances: ReportChapter = (context) => {
  const { review, format } = context;
  const ofStreams = (review.revenue?.streams ?? []).flatMap(({ name, months }) =>
    months
      .filter(
        ({ isOver, varianceMinor, varianceShare, reason }) =>
          isOver &&
          varianceMinor !== undefined &&
          (reason !== undefined || isNotableVariance(varianceMinor, varianceShare)),
      )
      .map(({ month, varianceMinor, varianceShare, reason }) => ({
        ...{ month, name, reason },
        difference: varianceWords(varianceMinor, varianceShare, { ...format, money: format.wholeMoney }),
      })),
  );
  const ofMeasures = review.measures.flatMap(({ name, months, unit }) =>
    months
      .filter(({ reason }) => reason !== undefined)
      .map(({ month, value, reason }) => ({
        ...{ month, name, reason },
        difference: `${format.number(value)}${unit ? ` (${unit})` : ''}`,
      })),
  );
  const rows = [...ofStreams, ...ofMeasures].toSorted((one, other) => one.month.localeCompare(other.month));
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
    { name: 'variances' },
  );
};
