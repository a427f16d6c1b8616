import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { cumulativeCashFlowChart } from '../../../shared/charts/cumulative-cash-flow.ts';
import { scenariosChart } from '../../../shared/charts/scenarios.ts';
import { tornadoChart } from '../../../shared/charts/tornado.ts';
import { tornadoBars } from '../../../shared/charts/tornado-bars.ts';
import { words } from '../../../shared/domain/choice-words.ts';
import { createInputWords } from '../../../shared/domain/revenue/input-words.ts';
import { tornado } from '../../../shared/domain/revenue/uncertainty/tornado.ts';
import { Chart } from '../../components/chart.tsx';
import { screenChartStyle } from '../../components/chart-style.ts';
import { classes } from '../../components/classes.ts';
import { useShownProjection } from './projection-context.tsx';
import { Requirements } from './requirements.tsx';
import styles from './result-tabs.module.css';
import { SimulatedRange } from './simulated-range.tsx';

const tabs = [
  { id: 'cash', name: 'Cash flow', Panel: CashFlow },
  { id: 'scenarios', name: 'Scenarios', Panel: Scenarios },
  { id: 'matters', name: 'What matters most', Panel: WhatMatters },
  { id: 'must', name: 'What must be true', Panel: Requirements },
  { id: 'range', name: 'Range', Panel: SimulatedRange },
] as const;

/** One picture of the money at a time: only what is in sight is worked out and drawn. */
export function ResultTabs() {
  return (
    <Tabs className={classes(styles.tabs)}>
      <TabList aria-label="Pictures of the money" className={classes(styles.list)}>
        {tabs.map(({ id, name }) => (
          <Tab key={id} id={id} className={classes(styles.tab)}>
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, Panel }) => (
        <TabPanel key={id} id={id} className={classes(styles.panel)}>
          <Panel />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function CashFlow() {
  const { projection, format } = useShownProjection();
  const chart = useMemo(
    () =>
      cumulativeCashFlowChart(
        projection.scenarios.map(({ name, cashFlow, returns }) => ({
          label: name,
          cumulativeMinor: cashFlow.cumulative,
          paybackMonth: returns.paybackMonth,
        })),
        { mainLabel: words.scenario.expected, formatMoney: format.wholeMoney, style: screenChartStyle },
      ),
    [projection, format],
  );
  return <Chart chart={chart} />;
}

function Scenarios() {
  const { projection, format } = useShownProjection();
  const chart = useMemo(
    () =>
      scenariosChart(
        projection.scenarios.map(({ name, returns }) => ({
          label: name,
          benefitMinor: returns.contributionMinor + returns.otherBenefitsMinor,
          costMinor: returns.totalCostMinor,
        })),
        { formatMoney: format.wholeMoney, style: screenChartStyle },
      ),
    [projection, format],
  );
  return <Chart chart={chart} />;
}

function WhatMatters() {
  const { revenue, currency, projection, format } = useShownProjection();
  const chart = useMemo(() => {
    const bars = tornadoBars(tornado(revenue, currency), createInputWords(revenue, format));
    const expected = projection.scenarios.find(({ key }) => key === 'expected');
    return tornadoChart(bars, {
      outcome: 'Net benefit',
      expectedMinor: expected?.returns.netBenefitMinor ?? 0,
      formatMoney: format.wholeMoney,
      style: screenChartStyle,
    });
  }, [revenue, currency, projection, format]);
  if (chart.table.rows.length === 0)
    return <p>No input has a low or a high value yet. Type them beside the expected ones.</p>;
  return (
    <>
      <p className={styles.lead}>
        Each bar shows what the net benefit is when one input alone has its low or its high value.
      </p>
      <Chart chart={chart} size={{ widthPx: 680, heightPx: 70 + 30 * chart.table.rows.length }} />
    </>
  );
}
