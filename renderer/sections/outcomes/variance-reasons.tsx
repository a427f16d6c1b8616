import { useId, useState } from 'react';
import type { Format } from '../../../shared/domain/format.ts';
import { isCounted } from '../../../shared/domain/outcomes/actual-revenue.ts';
import { measureFigure } from '../../../shared/domain/outcomes/measure-words.ts';
import type { OutcomeReview } from '../../../shared/domain/outcomes/outcome-review.ts';
import {
  isNotableVariance,
  notableVariance as notable,
  varianceWords,
} from '../../../shared/domain/outcomes/outcome-words.ts';
import type { Actual } from '../../../shared/domain/outcomes.ts';
import { Button } from '../../components/button.tsx';
import { FieldLayoutProvider } from '../../components/fields/control.ts';
import { ShortText } from '../../components/fields/text-control.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { questionAt } from '../questions.ts';
import layout from '../section-screen.module.css';
import { isFigureOf } from './actuals-changes.ts';
import shared from './outcomes.module.css';
import { useOutcomeReview } from './review-context.tsx';
import styles from './variance-reasons.module.css';

type Row = { index: number; name: string; month: string; words: string; isNotable: boolean };

/** Why a month came out otherwise: those that are far off, those with a reason, and all of them on request. */
export function VarianceReasons() {
  const { review, format } = useOutcomeReview();
  const actuals = useDraft((state) => state.proposal.outcomes.actuals);
  const [isWhole, setWhole] = useState(false);
  const titleId = useId();
  const { label, help } = questionAt('outcomes.actuals.varianceReason');
  const rows = rowsOf(review, actuals, format);
  const shown = isWhole ? rows : rows.filter(({ isNotable }) => isNotable);
  if (rows.length === 0) return null;
  return (
    <section className={layout.block} aria-labelledby={titleId}>
      <h3 className={layout.blockTitle} id={titleId}>
        {label}
      </h3>
      {help && <p className={layout.blockHelp}>{help}</p>}
      {shown.length === 0 ? (
        <p className={layout.blockHelp}>
          No month lies {format.percent(notable, 0)} or more off its projection.
        </p>
      ) : (
        <FieldLayoutProvider value="cell">
          <table className={styles.reasons}>
            <thead>
              <tr>
                <th scope="col">Month</th>
                <th scope="col">Difference</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ index, name, month, words }) => (
                <tr key={`${name} ${month}`}>
                  <th scope="row">
                    {format.partialDate(month)}
                    <span className={shared.unit}>{name}</span>
                  </th>
                  <td>{words}</td>
                  <td>
                    <ShortText
                      path={`outcomes.actuals.${index}.varianceReason`}
                      label={`Reason for ${name}, ${format.partialDate(month)}`}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </FieldLayoutProvider>
      )}
      {rows.length > shown.length && (
        <div className={shared.acts}>
          <Button look="link" onPress={() => setWhole(true)}>
            Show all {format.number(rows.length)} figures
          </Button>
        </div>
      )}
    </section>
  );
}

function isFarFrom(value: number, target: number): boolean {
  return Math.abs(value - target) >= notable * Math.abs(target) && value !== target;
}

/** By month, streams before measures. A figure that was taken away since is no row. */
function rowsOf(
  { revenue, measures }: OutcomeReview,
  actuals: readonly Actual[],
  format: Format,
): readonly Row[] {
  const place = (key: 'streamId' | 'measureId', id: string, month: string) =>
    actuals.findIndex(isFigureOf({ key, id }, month));
  const ofStreams = (revenue?.streams ?? []).flatMap(({ id, name, months }) =>
    months.filter(isCounted).map(
      ({ month, varianceMinor, varianceShare, reason }): Row => ({
        ...{ index: place('streamId', id, month), name, month },
        words: varianceWords(varianceMinor, varianceShare, format),
        isNotable:
          reason !== undefined ||
          (varianceMinor !== undefined && isNotableVariance(varianceMinor, varianceShare)),
      }),
    ),
  );
  const ofMeasures = measures.flatMap((measure) => {
    const { id, name, months, targetFigure } = measure;
    return months.map(
      ({ month, value, reason }, at): Row => ({
        ...{ index: place('measureId', id, month), name, month },
        words:
          targetFigure === undefined
            ? measureFigure(measure, value, format)
            : `${measureFigure(measure, value, format)} of ${measureFigure(measure, targetFigure, format)}`,
        isNotable:
          reason !== undefined ||
          (at === months.length - 1 && targetFigure !== undefined && isFarFrom(value, targetFigure)),
      }),
    );
  });
  return [...ofStreams, ...ofMeasures]
    .filter(({ index }) => index !== -1)
    .toSorted((one, other) => one.month.localeCompare(other.month));
}
