import { useDeferredValue, useMemo } from 'react';
import { type SuggestedRisk, suggestedRisks } from '../../shared/domain/suggested-risks.ts';
import { Button } from '../components/button.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { insertEntry, newEntry } from '../components/list-editor-changes.ts';
import { useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './risk-register.module.css';
import viewStyles from './strategy-views.module.css';

const path = 'security.risks';

/** Risks that often come with such a tool: each is added by a press, and none by itself. */
export function SuggestedRisks() {
  const { security, options } = useDeferredValue(useDraft((state) => state.proposal));
  const suggestions = useMemo(() => suggestedRisks({ security, options }), [security, options]);
  const isReadOnly = useReadOnly();
  if (suggestions.length === 0 || isReadOnly) return null;
  return (
    <details className={viewStyles.details}>
      <summary>
        {suggestions.length === 1
          ? '1 risk that often comes with such a tool'
          : `${suggestions.length} risks that often come with such a tool`}
      </summary>
      <ul className={styles.suggestions}>
        {suggestions.map((suggestion) => (
          <li key={suggestion.id}>
            <div>
              <p>{suggestion.risk}</p>
              <p className={styles.because}>Because {suggestion.because}.</p>
            </div>
            <Button
              aria-label={`Add the risk: ${suggestion.risk}`}
              onPress={() => add(suggestion, security.risks.length)}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How likely and how bad it is stays open: that is for people to judge. */
function add({ id, risk, mitigation }: SuggestedRisk, index: number): void {
  insertEntry(path, index, newEntry(path, { id, risk, mitigation }), `Add risk: ${risk}`);
  void focusField(`${path}.${index}.likelihood`);
}
