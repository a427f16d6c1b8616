import { memo, useDeferredValue } from 'react';
import { words } from '../../shared/domain/choice-words.ts';
import { createFormat, type Format } from '../../shared/domain/format.ts';
import { fieldLabel } from '../../shared/domain/labels.ts';
import type { Section } from '../../shared/domain/proposal.ts';
import { plainTextOf } from '../../shared/domain/prose.ts';
import { weightedScore } from '../../shared/domain/weighted-score.ts';
import { Button } from '../components/button.tsx';
import { MatrixTable } from '../components/matrix-table.tsx';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import { useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './option-comparison.module.css';
import screenStyles from './section-screen.module.css';

type Options = Section<'options'>;
type Candidate = Options['candidates'][number];

type Row = {
  /** A field of a candidate, which also names the row. */
  field: Exclude<keyof Candidate, 'id' | 'kind' | 'name'>;
  /** What stands in the cell, in lines; empty while nothing is answered. */
  show(candidate: Candidate, format: Format): readonly string[];
};

const text = (field: 'vendor' | 'pricePlan' | 'stores' | 'does' | 'sends' | 'tracks' | 'marketingValue') => ({
  field,
  show: (candidate: Candidate) => linesOf(plainTextOf(candidate[field])),
});
const statements = (field: 'pros' | 'cons') => ({
  field,
  show: (candidate: Candidate) => candidate[field].flatMap(({ statement }) => linesOf(statement ?? '')),
});

const rows: readonly Row[] = [
  text('vendor'),
  { field: 'category', show: ({ category }) => (category ? [words.category[category]] : []) },
  {
    field: 'monthlyPriceMinor',
    show: ({ monthlyPriceMinor }, format) =>
      monthlyPriceMinor === undefined ? [] : [format.money(monthlyPriceMinor)],
  },
  text('pricePlan'),
  text('stores'),
  text('does'),
  text('sends'),
  text('tracks'),
  text('marketingValue'),
  statements('pros'),
  statements('cons'),
];

/** All options beside each other, row by row; an empty cell leads to its field. */
export function OptionComparison() {
  const options = useDeferredValue(useDraft((state) => state.proposal.options));
  const currency = useDraft((state) => state.proposal.overview.currency);
  const locale = useDraft((state) => state.proposal.overview.locale);
  return (
    <section className={screenStyles.block} aria-labelledby="option-comparison">
      <h3 className={screenStyles.blockTitle} id="option-comparison">
        Side by side
      </h3>
      <p className={screenStyles.blockHelp}>
        What one option says and another does not is the first thing that a reader sees.
      </p>
      <ComparisonTable options={options} currency={currency} locale={locale} />
    </section>
  );
}

/** So many options have room beside each other; with more their columns are wider, and are scrolled. */
const mostInSight = 4;

/** Follows the typing when there is time: while a key is handled, nothing of it is rendered. */
const ComparisonTable = memo(function ComparisonTable({
  options,
  currency,
  locale,
}: {
  options: Options;
  currency: string;
  locale: string;
}) {
  const format = createFormat(locale, currency);
  return (
    <MatrixTable
      label="Options side by side"
      className={styles.table}
      data-fits={options.candidates.length <= mostInSight || undefined}
    >
      <thead>
        <tr>
          <td className={styles.corner} />
          {options.candidates.map((candidate, index) => (
            <th key={candidate.id} scope="col">
              <Button look="link" onPress={() => void focusField(`options.candidates.${index}.name`)}>
                {nameOf(candidate, index)}
              </Button>
              <span className={styles.kind}>
                {candidate.id === options.proposedOptionId ? 'Proposed' : words.optionKind[candidate.kind]}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.field}>
            <th scope="row">{fieldLabel(`options.candidates.${row.field}`)}</th>
            {options.candidates.map((candidate, index) => (
              <Cell key={candidate.id} row={row} candidate={candidate} index={index} format={format} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Weighted score</th>
          {options.candidates.map(({ id }) => (
            <td key={id}>{scoreOf(options, id, format)}</td>
          ))}
        </tr>
      </tfoot>
    </MatrixTable>
  );
});

function Cell({
  row,
  candidate,
  index,
  format,
}: {
  row: Row;
  candidate: Candidate;
  index: number;
  format: Format;
}) {
  const lines = row.show(candidate, format);
  const isList = row.field === 'pros' || row.field === 'cons';
  // What is not bought has no vendor to name.
  if (lines.length === 0 && row.field === 'vendor' && candidate.kind !== 'candidate') return <td>–</td>;
  if (lines.length === 0)
    return (
      <td>
        <Button look="link" onPress={() => void focusField(`options.candidates.${index}.${row.field}`)}>
          Add
          <VisuallyHidden>
            {`: ${fieldLabel(`options.candidates.${row.field}`)}, ${nameOf(candidate, index)}`}
          </VisuallyHidden>
        </Button>
      </td>
    );
  return (
    <td>
      {isList ? (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        lines.map((line) => <p key={line}>{line}</p>)
      )}
    </td>
  );
}

/** Addresses in brackets are sources; in a narrow cell they would hide what is compared. */
const addressInBrackets = /\s*\((?:[^()\n]+: )?https?:\/\/[^\s()]+\)/g;

function linesOf(value: string): readonly string[] {
  return value
    .replace(addressInBrackets, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function nameOf({ name }: Candidate, index: number): string {
  return name?.trim() || `Option ${index + 1}`;
}

function scoreOf({ criteria }: Options, optionId: string, format: Format): string {
  const { mean } = weightedScore(criteria, optionId);
  return mean === undefined ? '–' : `${format.number(mean, 1)} of 5`;
}
