import { Segments } from '../components/fields/choice-control.tsx';
import { DateField } from '../components/fields/date-control.tsx';
import { NumberField } from '../components/fields/number-control.tsx';
import { LongText, ShortText } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { promisingSides } from './choices.ts';
import { OwnershipAssets } from './ownership-assets.tsx';
import { OwnershipEffort } from './ownership-effort.tsx';
import { RaciMatrix } from './ownership-raci.tsx';
import styles from './section-screen.module.css';

/** Who owns what, who does what, what it asks of IT, what each side promises, and how to leave. */
export function OwnershipScreen() {
  return (
    <>
      <OwnershipAssets />
      <RaciMatrix />
      <OwnershipEffort />
      <ServicePact />
      <ExitPlan />
    </>
  );
}

function ServicePact() {
  return (
    <ListEditor
      path="ownership.servicePact"
      noun="promise"
      layout="entries"
      titleKey="promise"
      seed={{ promisedBy: 'marketing' }}
      empty="Begin with what marketing promises. IT promises more readily when it is not the only one."
      summary={({ promisedBy }) => (promisedBy === 'it' ? 'IT' : 'Marketing')}
      footer={<Balance />}
    >
      {(entry) => (
        <>
          <Segments path={`${entry}.promisedBy`} choices={promisingSides} isFixed />
          <LongText path={`${entry}.promise`} />
          <div className={styles.trio}>
            <ShortText path={`${entry}.measure`} />
            <ShortText path={`${entry}.target`} />
            <ShortText path={`${entry}.seenIn`} />
          </div>
        </>
      )}
    </ListEditor>
  );
}

/** How many promises each side makes: a pact with one side is a list of demands. */
function Balance() {
  const pact = useDraft((state) => state.proposal.ownership.servicePact);
  const fromIt = pact.filter(({ promisedBy }) => promisedBy === 'it').length;
  const count = (side: string, promises: number) =>
    `${side} promises ${promises === 0 ? 'nothing yet' : `${promises} ${promises === 1 ? 'thing' : 'things'}`}`;
  return (
    <p className={styles.blockHelp}>
      {count('IT', fromIt)}; {count('marketing', pact.length - fromIt)}.
    </p>
  );
}

function ExitPlan() {
  const path = 'ownership.exitPlan';
  return (
    <>
      <LongText path={`${path}.exportFormat`} />
      <NumberField path={`${path}.accessDays`} unit="days" />
      <LongText path={`${path}.proofOfDeletion`} />
      <ShortText path={`${path}.responsibleRole`} />
      <LongText path={`${path}.steps`} />
      <DateField path={`${path}.reviewedOn`} />
    </>
  );
}
