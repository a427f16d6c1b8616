import { useEffect, useMemo, useState } from 'react';
import { proposalStatesChart } from '../../../shared/charts/proposal-states.ts';
import { words } from '../../../shared/domain/choice-words.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import { client, transport } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { Chart } from '../../components/chart.tsx';
import { screenChartStyle } from '../../components/chart-style.ts';
import { exportPortfolio, useIsExporting } from '../../stores/exports-store.ts';
import { showProposal } from '../../stores/navigation.ts';
import { showProblem } from '../../stores/problems.ts';
import { today } from '../../stores/today.ts';
import { printDay } from '../../text/date-input.ts';
import { formatHeadline, formatShare } from '../../text/formats.ts';
import { PageFrame } from '../page-frame.tsx';
import { Decisions } from './decisions.tsx';
import { showThose } from './narrowed-list.ts';
import { Part } from './portfolio-part.tsx';
import styles from './portfolio-screen.module.css';

/** All proposals outside the trash in figures: where they stand, how long decisions take, and what came of them. */
export function PortfolioScreen() {
  const portfolio = usePortfolio();
  return (
    <PageFrame
      heading="Portfolio"
      lead="Every proposal of this library that is not in the trash, the archive included. Amounts of different currencies are never added up."
    >
      {portfolio?.total === 0 && (
        <div className={styles.part}>
          <p className={styles.note}>
            There is no proposal yet. As soon as there is one, it is counted here.
          </p>
        </div>
      )}
      {portfolio && portfolio.total > 0 && (
        <>
          <States portfolio={portfolio} />
          <Decisions portfolio={portfolio} />
          <Money portfolio={portfolio} />
          <Conditions portfolio={portfolio} />
          <ExportPart />
        </>
      )}
    </PageFrame>
  );
}

function usePortfolio(): Portfolio | null {
  const [portfolio, setPortfolio] = useState<Portfolio | null>(null);
  useEffect(() => {
    let isGone = false;
    const ask = () =>
      void client.portfolio.read({}).then((found) => isGone || setPortfolio(found), showProblem);
    ask();
    const stop = transport.onEvent(
      ({ type }) => (type === 'libraryChanged' || type === 'proposalSaved') && ask(),
    );
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return portfolio;
}

function States({ portfolio: { states } }: { portfolio: Portfolio }) {
  const chart = useMemo(
    () =>
      proposalStatesChart(
        states.map(({ status, count }) => ({ label: words.status[status], count })),
        screenChartStyle,
      ),
    [states],
  );
  const waiting = states.filter(({ status }) => status === 'submitted' || status === 'in-review');
  const waitingCount = waiting.reduce((sum, { count }) => sum + count, 0);
  return (
    <Part heading="Where proposals stand">
      <Chart chart={chart} size={{ widthPx: 880, heightPx: 230 }} />
      {waitingCount > 0 && (
        <p>
          <Button look="link" onPress={() => showThose({ statuses: ['submitted', 'in-review'] })}>
            {waitingCount === 1
              ? 'Show the one that waits for IT'
              : `Show the ${waitingCount} that wait for IT`}
          </Button>
        </p>
      )}
    </Part>
  );
}

function Money({ portfolio: { currencies, unsummedCount } }: { portfolio: Portfolio }) {
  if (currencies.length === 0)
    return (
      <Part heading="Value">
        <p className={styles.note}>
          {unsummedCount === 0
            ? 'Nothing with a figure is approved yet, and no actual figures are recorded.'
            : `There is nothing to add up yet. ${unsummedWords(unsummedCount)}`}
        </p>
      </Part>
    );
  return (
    <Part heading="Value">
      <table className={styles.table}>
        <caption className={styles.caption}>
          Approved is the net benefit of the expected scenario; pilots do not count. Realised and projected
          are sums over the same months, of proposals with actual figures.
        </caption>
        <thead>
          <tr>
            <th scope="col">Currency</th>
            <th scope="col">Approved</th>
            <th scope="col">Proposals</th>
            <th scope="col">Projected to date</th>
            <th scope="col">Realised to date</th>
            <th scope="col">Realised ÷ projected</th>
          </tr>
        </thead>
        <tbody>
          {currencies.map((sums) => (
            <tr key={sums.currency}>
              <th scope="row">{sums.currency}</th>
              <td>{sums.approvedCount > 0 ? amount(sums.approvedMinor, sums.currency) : '–'}</td>
              <td>{sums.approvedCount}</td>
              <td>{sums.comparedCount > 0 ? amount(sums.projectedMinor, sums.currency) : '–'}</td>
              <td>{sums.comparedCount > 0 ? amount(sums.realisedMinor, sums.currency) : '–'}</td>
              <td>
                {sums.comparedCount > 0 && sums.projectedMinor > 0
                  ? formatShare(sums.realisedMinor / sums.projectedMinor)
                  : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unsummedCount > 0 && <p className={styles.note}>{unsummedWords(unsummedCount)}</p>}
    </Part>
  );
}

function unsummedWords(count: number): string {
  const are = count === 1 ? 'proposal is' : 'proposals are';
  return `${count.toLocaleString('en-GB')} ${are} approved or have results, but no net benefit can be computed: the section Revenue is not complete. They are in none of the sums.`;
}

function amount(amountMinor: number, currency: string): string {
  return formatHeadline({ amountMinor: Math.round(amountMinor), currency });
}

function Conditions({ portfolio: { openConditions, conditions } }: { portfolio: Portfolio }) {
  if (openConditions === 0)
    return (
      <Part heading="Open conditions">
        <p className={styles.note}>No condition is open.</p>
      </Part>
    );
  const day = today();
  return (
    <Part heading="Open conditions">
      <table className={styles.table}>
        <caption className={styles.caption}>
          {openConditions === 1
            ? '1 condition is open'
            : `${openConditions} conditions are open, with the one that is due first at the top`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Proposal</th>
            <th scope="col">Open</th>
            <th scope="col">Next due</th>
          </tr>
        </thead>
        <tbody>
          {conditions.map(({ id, title, openConditions: open, nextDueOn }) => (
            <tr key={id}>
              <th scope="row">
                <Button look="link" onPress={() => showProposal(id, 'decision')}>
                  {title || 'Untitled proposal'}
                </Button>
              </th>
              <td>{open}</td>
              <td>
                {nextDueOn === null ? 'no day given' : printDay(nextDueOn, 'en-GB')}
                {nextDueOn !== null && nextDueOn < day && <strong className={styles.late}> overdue</strong>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function ExportPart() {
  const isExporting = useIsExporting();
  return (
    <Part heading="Take it along">
      <p className={styles.note}>One row for each proposal, with its days and amounts.</p>
      <div className={styles.actions}>
        <Button isDisabled={isExporting} onPress={() => void exportPortfolio('xlsx')}>
          Save as a workbook (XLSX)
        </Button>
        <Button isDisabled={isExporting} onPress={() => void exportPortfolio('csv')}>
          Save as CSV
        </Button>
      </div>
    </Part>
  );
}
