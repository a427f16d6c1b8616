import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { AppError } from '../../../shared/contract/errors.ts';
import { type OfferedSheet, sheetLimits } from '../../../shared/domain/spreadsheets/sheet.ts';
import { client } from '../../client.ts';
import { Button } from '../../components/button.tsx';
import { useReadOnly } from '../../components/fields/read-only.ts';
import { bytesToBase64 } from '../../files/base64.ts';
import { useDraft } from '../../stores/draft-store.ts';
import { exportModel, useIsExporting } from '../../stores/exports-store.ts';
import { showProblem } from '../../stores/problems.ts';
import layout from '../section-screen.module.css';
import { FigureImportDialog } from './figure-import-dialog.tsx';
import styles from './revenue-screen.module.css';

type Offered = { fileName: string; sheets: readonly OfferedSheet[] };

/** Figures in from a spreadsheet, and the whole model out to one that computes. */
export function SpreadsheetFiles() {
  const id = useDraft((state) => state.id);
  const isReadOnly = useReadOnly();
  const isExporting = useIsExporting();
  const [offered, setOffered] = useState<Offered>();
  if (id === null) return null;
  const offer = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) setOffered({ fileName: file.name, sheets: await sheetsIn(file) });
  };
  return (
    <section className={layout.block} aria-label="Spreadsheets">
      <h3 className={layout.blockTitle}>Spreadsheets</h3>
      <p className={layout.blockHelp}>
        Take monthly volumes or costs over from a file, or hand the model to finance: the workbook holds live
        formulas.
      </p>
      <div className={styles.acts}>
        {!isReadOnly && (
          <FileTrigger
            acceptedFileTypes={['.csv', '.xlsx']}
            onSelect={(files) => void offer(files).catch(showProblem)}
          >
            <Button>Take figures from a file…</Button>
          </FileTrigger>
        )}
        <Button isDisabled={isExporting} onPress={() => void exportModel(id, 'xlsx')}>
          Save as a workbook (XLSX)
        </Button>
        <Button isDisabled={isExporting} onPress={() => void exportModel(id, 'csv')}>
          Save as a table (CSV)
        </Button>
      </div>
      {offered && <FigureImportDialog {...offered} onClose={() => setOffered(undefined)} />}
    </section>
  );
}

/** Throws `file-refused` for what is too large or no spreadsheet. */
async function sheetsIn(file: File): Promise<readonly OfferedSheet[]> {
  if (file.size > sheetLimits.bytes)
    throw new AppError('file-refused', { reason: 'too-large', where: '', found: '', expected: '' });
  const base64 = bytesToBase64(new Uint8Array(await file.arrayBuffer()));
  return (await client.spreadsheets.preview({ base64 })).sheets;
}
