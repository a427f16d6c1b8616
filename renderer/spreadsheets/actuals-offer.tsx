import { useMemo, useState } from 'react';
import { createFormat, type Format } from '../../shared/domain/format.ts';
import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import type { OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';
import type { ColumnMapping, MonthlyFigure } from '../../shared/domain/spreadsheets/take-figures.ts';
import { MenuControl } from '../components/fields/choice-control.tsx';
import { isFigureOf, setFigures } from '../sections/outcomes/actuals-changes.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import styles from './figures.module.css';
import { FoundProblems } from './found-problems.tsx';
import { inDialog } from './in-dialog.ts';
import { offeredActuals } from './offer.ts';
import { OfferActions } from './offer-actions.tsx';

type OfferProps = { sheet: OfferedSheet; mapping: ColumnMapping; fileName: string };

/** What actual figures may belong to. */
type Target = { key: 'streamId' | 'measureId'; id: string; value: string; label: string };

/** The monthly figures of a sheet as they were understood, and the stream or measure that gets them. */
export function ActualsOffer({ sheet, mapping }: OfferProps) {
  const targets = useTargets();
  const { locale, currency } = useDraft((state) => state.proposal.overview);
  const actuals = useDraft((state) => state.proposal.outcomes.actuals);
  const [wanted, setWanted] = useState<string>();
  const chosen = targets.find(({ value }) => value === wanted) ?? targets[0];
  const isMoney = chosen?.key === 'streamId';
  const { figures, problems } = useMemo(
    () => offeredActuals(sheet, mapping, isMoney),
    [sheet, mapping, isMoney],
  );
  const format = createFormat(locale, currency);
  if (!chosen)
    return <p>There is no stream and no measure yet that figures could belong to. Add one first.</p>;
  const stored = ({ figure }: MonthlyFigure) =>
    isMoney ? Math.round(figure * 10 ** currencyDecimals(currency)) : figure;
  const changed = figures.filter((figure) => {
    const known = actuals.find(isFigureOf(chosen, figure.month))?.value;
    return known !== undefined && known !== stored(figure);
  });
  const count = figures.length === 1 ? '1 month' : `${format.number(figures.length)} months`;
  const take = () => {
    const placed = figures.map((figure) => ({
      series: chosen,
      month: figure.month,
      value: stored(figure),
    }));
    setFigures(placed, `Import the figures of ${chosen.label}`);
    const { settle, proposal } = draftStore.getState();
    settle();
    const first = proposal.outcomes.actuals.findIndex(isFigureOf(chosen, placed[0]?.month ?? ''));
    return `outcomes.actuals.${first}.value`;
  };
  return (
    <>
      <MenuControl
        path="figures.target"
        label="What the figures belong to"
        choices={targets}
        field={inDialog<string>(chosen.value, setWanted)}
        isFixed
      />
      <div role="status" className={styles.offer}>
        <p>
          <strong>{readWords(figures, mapping, format)}</strong>{' '}
          {figures.length > 0 &&
            (isMoney
              ? `Amounts are taken as ${currency}, the currency of this proposal. Rows of the same month are added up.`
              : 'They are taken in the unit of the measure.')}
        </p>
        {changed.length > 0 && (
          <p>
            {changed.length === 1
              ? '1 figure that stands'
              : `${format.number(changed.length)} figures that stand`}{' '}
            there already {changed.length === 1 ? 'is' : 'are'} replaced; undo brings{' '}
            {changed.length === 1 ? 'it' : 'them'} back.
          </p>
        )}
      </div>
      <FoundProblems problems={problems} />
      <OfferActions
        label={figures.length > 0 ? `Take over ${count}` : 'Take over the figures'}
        isDisabled={figures.length === 0}
        onTake={take}
      />
    </>
  );
}

function useTargets(): readonly Target[] {
  const streams = useDraft((state) => state.proposal.revenue.streams);
  const measures = useDraft((state) => state.proposal.measures.items);
  return [
    ...streams.map(
      ({ id, name }, index): Target => ({
        ...{ key: 'streamId', id, value: `streamId ${id}` },
        label: name?.trim() || `Stream ${index + 1}`,
      }),
    ),
    ...measures.map(
      ({ id, name }, index): Target => ({
        ...{ key: 'measureId', id, value: `measureId ${id}` },
        label: name?.trim() || `Measure ${index + 1}`,
      }),
    ),
  ];
}

function readWords(figures: readonly MonthlyFigure[], mapping: ColumnMapping, format: Format): string {
  if (mapping.month === undefined) return 'Say which column holds the months.';
  if (mapping.amount === undefined) return 'Say which column holds the figures.';
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return 'No figure with a month was found in these columns.';
  if (first === last) return `1 month is read: ${format.partialDate(first.month)}.`;
  return `${format.number(figures.length)} months are read: ${format.partialDate(first.month)} to ${format.partialDate(last.month)}.`;
}
