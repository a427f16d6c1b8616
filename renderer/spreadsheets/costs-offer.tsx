import { useMemo } from 'react';
import { words } from '../../shared/domain/choice-words.ts';
import { createFormat } from '../../shared/domain/format.ts';
import { currencyDecimals } from '../../shared/domain/revenue/currency.ts';
import type { OfferedSheet } from '../../shared/domain/spreadsheets/sheet.ts';
import type { ColumnMapping } from '../../shared/domain/spreadsheets/take-figures.ts';
import { useDraft } from '../stores/draft-store.ts';
import styles from './figures.module.css';
import { FoundProblems } from './found-problems.tsx';
import { offeredCosts } from './offer.ts';
import { OfferActions } from './offer-actions.tsx';
import { roomForCosts, takeOverCosts } from './take-over.ts';

/** What is not seen here is seen in the section right after. */
const mostShown = 8;

type OfferProps = { sheet: OfferedSheet; mapping: ColumnMapping; fileName: string };

/** The costs of a sheet as they were understood. */
export function CostsOffer({ sheet, mapping, fileName }: OfferProps) {
  const { locale, currency } = useDraft((state) => state.proposal.overview);
  const offer = useMemo(
    () => offeredCosts(sheet, mapping, currencyDecimals(currency)),
    [sheet, mapping, currency],
  );
  const format = createFormat(locale, currency);
  const { costs, sums, problems } = offer;
  const count = costs.length === 1 ? '1 cost' : `${format.number(costs.length)} costs`;
  const room = roomForCosts();
  // One line more takes no more room than saying that there is one.
  const shown = costs.length > mostShown + 1 ? costs.slice(0, mostShown) : costs;
  const left = costs.length - shown.length;
  const take = () =>
    takeOverCosts(
      costs,
      { statement: `Costs as listed in ${fileName}`, source: fileName },
      `Import ${count}`,
    );
  return (
    <>
      <div role="status" className={styles.offer}>
        <p>
          <strong>{countWords(costs.length, count, mapping)}</strong>{' '}
          {costs.length > 0 &&
            `Amounts are taken as ${currency}, the currency of this proposal. The file is noted as the source.`}
        </p>
        {costs.length > room && (
          <p className={styles.refusal}>
            {room === 0
              ? 'The list of costs is full.'
              : `Only ${format.number(room)} more fit in the list of costs.`}{' '}
            Take rows out of the file first.
          </p>
        )}
        {sums.length > 0 && (
          <p>
            {sums.map(({ name }) => `“${name}”`).join(', ')} {sums.length === 1 ? 'is' : 'are'} left out, as
            the sum of other lines.
          </p>
        )}
      </div>
      {costs.length > 0 && (
        <table className={styles.costs} aria-label="Costs that will be added">
          <thead>
            <tr>
              <th scope="col">Cost</th>
              <th scope="col">When it falls</th>
              <th scope="col">Amount</th>
            </tr>
          </thead>
          <tbody>
            {placed(shown).map(({ row, cost }) => (
              <tr key={row}>
                <td>{cost.name || 'Without a name'}</td>
                <td>{words.costTiming[cost.timing]}</td>
                <td>{format.money(cost.amountMinor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {left > 0 && <p className={styles.note}>And {format.number(left)} more.</p>}
      <FoundProblems problems={problems} />
      <OfferActions
        label={costs.length > 0 ? `Add ${count}` : 'Add costs'}
        isDisabled={costs.length === 0 || costs.length > room}
        onTake={take}
      />
    </>
  );
}

function countWords(costCount: number, count: string, mapping: ColumnMapping): string {
  if (mapping.amount === undefined) return 'Say which column holds the amounts.';
  if (costCount === 0) return 'No amount was found in this column.';
  return `${count} will be added.`;
}

/** Costs that are not added yet have no identity; their place is all there is. */
function placed<T>(costs: readonly T[]) {
  return costs.map((cost, row) => ({ row, cost }));
}
