import type { Change, Comparison } from '../../shared/domain/compare/comparison.ts';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { lowerFirst } from '../../shared/domain/revenue/input-words.ts';
import { VisuallyHidden } from '../components/visually-hidden.tsx';
import styles from './comparison-view.module.css';
import { shortenedRuns } from './shortened-runs.ts';

type Props = {
  comparison: Comparison;
  /** What the two sides are called, the older one first. */
  sides: readonly [before: string, after: string];
};

/** What changed, section by section and in words, and what both sides come to: first of all where that differs. */
export function ComparisonView({ comparison: { changes, totals }, sides }: Props) {
  const sections = [...Map.groupBy(changes, ({ section }) => section)];
  const hasTotals = totals.some(({ before, after }) => before !== null || after !== null);
  const totalsDiffer = totals.some(({ isChanged }) => isChanged);
  return (
    <div className={styles.comparison}>
      <p role="status" className={styles.count}>
        {countWords(changes.length)}
      </p>
      {totalsDiffer && <Totals totals={totals} sides={sides} />}
      {sections.map(([section, inSection]) => (
        <section key={section} className={styles.section} aria-labelledby={`changes-${section}`}>
          <h4 id={`changes-${section}`} className={styles.heading}>
            {fieldLabel(section)}
          </h4>
          <ul className={styles.changes}>
            {inSection.map((change) => (
              <li key={`${change.kind} ${change.path}`} className={styles.change}>
                <ChangeWords change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {hasTotals && !totalsDiffer && <Totals totals={totals} sides={sides} />}
    </div>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'Nothing is different: both say the same.';
  return count === 1 ? '1 difference' : `${count} differences`;
}

function Totals({ totals, sides: [before, after] }: { totals: Comparison['totals']; sides: Props['sides'] }) {
  return (
    <table className={styles.totals}>
      <caption className={styles.caption}>What both come to, expected case</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={total.label} className={total.isChanged ? styles.differs : undefined}>
            <th scope="row">{total.label}</th>
            <td>{total.before ?? '–'}</td>
            <td>
              {total.after ?? '–'}
              {total.isChanged && <VisuallyHidden> (different)</VisuallyHidden>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChangeWords({ change }: { change: Change }) {
  const { kind, entry, label, before, after, runs } = change;
  const place = entry === '' ? label : `${entry}: ${lowerFirst(label)}`;
  switch (kind) {
    case 'added':
    case 'removed':
      return <Entry change={change} />;
    case 'moved':
      return <p>{`${label}: ${entry} moved from place ${before} to ${after}`}</p>;
    case 'formatted':
      return <p>{`${place} is formatted in another way`}</p>;
    case 'changed':
      return (
        <>
          <p className={styles.place}>{place}</p>
          {runs ? <Runs runs={runs} /> : <FromTo before={before} after={after} />}
        </>
      );
  }
}

function FromTo({ before, after }: Pick<Change, 'before' | 'after'>) {
  return (
    <p className={styles.values}>
      <VisuallyHidden>from </VisuallyHidden>
      {before === null ? <span className={styles.nothing}>no answer</span> : <del>{before}</del>}
      <span aria-hidden> → </span>
      <VisuallyHidden> to </VisuallyHidden>
      {after === null ? <span className={styles.nothing}>no answer</span> : <ins>{after}</ins>}
    </p>
  );
}

function Runs({ runs }: { runs: NonNullable<Change['runs']> }) {
  return (
    <p className={styles.text}>
      {shortenedRuns(runs).map(({ kind, text, at }) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={at}>
            <VisuallyHidden>{`[${kind}: `}</VisuallyHidden>
            {text}
            <VisuallyHidden>]</VisuallyHidden>
          </Mark>
        );
      })}
    </p>
  );
}

/** An entry that came or went, with what it says on demand. */
function Entry({ change: { kind, entry, label, details } }: { change: Change }) {
  const Mark = kind === 'removed' ? 'del' : 'ins';
  const sentence = (
    <>
      {`${label}: ${kind} `}
      <Mark>{entry}</Mark>
    </>
  );
  if (!details) return <p>{sentence}</p>;
  return (
    <details className={styles.entry}>
      <summary>{sentence}</summary>
      <dl className={styles.details}>
        {details.map(({ path, label: name, value }) => (
          <div key={path}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
