import { useMemo, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { AppError } from '../../shared/contract/errors.ts';
import type { QuestionBank } from '../../shared/domain/question-bank.ts';
import type { VendorAnswer } from '../../shared/domain/questionnaire/vendor-answers.ts';
import { openVendorQuestions } from '../../shared/domain/questionnaire/vendor-questions.ts';
import { client } from '../client.ts';
import { Button } from '../components/button.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { bytesToBase64 } from '../files/base64.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { exportVendorQuestions, useIsExporting } from '../stores/exports-store.ts';
import { showProblem } from '../stores/problems.ts';
import { autosave } from '../stores/session.ts';
import styles from './security-questionnaire.module.css';
import { VendorAnswersDialog } from './security-vendor-answers.tsx';

type Received = { answeredOn: string; answers: readonly VendorAnswer[] };

/** What only the vendor can answer: sent in one go, and brought back answer by answer. */
export function SecurityVendor({ bank }: { bank: QuestionBank }) {
  const id = useDraft((state) => state.id);
  const security = useDraft((state) => state.proposal.security);
  const count = useMemo(() => openVendorQuestions(security, bank).length, [security, bank]);
  const isExporting = useIsExporting();
  const isReadOnly = useReadOnly();
  const [received, setReceived] = useState<Received>();
  if (id === null) return null;
  const isIdle = isExporting || count === 0;
  const receive = async (files: FileList | null) => {
    const file = files?.[0];
    if (file) setReceived(await answersIn(file));
  };
  return (
    <section className={styles.vendor} aria-labelledby="vendor-title">
      <h3 id="vendor-title" className={styles.vendorTitle}>
        Ask the vendor
      </h3>
      <p className={styles.vendorText}>
        {count === 0
          ? 'No question is left that only the vendor can answer.'
          : `${count === 1 ? 'One question is' : `${count} questions are`} open or unknown, and only the vendor can answer. The form works by itself on any computer and sends nothing; your notes are not in it. The vendor sends back the file that it saves.`}
      </p>
      <div className={styles.vendorActs}>
        <Button isDisabled={isIdle} onPress={() => void exportVendorQuestions(id, 'form')}>
          Save a form for the vendor
        </Button>
        <Button isDisabled={isIdle} onPress={() => void exportVendorQuestions(id, 'table')}>
          Save as a table (CSV)
        </Button>
        {!isReadOnly && (
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => void receive(files).catch(showProblem)}
          >
            <Button>Read the vendor’s answers…</Button>
          </FileTrigger>
        )}
      </div>
      {received && <VendorAnswersDialog {...received} bank={bank} onClose={() => setReceived(undefined)} />}
    </section>
  );
}

const maxFileBytes = 2 * 1024 * 1024;

/** Throws `file-refused` for a file that does not answer our questions. */
async function answersIn(file: File): Promise<Received> {
  const tooLarge = { reason: 'too-large', where: '', found: '', expected: '' } as const;
  if (file.size > maxFileBytes) throw new AppError('file-refused', tooLarge);
  // The answers are checked against what is stored, so everything typed has to be there first.
  await autosave.flush();
  const { id } = draftStore.getState();
  if (id === null) return { answeredOn: '', answers: [] };
  return client.vendor.readAnswers({ id, base64: bytesToBase64(new Uint8Array(await file.arrayBuffer())) });
}
