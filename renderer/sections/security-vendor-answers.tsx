import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { words } from '../../shared/domain/choice-words.ts';
import { createFormat, type Format } from '../../shared/domain/format.ts';
import type { QuestionBank } from '../../shared/domain/question-bank.ts';
import type { Answer } from '../../shared/domain/questionnaire/answer.ts';
import type { VendorAnswer } from '../../shared/domain/questionnaire/vendor-answers.ts';
import { withVendorAnswers } from '../../shared/domain/questionnaire/vendor-merge.ts';
import { vendorQuestionAt } from '../../shared/domain/questionnaire/vendor-questions.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { Dialog } from '../components/dialog.tsx';
import { ignoreEnter } from '../components/fields/choice-control.tsx';
import pillStyles from '../components/pill.module.css';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import styles from './security-vendor-answers.module.css';

type VendorAnswersDialogProps = {
  /** ISO day on which the vendor saved the file. */
  answeredOn: string;
  answers: readonly VendorAnswer[];
  bank: QuestionBank;
  onClose: () => void;
};

type Verdicts = Readonly<Record<string, 'accept' | 'reject'>>;

/** Every answer of the vendor beside what stands there now. Nothing is taken over without a word of the author. */
export function VendorAnswersDialog({ answeredOn, answers, bank, onClose }: VendorAnswersDialogProps) {
  const proposal = useDraft((state) => state.proposal);
  const [verdicts, setVerdicts] = useState<Verdicts>({});
  const format = createFormat(proposal.overview.locale, proposal.overview.currency);
  const accepted = answers.filter(({ key }) => verdicts[key] === 'accept');
  const decideAll = (verdict: 'accept' | 'reject') =>
    setVerdicts(Object.fromEntries(answers.map(({ key }) => [key, verdict])));
  const merge = () => {
    const { change } = draftStore.getState();
    const origin = `Stated by the vendor, ${format.day(answeredOn)}.`;
    const label = accepted.length === 1 ? 'Take over an answer' : `Take over ${accepted.length} answers`;
    change('security', label, (section) => {
      Object.assign(section, withVendorAnswers(proposal.security, accepted, bank.version, origin));
    });
    onClose();
  };
  return (
    <Dialog heading={`The vendor’s answers of ${format.day(answeredOn)}`} onClose={onClose}>
      {answers.length === 0 ? (
        <p>The file holds no answers.</p>
      ) : (
        <>
          <p className={styles.intro}>
            Accept or reject each. What you accept is marked as stated by the vendor; your own notes stay.
          </p>
          <div className={styles.acts}>
            <Button onPress={() => decideAll('accept')}>Accept all</Button>
            <Button onPress={() => decideAll('reject')}>Reject all</Button>
          </div>
          <ul className={styles.answers}>
            {answers.map((answer) => (
              <li key={answer.key} className={styles.answer}>
                <p className={styles.question}>
                  {vendorQuestionAt(answer.key, proposal.security, bank)?.text ?? answer.key}
                </p>
                <dl className={styles.pair}>
                  <dt>Now</dt>
                  <dd>
                    {answerWords(
                      proposal.security.answers.find(({ questionId }) => questionId === answer.key),
                      format,
                    )}
                  </dd>
                  <dt>Vendor</dt>
                  <dd>{answerWords(answer, format)}</dd>
                </dl>
                <RadioGroup
                  aria-label={`What becomes of the answer to ${answer.key}`}
                  orientation="horizontal"
                  value={verdicts[answer.key] ?? null}
                  onChange={(verdict) =>
                    setVerdicts({ ...verdicts, [answer.key]: verdict as 'accept' | 'reject' })
                  }
                >
                  <div className={styles.verdict} onKeyDownCapture={ignoreEnter}>
                    <Radio value="accept" className={classes(pillStyles.pill)}>
                      Accept
                    </Radio>
                    <Radio value="reject" className={classes(pillStyles.pill)}>
                      Reject
                    </Radio>
                  </div>
                </RadioGroup>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.acts}>
        <Button look="primary" isDisabled={accepted.length === 0} onPress={merge}>
          {accepted.length === 1 ? 'Take over one answer' : `Take over ${accepted.length} answers`}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}

type Said = Omit<Answer, 'questionId' | 'attachment'> | VendorAnswer;

/** An answer in a few words. */
function answerWords(answer: Said | undefined, format: Format): string {
  if (!answer) return 'Not answered';
  const parts = [
    answer.verdict && words.securityVerdict[answer.verdict],
    answer.choice,
    answer.choices?.join(', '),
    answer.number === undefined ? undefined : format.number(answer.number),
    answer.date && format.day(answer.date),
    answer.role,
    answer.text,
    answer.rows?.map((row) => row.join(', ')).join('; '),
    answer.note,
    answer.evidence,
  ].filter(Boolean);
  return parts.length === 0 ? 'Not answered' : parts.join('\n');
}
