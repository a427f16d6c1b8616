import type { LooseEnd } from '../../shared/domain/loose-end.ts';
import { focusField } from '../stores/navigation.ts';
import { Button } from './button.tsx';
import styles from './loose-ends.module.css';

/** What is missing, each with the way to its field; nothing while nothing is. */
export function LooseEnds({ heading, ends }: { heading: string; ends: readonly LooseEnd[] }) {
  if (ends.length === 0) return null;
  return (
    <div className={styles.ends}>
      <p className={styles.heading}>{heading}</p>
      <ul className={styles.list}>
        {ends.map(({ path, sentence }) => (
          <li key={`${path} ${sentence}`}>
            <Button look="link" onPress={() => void focusField(path)}>
              {sentence}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
