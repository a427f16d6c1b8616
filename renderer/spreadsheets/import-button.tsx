import { FileInput } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { importFigures } from './figures-store.ts';
import styles from './import-button.module.css';
import type { FiguresKind } from './offer.ts';

const labels = {
  volumes: 'Import monthly volumes…',
  costs: 'Import costs…',
  actuals: 'Import actual figures…',
} as const satisfies Record<FiguresKind, string>;

/** Below a list or a table: its figures may be in a spreadsheet already. */
export function ImportButton({ kind }: { kind: FiguresKind }) {
  if (useReadOnly()) return null;
  return (
    <div className={styles.opener}>
      <Button onPress={() => importFigures({ kind })}>
        <FileInput size={16} aria-hidden /> {labels[kind]}
      </Button>
    </div>
  );
}
