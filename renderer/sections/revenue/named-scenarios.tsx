import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { Segments } from '../../components/fields/choice-control.tsx';
import { ShortText } from '../../components/fields/text-control.tsx';
import { ListEditor } from '../../components/list-editor.tsx';
import { baseScenarioChoices } from '../choices.ts';
import layout from '../section-screen.module.css';

/** Scenarios beside low, expected and high. Where they differ is typed beside each input. */
export function NamedScenarios() {
  return (
    <ListEditor
      path="revenue.namedScenarios"
      noun="scenario"
      layout="lines"
      titleKey="name"
      empty="For a question that someone will ask: “What if the launch slips by a quarter?” Add it here, then open an input by the arrow at its end and type what differs."
      seed={{ buildsOn: 'expected' }}
      removeAlso={forgetScenario}
    >
      {(scenario) => (
        <div className={layout.pair}>
          <ShortText path={`${scenario}.name`} />
          <Segments path={`${scenario}.buildsOn`} choices={baseScenarioChoices} isFixed />
        </div>
      )}
    </ListEditor>
  );
}

/** Takes the values of a deleted scenario out of every input. */
function forgetScenario(revenue: Revenue, scenarioId: string): void {
  forgetIn(revenue, scenarioId);
}

function forgetIn(value: unknown, scenarioId: string): void {
  if (typeof value !== 'object' || value === null) return;
  if ('named' in value && Array.isArray(value.named)) {
    const kept = value.named.filter((entry: { scenarioId: string }) => entry.scenarioId !== scenarioId);
    if (kept.length === 0) Reflect.deleteProperty(value, 'named');
    else value.named = kept;
  }
  for (const part of Object.values(value)) forgetIn(part, scenarioId);
}
