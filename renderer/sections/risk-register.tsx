import { bandOf, impacts, likelihoods, type RiskStep } from '../../shared/domain/risk-levels.ts';
import { type ChoiceOption, MenuControl } from '../components/fields/choice-control.tsx';
import { DateField } from '../components/fields/date-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { useField } from '../stores/field.ts';
import { questionAt } from './questions.ts';
import { RiskMapView } from './risk-map-view.tsx';
import { SuggestedRisks } from './risk-suggestions.tsx';
import layout from './section-screen.module.css';

/** What could go wrong, how far the mitigation lowers it, and who stands by what remains. */
export function RiskRegister() {
  return (
    <>
      <Risks />
      <SuggestedRisks />
      <RiskMapView />
    </>
  );
}

const likelihoodChoices = likelihoods.map(numbered);
const impactChoices = impacts.map(numbered);

function numbered({ level, name }: RiskStep): ChoiceOption {
  return { value: String(level), label: `${level} ${name}` };
}

/** A level from 1 to 5, stored as a number. */
function LevelMenu({ path, choices }: { path: string; choices: readonly ChoiceOption[] }) {
  const { value, set, blur } = useField<number>(path);
  const field = {
    value: value === undefined ? undefined : String(value),
    set: (level: string | undefined) => set(level === undefined ? undefined : Number(level)),
    blur,
  };
  return <MenuControl path={path} field={field} {...questionAt(path)} choices={choices} />;
}

function Risks() {
  return (
    <ListEditor
      path="security.risks"
      noun="risk"
      layout="entries"
      titleKey="risk"
      empty="Naming a risk yourself earns more trust than having it found."
      summary={({ likelihood, impact }) =>
        typeof likelihood === 'number' && typeof impact === 'number'
          ? `${likelihood} × ${impact}, ${bandOf(likelihood * impact)}`
          : undefined
      }
    >
      {(entry) => (
        <>
          <LongText path={`${entry}.risk`} />
          <div className={layout.pair}>
            <LevelMenu path={`${entry}.likelihood`} choices={likelihoodChoices} />
            <LevelMenu path={`${entry}.impact`} choices={impactChoices} />
          </div>
          <LongText path={`${entry}.mitigation`} />
          <div className={layout.pair}>
            <LevelMenu path={`${entry}.residualLikelihood`} choices={likelihoodChoices} />
            <LevelMenu path={`${entry}.residualImpact`} choices={impactChoices} />
            <ShortText path={`${entry}.owner`} />
            <DateField path={`${entry}.reviewOn`} />
          </div>
          <LongText path={`${entry}.acceptedBecause`} />
        </>
      )}
    </ListEditor>
  );
}
