import { vanityMetric } from '../../shared/domain/readiness/vanity-metrics.ts';
import { Button } from '../components/button.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { useField } from '../stores/field.ts';
import styles from './measure-advice.module.css';

/** Said where a measure counts activity: what leads to money instead, ready to be taken over. */
export function MeasureAdvice({ path }: { path: string }) {
  const name = useField<string>(`${path}.name`);
  const isReadOnly = useReadOnly();
  const vanity = vanityMetric(name.value ?? '');
  if (!vanity) return null;
  const replace = () => {
    name.set(vanity.replacement);
    name.blur();
  };
  return (
    <div className={styles.advice} role="note">
      <p>
        This counts activity. IT and finance will ask what it is worth: {vanity.replacement},{' '}
        {vanity.moneyLink}, leads to money.
      </p>
      {!isReadOnly && <Button onPress={replace}>Measure that instead</Button>}
    </div>
  );
}
