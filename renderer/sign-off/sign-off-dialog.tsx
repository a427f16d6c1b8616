import { Check } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { ReadSignOff } from '../../shared/contract/decision.ts';
import type { SignOffPart } from '../../shared/domain/sign-off/field-names.ts';
import { type OfferedField, type OfferedRow, offersOf } from '../../shared/domain/sign-off/offers.ts';
import { recordOf } from '../../shared/domain/sign-off/record.ts';
import { Button } from '../components/button.tsx';
import { classes } from '../components/classes.ts';
import { Dialog } from '../components/dialog.tsx';
import tickStyles from '../components/fields/choice-control.module.css';
import { useDraft } from '../stores/draft-store.ts';
import { showSection } from '../stores/navigation.ts';
import { today } from '../stores/today.ts';
import { readDay } from '../text/date-input.ts';
import { recordSignOff } from './record-sign-off.ts';
import styles from './sign-off.module.css';
import { closeSignOff, type OfferedSignOff } from './sign-off-store.ts';

const partWords: Readonly<Record<SignOffPart, string>> = {
  decision: 'Decision',
  conditions: 'Conditions',
  name: 'Name',
  date: 'Date',
};

const signedWords: Readonly<Record<ReadSignOff['signedText'], string>> = {
  current: 'What was signed is the text as it stands here.',
  earlier: 'What was signed is a version that is kept here. The proposal has changed since.',
  unknown:
    'What was signed is not a text that is kept here. Compare the file with the proposal before you record anything.',
};

/** What somebody has filled in, one line for each field, and a tick for what goes into the decision. */
export function SignOffDialog({ offered }: { offered: OfferedSignOff }) {
  const { fileName, read, openFile } = offered;
  const isOpen = useDraft((state) => state.id === read.proposalId);
  const isReadOnly = useDraft((state) => state.readOnlyBecause !== null);
  const hindrance = hindranceOf(read, isReadOnly);
  const decision = useDraft((state) => state.proposal.decision);
  const locale = useDraft((state) => state.proposal.overview.locale);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<string>();
  // The proposal itself may still be on its way.
  if (!isOpen) return null;

  const rows = offersOf(read, decision, (text) => {
    const day = readDay(text, locale);
    return day.ok ? day.value : undefined;
  });
  const isAccepted = (rowId: string, part: SignOffPart) => !refused.has(keyOf(rowId, part));
  const accept = (rowId: string, part: SignOffPart, isOn: boolean) => {
    setProblem(undefined);
    setRefused((known) => {
      const next = new Set(known);
      if (isOn) next.delete(keyOf(rowId, part));
      else next.add(keyOf(rowId, part));
      return next;
    });
  };
  const record = recordOf(rows, isAccepted, today());
  const isEmpty = !record.decided && record.conditions.length === 0 && record.reviews.length === 0;
  const onRecord = () => {
    const refusal = recordSignOff(record);
    if (refusal) {
      setProblem(refusal.refusal);
      return;
    }
    closeSignOff();
    showSection('decision');
  };
  return (
    <Dialog heading="Record the filled sign-off page?" onClose={closeSignOff} isWide>
      <div className={styles.source}>
        <p className={styles.file}>{fileName}</p>
        <p className={classes(read.signedText === 'unknown' && styles.warning)}>
          {signedWords[read.signedText]}
        </p>
      </div>
      {rows.length === 0 && <p>It was filled in for roles that this proposal has no more.</p>}
      {rows.map((row) => (
        <section key={row.rowId} className={styles.row} aria-labelledby={`sign-off-${row.rowId}`}>
          <h3 id={`sign-off-${row.rowId}`} className={styles.role}>
            {row.title}
          </h3>
          {row.fields.map((field) => (
            <FieldTick
              key={field.part}
              row={row}
              field={field}
              isOn={isAccepted(row.rowId, field.part)}
              onChange={(isOn) => accept(row.rowId, field.part, isOn)}
            />
          ))}
        </section>
      ))}
      {differ(rows, isAccepted) && (
        <p className={styles.note}>The roles have decided differently. The most cautious word is recorded.</p>
      )}
      <p role="alert" className={styles.problem}>
        {hindrance ?? problem}
      </p>
      <div className={styles.actions}>
        <Button
          look="quiet"
          onPress={() => {
            closeSignOff();
            openFile();
          }}
        >
          Open the file instead
        </Button>
        <Button look="quiet" onPress={closeSignOff}>
          Cancel
        </Button>
        <Button autoFocus look="primary" isDisabled={isEmpty || hindrance !== undefined} onPress={onRecord}>
          Record what is ticked
        </Button>
      </div>
    </Dialog>
  );
}

function hindranceOf({ isInTrash }: ReadSignOff, isReadOnly: boolean): string | undefined {
  if (isInTrash) return 'This proposal is in the trash. Put it back before you record anything in it.';
  return isReadOnly ? 'This proposal cannot be edited here, so nothing can be recorded in it.' : undefined;
}

type FieldTickProps = {
  row: OfferedRow;
  field: OfferedField;
  isOn: boolean;
  onChange(isOn: boolean): void;
};

function FieldTick({ row, field, isOn, onChange }: FieldTickProps) {
  return (
    <Checkbox
      className={classes(tickStyles.tick, styles.field)}
      aria-label={`${row.title}: ${partWords[field.part]}: ${field.shown}`}
      isSelected={isOn}
      onChange={onChange}
    >
      <span className={classes(tickStyles.box)}>
        <Check size={14} strokeWidth={3} aria-hidden />
      </span>
      <span className={styles.part}>{partWords[field.part]}</span>
      <span className={styles.value}>
        {field.shown}
        {field.problem && <span className={styles.note}>{field.problem}</span>}
      </span>
    </Checkbox>
  );
}

const keyOf = (rowId: string, part: SignOffPart): string => `${rowId}/${part}`;

/** True when roles whose decision is ticked do not say the same. */
function differ(
  rows: readonly OfferedRow[],
  isAccepted: (rowId: string, part: SignOffPart) => boolean,
): boolean {
  const verdicts = rows.flatMap(({ kind, rowId, fields }) =>
    kind === 'sign-off' && isAccepted(rowId, 'decision')
      ? fields.filter(({ part }) => part === 'decision').map(({ value }) => value)
      : [],
  );
  return new Set(verdicts).size > 1;
}
