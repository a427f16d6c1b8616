import { Button } from '../components/button.tsx';
import { focusField } from '../stores/navigation.ts';
import styles from './figures.module.css';
import { closeFigures } from './figures-store.ts';

type OfferActionsProps = {
  label: string;
  isDisabled: boolean;
  /** Takes the figures over, and answers with the path of the first field that has them. */
  onTake(): string | undefined;
};

/** Takes the figures over and leads to them, or leaves everything as it was. */
export function OfferActions({ label, isDisabled, onTake }: OfferActionsProps) {
  const take = () => {
    const path = onTake();
    closeFigures();
    if (path) void focusField(path);
  };
  return (
    <div className={styles.actions}>
      <Button look="quiet" onPress={closeFigures}>
        Cancel
      </Button>
      <Button look="primary" isDisabled={isDisabled} onPress={take}>
        {label}
      </Button>
    </div>
  );
}
