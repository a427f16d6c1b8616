import { Form } from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { partsOfKind } from '../../shared/domain/document-part.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { exportPacks } from '../stores/bulk-exports.ts';
import { useDraft } from '../stores/draft-store.ts';
import { exportDocument, useIsExporting } from '../stores/exports-store.ts';
import { showOverlay } from '../stores/navigation.ts';
import { showProblem } from '../stores/problems.ts';
import styles from './export-dialog.module.css';
import { plainRequest, useExportRequest } from './export-request.ts';
import { FormatPicker } from './format-picker.tsx';
import { KindPicker } from './kind-picker.tsx';
import { PaperPicker } from './paper-picker.tsx';
import { PartsPicker } from './parts-picker.tsx';
import { Presets } from './presets.tsx';
import { PrintChoices } from './print-choices.tsx';
import { ReportDayPicker } from './report-day-picker.tsx';
import { SpecialtyPicker } from './specialty-picker.tsx';
import { usePageEstimate } from './use-page-estimate.ts';

const close = () => showOverlay(null);

/** Which document is written, for whom, and what is left out of it. */
export function ExportDialog() {
  const id = useDraft((state) => state.id);
  const request = useExportRequest();
  const isExporting = useIsExporting();
  const pageCount = usePageEstimate(id, request);
  const write = () => {
    if (!id || isExporting) return;
    close();
    void exportDocument(id, plainRequest(request));
  };
  const writeAllPacks = () => {
    if (!id || isExporting) return;
    close();
    void exportPacks(id, plainRequest(request)).catch(showProblem);
  };
  return (
    <Dialog heading="Export" onClose={close} isFull>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <div className={styles.columns}>
          <KindPicker />
          <div className={styles.choices}>
            {request.kind === 'reviewer-pack' && <SpecialtyPicker onAll={writeAllPacks} />}
            {request.kind === 'outcome-report' && <ReportDayPicker />}
            {partsOfKind[request.kind].length > 0 && <PartsPicker />}
            {request.kind === 'brief' && (
              <p className={styles.hint}>It is one page and always whole; no part of it can be left out.</p>
            )}
            {request.kind === 'meeting-brief' && <MeetingNote />}
          </div>
          <div className={styles.choices}>
            <FormatPicker />
            <PaperPicker />
            <PrintChoices />
            <Presets />
          </div>
        </div>
        <div className={styles.actions}>
          <p role="status" className={styles.pages}>
            {request.format === 'pdf' && pageWords(pageCount)}
          </p>
          <Button look="quiet" onPress={close}>
            Cancel
          </Button>
          <Button look="primary" type="submit" autoFocus isDisabled={isExporting || !id}>
            Export {words.documentFormat[request.format]}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function MeetingNote() {
  return (
    <p className={styles.hint}>
      It is for you alone and marked as private. Its content is written under Rehearsal; an objection without
      an answer is printed with what would answer it.
    </p>
  );
}

function pageWords(pageCount: number | null | undefined) {
  if (pageCount === undefined) return <VisuallyHidden>Counting the pages</VisuallyHidden>;
  if (pageCount === null) return null;
  return pageCount === 1 ? '1 page' : `${pageCount} pages`;
}
