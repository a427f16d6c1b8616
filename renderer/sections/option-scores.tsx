import { type CSSProperties, useId, useState } from 'react';
import { weightedScore } from '../../shared/domain/weighted-score.ts';
import { Button } from '../components/button.tsx';
import { FieldLayoutProvider } from '../components/fields/control.ts';
import { useKeyedField } from '../components/fields/keyed-field.ts';
import { NumberControl, NumberField } from '../components/fields/number-control.tsx';
import { ShortText, ShortTextControl } from '../components/fields/text-control.tsx';
import { ListEditor } from '../components/list-editor.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { useDraft } from '../stores/draft-store.ts';
import styles from './option-scores.module.css';

type NamedOption = { readonly id: string; readonly name: string };

function useOptions(): readonly NamedOption[] {
  const candidates = useDraft((state) => state.proposal.options.candidates);
  return candidates.map(({ id, name }, index) => ({ id, name: name?.trim() || `Option ${index + 1}` }));
}

/** So many options have room beside each other; with more the table is scrolled sidewards. */
const mostInSight = 5;

/** Criteria by options: a weight to each row, a score in each cell, and the weighted means as the last line. */
export function OptionScores() {
  const options = useOptions();
  return (
    <div
      className={styles.scores}
      data-fits={options.length <= mostInSight || undefined}
      style={{ '--options': options.length } as CSSProperties}
    >
      <ListEditor
        path="options.criteria"
        noun="criterion"
        layout="lines"
        titleKey="name"
        empty="Fit for the tactics, security, cost, effort for IT: four or five criteria are enough."
        header={<Headings options={options} />}
        footer={<Totals options={options} />}
      >
        {(entry) => <CriterionRow path={entry} options={options} />}
      </ListEditor>
    </div>
  );
}

function Headings({ options }: { options: readonly NamedOption[] }) {
  return (
    <div className={`${styles.headings} ${styles.columns}`} aria-hidden="true">
      <span className={styles.figure}>Weight</span>
      {options.map(({ id, name }) => (
        <span key={id} className={styles.optionName} title={name}>
          {name}
        </span>
      ))}
      <span className={styles.scale}>0 to 100</span>
      {options.map(({ id }) => (
        <span key={id} className={styles.scale}>
          0 to 5
        </span>
      ))}
    </div>
  );
}

function CriterionRow({ path, options }: { path: string; options: readonly NamedOption[] }) {
  const [isOpen, setOpen] = useState(false);
  const reasonsId = useId();
  const criterion = useDraft((state) => state.proposal.options.criteria[Number(path.split('.').at(-1))]);
  const name = criterion?.name;
  const given = criterion?.scores.filter(({ reason }) => reason?.trim()).length;
  return (
    <FieldLayoutProvider value="cell">
      <div className={styles.criterion}>
        <ShortText path={`${path}.name`} placeholder="Criterion" />
        <Button
          look="link"
          aria-expanded={isOpen}
          aria-controls={reasonsId}
          onPress={() => setOpen((current) => !current)}
        >
          {isOpen ? 'Hide reasons' : given ? `Reasons (${given})` : 'Add reasons (optional)'}
        </Button>
      </div>
      <div className={styles.columns}>
        <NumberField path={`${path}.weight`} />
        {options.map((option) => (
          <Score key={option.id} criterionPath={path} criterion={name} option={option} />
        ))}
      </div>
      <div className={styles.reasons} id={reasonsId} hidden={!isOpen}>
        {isOpen && (
          <FieldLayoutProvider value="entry">
            {options.map((option) => (
              <Reason key={option.id} criterionPath={path} option={option} />
            ))}
          </FieldLayoutProvider>
        )}
      </div>
    </FieldLayoutProvider>
  );
}

function Score({
  criterionPath,
  criterion,
  option,
}: {
  criterionPath: string;
  criterion: string | undefined;
  option: NamedOption;
}) {
  const label = `Score of ${option.name}${criterion ? ` for ${criterion}` : ''}`;
  const { path, ...field } = useKeyedField<number>(
    `${criterionPath}.scores`,
    { name: 'optionId', value: option.id },
    'score',
    label,
  );
  return (
    <NumberControl path={path} schemaPath={`${criterionPath}.scores.0.score`} field={field} label={label} />
  );
}

function Reason({ criterionPath, option }: { criterionPath: string; option: NamedOption }) {
  const label = `Reason for the score of ${option.name}`;
  const { path, ...field } = useKeyedField<string>(
    `${criterionPath}.scores`,
    { name: 'optionId', value: option.id },
    'reason',
    label,
  );
  return (
    <ShortTextControl
      path={path}
      schemaPath={`${criterionPath}.scores.0.reason`}
      field={field}
      label={option.name}
    />
  );
}

function Totals({ options }: { options: readonly NamedOption[] }) {
  const criteria = useDraft((state) => state.proposal.options.criteria);
  const locale = useDraft((state) => state.proposal.overview.locale);
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const scores = options.map((option) => ({ ...option, ...weightedScore(criteria, option.id) }));
  const best = Math.max(...scores.map(({ mean }) => mean ?? Number.NEGATIVE_INFINITY));
  return (
    <>
      <div className={`${styles.totals} ${styles.columns}`}>
        <span className={styles.totalName}>Weighted score</span>
        {scores.map(({ id, name, mean }) => (
          <span key={id} className={styles.figure} data-best={mean === best || undefined}>
            <VisuallyHidden>{name}: </VisuallyHidden>
            {mean === undefined ? '–' : format.format(mean)}
          </span>
        ))}
      </div>
      {scores.some(({ scoredCount }) => scoredCount < criteria.length) && (
        <p className={styles.note}>Cells without a score are left out of the mean.</p>
      )}
    </>
  );
}
