import { ListEditor } from '../../components/list-editor.tsx';
import { ImportButton } from '../../spreadsheets/import-button.tsx';
import { channels, costTimings, otherBenefitKinds } from '../choices.ts';
import { AssumptionLedger } from './assumption-ledger.tsx';
import { CalibrationProvider } from './calibration-context.tsx';
import { CostFields } from './cost-fields.tsx';
import { ExchangeRates } from './exchange-rates.tsx';
import { ExplanationProvider } from './explained-figure.tsx';
import { HeadlineFigures } from './headline-figures.tsx';
import { LifetimeValue } from './lifetime-value.tsx';
import { ModelExports } from './model-exports.tsx';
import { NamedScenarios } from './named-scenarios.tsx';
import { OtherBenefitFields } from './other-benefit-fields.tsx';
import { ProjectionProvider } from './projection-context.tsx';
import { RevenueResults } from './revenue-results.tsx';
import { StreamFields } from './stream-fields.tsx';
import { TimeFields } from './time-fields.tsx';

/** The money: streams of revenue, costs, other benefits, what they come to, and what every figure rests on. */
export function RevenueScreen() {
  return (
    <ExplanationProvider>
      <ProjectionProvider>
        <HeadlineFigures />
        <CalibrationProvider>
          <ListEditor
            path="revenue.streams"
            noun="stream"
            layout="entries"
            titleKey="name"
            empty="Start with the programme that brings the most, for example one newsletter a week."
            summary={({ channel }) => channels.find(({ value }) => value === channel)?.label}
          >
            {(entry, index) => <StreamFields path={entry} index={index} />}
          </ListEditor>
        </CalibrationProvider>
        <ImportButton kind="volumes" />
        <ListEditor
          path="revenue.costs"
          noun="cost"
          layout="entries"
          titleKey="name"
          empty="Start with the licence, then add what it takes to set it up."
          summary={({ timing }) => costTimings.find(({ value }) => value === timing)?.label}
        >
          {(entry) => <CostFields path={entry} />}
        </ListEditor>
        <ImportButton kind="costs" />
        <ListEditor
          path="revenue.otherBenefits"
          noun="other benefit"
          layout="entries"
          titleKey="name"
          empty="A tool that is no longer paid, or hours that are saved each month."
          seed={{ kind: 'avoided-cost' }}
          summary={({ kind }) => otherBenefitKinds.find(({ value }) => value === kind)?.label}
        >
          {(entry) => <OtherBenefitFields path={entry} />}
        </ListEditor>
        <TimeFields />
        <ExchangeRates />
        <NamedScenarios />
        <RevenueResults />
        <ModelExports />
        <LifetimeValue />
        <AssumptionLedger />
      </ProjectionProvider>
    </ExplanationProvider>
  );
}
