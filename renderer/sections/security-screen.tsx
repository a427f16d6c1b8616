import { Button } from '../components/button.tsx';
import { type ChoiceOption, Menu, MenuControl, Segments } from '../components/fields/choice-control.tsx';
import { DateField } from '../components/fields/date-control.tsx';
import { LinkField } from '../components/fields/link-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { useField } from '../stores/field.ts';
import { dataClasses, directions, printedReferences } from './choices.ts';
import { useQuestionBank } from './question-bank.ts';
import { questionAt } from './questions.ts';
import layout from './section-screen.module.css';
import { SecurityQuestionnaire } from './security-questionnaire.tsx';
import styles from './security-screen.module.css';
import { SecurityVendor } from './security-vendor.tsx';

/** What IT asks about security and privacy. */
export function SecurityScreen() {
  const questions = useQuestionBank();
  return (
    <>
      <p className={styles.origin}>Stated by marketing, not verified by IT</p>
      {questions.state === 'ready' && <SecurityQuestionnaire bank={questions.bank} />}
      {questions.state === 'ready' && <SecurityVendor bank={questions.bank} />}
      {questions.state === 'loading' && <p className={styles.loading}>Loading the questions…</p>}
      {questions.state === 'failed' && (
        <p className={styles.loading}>
          The questions could not be read. Your answers are safe.{' '}
          <Button look="link" onPress={questions.retry}>
            Try again
          </Button>
        </p>
      )}
      <ListEditor
        path="security.vendorQuestions"
        noun="question"
        layout="entries"
        titleKey="question"
        empty="Collect what you could not find out, and send it to the vendor in one go."
        summary={({ reply }) => (reply ? 'replied' : undefined)}
      >
        {(entry) => (
          <>
            <div className={layout.wideAndNarrow}>
              <ShortText path={`${entry}.question`} />
              <LinkField path={`${entry}.link`} />
            </div>
            <LongText path={`${entry}.reply`} />
          </>
        )}
      </ListEditor>
      <DataInventory />
      <Integrations />
      <Risks />
      <Menu path="security.printedReferences" choices={printedReferences} isFixed />
    </>
  );
}

function DataInventory() {
  return (
    <ListEditor
      path="security.dataInventory"
      noun="kind of data"
      layout="entries"
      titleKey="category"
      empty="Begin with the data that the tool can’t work without, such as email addresses."
      summary={({ classification }) => dataClasses.find(({ value }) => value === classification)?.label}
    >
      {(entry) => (
        <>
          <ShortText path={`${entry}.category`} />
          <Segments path={`${entry}.classification`} choices={dataClasses} />
          <LongText path={`${entry}.fields`} />
          <div className={layout.pair}>
            <ShortText path={`${entry}.subjects`} />
            <ShortText path={`${entry}.volume`} />
            <ShortText path={`${entry}.source`} />
            <ShortText path={`${entry}.destination`} />
            <ShortText path={`${entry}.lawfulBasis`} />
            <ShortText path={`${entry}.retention`} />
            <ShortText path={`${entry}.encryption`} />
            <ShortText path={`${entry}.location`} />
          </div>
        </>
      )}
    </ListEditor>
  );
}

function Integrations() {
  return (
    <ListEditor
      path="security.integrations"
      noun="integration"
      layout="entries"
      titleKey="fromSystem"
      empty="The web shop, the customer database, the tills: every system that gives or takes data."
      summary={({ toSystem }) => (typeof toSystem === 'string' ? `to ${toSystem}` : undefined)}
    >
      {(entry) => (
        <>
          <div className={layout.pair}>
            <ShortText path={`${entry}.fromSystem`} />
            <ShortText path={`${entry}.toSystem`} />
            <Segments path={`${entry}.direction`} choices={directions} />
            <ShortText path={`${entry}.owner`} />
            <ShortText path={`${entry}.method`} />
            <ShortText path={`${entry}.authentication`} />
          </div>
          <LongText path={`${entry}.fields`} />
        </>
      )}
    </ListEditor>
  );
}

const likelihoods = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'].map(numbered);
const impacts = ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe'].map(numbered);

function numbered(name: string, index: number) {
  return { value: String(index + 1), label: `${index + 1} ${name}` };
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
        typeof likelihood === 'number' && typeof impact === 'number' ? `${likelihood} × ${impact}` : undefined
      }
    >
      {(entry) => (
        <>
          <LongText path={`${entry}.risk`} />
          <div className={layout.pair}>
            <LevelMenu path={`${entry}.likelihood`} choices={likelihoods} />
            <LevelMenu path={`${entry}.impact`} choices={impacts} />
          </div>
          <LongText path={`${entry}.mitigation`} />
          <div className={layout.pair}>
            <LevelMenu path={`${entry}.residualLikelihood`} choices={likelihoods} />
            <LevelMenu path={`${entry}.residualImpact`} choices={impacts} />
            <ShortText path={`${entry}.owner`} />
            <DateField path={`${entry}.reviewOn`} />
          </div>
          <LongText path={`${entry}.acceptedBecause`} />
        </>
      )}
    </ListEditor>
  );
}
