import { Button } from '../../components/button.tsx';
import { useDraft } from '../../stores/draft-store.ts';
import { exportModel, useIsExporting } from '../../stores/exports-store.ts';
import layout from '../section-screen.module.css';
import styles from './revenue-screen.module.css';

/** The whole model as a file that others can compute with. */
export function ModelExports() {
  const id = useDraft((state) => state.id);
  const isExporting = useIsExporting();
  if (id === null) return null;
  return (
    <section className={layout.block} aria-label="For finance">
      <h3 className={layout.blockTitle}>For finance</h3>
      <p className={layout.blockHelp}>
        The model as a workbook with live formulas, so that anyone can check it and change an input.
      </p>
      <div className={styles.acts}>
        <Button isDisabled={isExporting} onPress={() => void exportModel(id, 'xlsx')}>
          Save as a workbook (XLSX)
        </Button>
        <Button isDisabled={isExporting} onPress={() => void exportModel(id, 'csv')}>
          Save as a table (CSV)
        </Button>
      </div>
    </section>
  );
}
