import { createFormat, type Format } from '../../shared/domain/format.ts';
import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import type { ColumnMapping } from '../../shared/domain/spreadsheets/take-figures.ts';
import { isFigureOf, type PlacedFigure, setFigures } from '../sections/outcomes/actuals-changes.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import styles from './figures.module.css';
import { FoundProblems } from './found-problems.tsx';
import type { OfferedActuals } from './offer.ts';
import { OfferActions } from './offer-actions.tsx';

type OfferProps = {
  /** Undefined until it is said what the figures belong to. */
  offer: OfferedActuals | undefined;
  mapping: ColumnMapping;
};

/** The monthly figures as they were understood, and the button that takes them over. */
export function ActualsOffer({ offer, mapping }: OfferProps) {
  const { locale, currency } = useDraft((state) => state.proposal.overview);
  const actuals = useDraft((state) => state.proposal.outcomes.actuals);
  const format = createFormat(locale, currency);
  const offered = offer?.offered ?? [];
  const placed = offered.flatMap(({ target, figures }) =>
    figures.map(
      ({ month, figure }): PlacedFigure => ({
        series: target,
        month,
        value: target.key === 'streamId' ? Math.round(figure * 10 ** currencyDecimals(currency)) : figure,
      }),
    ),
  );
  const changedCount = placed.filter(({ series, month, value }) => {
    const known = actuals.find(isFigureOf(series, month))?.value;
    return known !== undefined && known !== value;
  }).length;
  const take = () => {
    const [first] = placed;
    if (!first) return undefined;
    const names = offered.map(({ target }) => target.label);
    setFigures(placed, `Import the figures of ${names.length === 1 ? names[0] : `${names.length} series`}`);
    const { settle, proposal } = draftStore.getState();
    settle();
    return `outcomes.actuals.${proposal.outcomes.actuals.findIndex(isFigureOf(first.series, first.month))}.value`;
  };
  return (
    <>
      <div role="status" className={styles.offer}>
        <p>
          <strong>{readWords(offer, mapping, format)}</strong>{' '}
          {placed.length > 0 && unitWords(offered, currency)}
        </p>
        {offered.length > 1 && <Parts offered={offered} format={format} />}
        {changedCount > 0 && (
          <p>
            {changedCount === 1
              ? '1 figure that stands'
              : `${format.number(changedCount)} figures that stand`}{' '}
            there already {changedCount === 1 ? 'is' : 'are'} replaced; undo brings{' '}
            {changedCount === 1 ? 'it' : 'them'} back.
          </p>
        )}
      </div>
      <FoundProblems problems={offer?.problems ?? []} />
      <OfferActions
        label={placed.length > 0 ? `Take over ${countWords(offered, format)}` : 'Take over the figures'}
        isDisabled={placed.length === 0}
        onTake={take}
      />
    </>
  );
}

type Offered = OfferedActuals['offered'];

/** How many months each of several gets. */
function Parts({ offered, format }: { offered: Offered; format: Format }) {
  return (
    <ul>
      {offered.map(({ target, figures }) => (
        <li key={target.value}>
          {target.label}: {monthsWords(figures, format)}
        </li>
      ))}
    </ul>
  );
}

function readWords(offer: OfferedActuals | undefined, mapping: ColumnMapping, format: Format): string {
  if (mapping.month === undefined)
    return 'Say which column holds the months. Where they stand side by side, turn the table round first: one month, one row.';
  if (offer?.columns.length === 0) return 'Say which column holds the figures.';
  if (!offer) return 'Say what the figures belong to.';
  const [one, another] = offer.offered;
  if (another) return `${countWords(offer.offered, format)} are read.`;
  const figures = one?.figures ?? [];
  if (figures.length === 0) return 'No figure with a month was found in these columns.';
  const count = figures.length === 1 ? '1 month is' : `${format.number(figures.length)} months are`;
  return `${count} read for “${one?.target.label}”: ${spanWords(figures, format)}.`;
}

function unitWords(offered: Offered, currency: string): string {
  const money = `Amounts are taken as ${currency}, the currency of this proposal. Rows of the same month are added up.`;
  const other = 'They are taken in the unit of the measure.';
  if (offered.every(({ target }) => target.key === 'streamId')) return money;
  return offered.some(({ target }) => target.key === 'streamId')
    ? `${money} Measures are taken in their own unit.`
    : other;
}

function countWords(offered: Offered, format: Format): string {
  const count = offered.reduce((sum, { figures }) => sum + figures.length, 0);
  const word = offered.length > 1 ? 'figure' : 'month';
  return count === 1 ? `1 ${word}` : `${format.number(count)} ${word}s`;
}

function monthsWords(figures: Offered[number]['figures'], format: Format): string {
  if (figures.length === 0) return 'no figure with a month';
  const count = figures.length === 1 ? '1 month' : `${format.number(figures.length)} months`;
  return `${count}, ${spanWords(figures, format)}`;
}

function spanWords(figures: Offered[number]['figures'], format: Format): string {
  const [first, last] = [figures[0]?.month ?? '', figures.at(-1)?.month ?? ''];
  return first === last
    ? format.partialDate(first)
    : `${format.partialDate(first)} to ${format.partialDate(last)}`;
}
