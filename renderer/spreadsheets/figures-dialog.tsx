import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { FieldLayoutProvider } from '../components/fields/control.ts';
import styles from './figures.module.css';
import { FiguresForm } from './figures-form.tsx';
import { chooseFigures, closeFigures, useFigures } from './figures-store.ts';
import { type ReadFigures, readFigures } from './read-figures.ts';

/** What a file should hold, before there is one. */
const wanted = {
  volumes: 'Monthly volumes: one column with the months, one with the figures.',
  costs: 'Costs: one line for each, with its name and its amount.',
  actuals:
    'Actual figures by month: one column with the months, and one for each stream or measure with its name at the top.',
  any: 'Monthly volumes or costs.',
} as const;

/** Takes figures over from a spreadsheet: choose it, say which column is what, see what is added, add it. */
export function FiguresDialog() {
  const { file, kind, attempt } = useFigures();
  const read = useReadFigures(file, attempt);
  const sheets = read && 'sheets' in read ? read.sheets : undefined;
  return (
    <Dialog heading="Import figures" onClose={closeFigures} isWide>
      <div className={styles.file}>
        <p className={styles.fileName}>
          {file
            ? file.name
            : `${wanted[kind ?? 'any']} Choose a workbook (.xlsx) or a CSV file, or drop it on this window.`}
        </p>
        <FileTrigger
          acceptedFileTypes={['.csv', '.xlsx', 'text/csv']}
          onSelect={(files) => files?.[0] && chooseFigures(files[0])}
        >
          <Button autoFocus={!file} look={file ? 'plain' : 'primary'}>
            {file ? 'Choose another…' : 'Choose a file…'}
          </Button>
        </FileTrigger>
      </div>
      <p role="status" className={styles.status}>
        {file && !read && 'Reading the file…'}
      </p>
      {read && 'refusal' in read && (
        <p role="alert" className={styles.refusal}>
          {read.refusal} Nothing was changed.
        </p>
      )}
      {file && sheets ? (
        <FieldLayoutProvider value="entry">
          <FiguresForm key={attempt} fileName={file.name} sheets={sheets} wantedKind={kind} />
        </FieldLayoutProvider>
      ) : (
        <div className={styles.actions}>
          <Button look="quiet" onPress={closeFigures}>
            Cancel
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** What a file holds; undefined while it is read. An answer that was overtaken by another file is dropped. */
function useReadFigures(file: File | null, attempt: number): ReadFigures | undefined {
  const [answer, setAnswer] = useState<{ attempt: number; read: ReadFigures }>();
  useEffect(() => {
    if (!file) return;
    let isOvertaken = false;
    void readFigures(file).then((read) => isOvertaken || setAnswer({ attempt, read }));
    return () => {
      isOvertaken = true;
    };
  }, [file, attempt]);
  return answer?.attempt === attempt ? answer.read : undefined;
}
