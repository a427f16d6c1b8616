import { words } from '../../shared/domain/choice-words.ts';
import { Button } from '../components/button.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { insertEntry, newEntry } from '../components/list-editor-changes.ts';
import { useDraft } from '../stores/draft-store.ts';
import styles from './do-nothing-cost.module.css';

const alwaysCompared = ['do-nothing', 'use-what-we-own'] as const;

/** Every proposal starts with the two options that IT always asks about; one from elsewhere may lack them. */
export function MissingOptions() {
  const candidates = useDraft((state) => state.proposal.options.candidates);
  const isReadOnly = useReadOnly();
  const missing = alwaysCompared.filter((wanted) => candidates.every(({ kind }) => kind !== wanted));
  return missing.map((kind) => {
    const name = words.optionKind[kind];
    const add = () => {
      const path = 'options.candidates';
      insertEntry(path, alwaysCompared.indexOf(kind), newEntry(path, { kind, name }), `Add option: ${name}`);
    };
    return (
      <div key={kind} className={styles.cost}>
        <p>“{name}” is not among the options yet. IT always asks about it.</p>
        {!isReadOnly && <Button onPress={add}>Add “{name}”</Button>}
      </div>
    );
  });
}
