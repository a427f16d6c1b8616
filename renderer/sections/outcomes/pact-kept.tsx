import { useId } from 'react';
import { type PactSide, pactOutcome } from '../../../shared/domain/outcomes/pact-outcome.ts';
import { Button } from '../../components/button.tsx';
import { EmptyNote } from '../../components/empty-note.tsx';
import { SegmentsControl } from '../../components/fields/choice-control.tsx';
import { type Binding, FieldLayoutProvider } from '../../components/fields/control.ts';
import { ShortTextControl } from '../../components/fields/text-control.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { focusField } from '../../stores/navigation.ts';
import { questionAt } from '../questions.ts';
import layout from '../section-screen.module.css';
import shared from './outcomes.module.css';
import styles from './pact-kept.module.css';
import { useKept } from './pact-kept-field.ts';

const path = 'outcomes.pactKept';
const answers = [
  { value: 'yes', label: 'Kept' },
  { value: 'no', label: 'Not kept' },
];

/** Each promise of both sides: kept or not, and what there is to say about it. */
export function PactKept() {
  const ownership = useDraft((state) => state.proposal.ownership);
  const outcomes = useDraft((state) => state.proposal.outcomes);
  const titleId = useId();
  const { label, help } = questionAt(path);
  const sides = pactOutcome({ ownership, outcomes });
  const isEmpty = ownership.servicePact.length === 0;
  return (
    <section className={layout.block} aria-labelledby={titleId} data-path={path}>
      <h3 className={layout.blockTitle} id={titleId}>
        {label}
      </h3>
      {help && <p className={layout.blockHelp}>{help}</p>}
      {isEmpty ? (
        <EmptyNote>
          The proposal has no service pact.{' '}
          <Button look="link" onPress={() => void focusField('ownership.servicePact')}>
            Go to the service pact
          </Button>
        </EmptyNote>
      ) : (
        <>
          <Side title="What IT promised" side={sides.it} />
          <Side title="What marketing promised" side={sides.marketing} />
        </>
      )}
    </section>
  );
}

function Side({ title, side }: { title: string; side: PactSide }) {
  const { promises, kept, broken, unsaid } = side;
  if (promises.length === 0) return <p className={layout.blockHelp}>{title}: nothing.</p>;
  return (
    <div className={styles.side}>
      <h4 className={styles.sideTitle}>{title}</h4>
      <p className={layout.blockHelp}>
        {kept} kept, {broken} not kept{unsaid > 0 && `, ${unsaid} not said yet`}.
      </p>
      <ul className={styles.promises}>
        {promises.map(({ id, promise, target }) => (
          <PromiseRow key={id} id={id} promise={promise || 'A promise without words'} target={target} />
        ))}
      </ul>
    </div>
  );
}

function PromiseRow({ id, promise, target }: { id: string; promise: string; target: string | undefined }) {
  const kept = useKept(id, 'isKept');
  const remark = useKept(id, 'note');
  const asked: Binding<string> = {
    value: kept.value === undefined ? undefined : kept.value ? 'yes' : 'no',
    set: (answer) => kept.set(answer === undefined ? undefined : answer === 'yes'),
    blur: kept.blur,
  };
  return (
    <li className={styles.promise}>
      <p>
        {promise}
        {target && <span className={shared.unit}>{target}</span>}
      </p>
      <FieldLayoutProvider value="line">
        <SegmentsControl path={kept.path} field={asked} label={`Was it kept: ${promise}`} choices={answers} />
        <ShortTextControl
          path={remark.path}
          schemaPath={`${path}.0.note`}
          field={remark}
          label={`Note on: ${promise}`}
          placeholder="Note"
        />
      </FieldLayoutProvider>
    </li>
  );
}
