import type { CellProblem } from '../../shared/domain/spreadsheets/sheet.ts';
import styles from './figures.module.css';

/** More than this nobody reads before mending the file. */
const shownProblems = 8;

/** The cells that are passed over, each by its place in the file and with its reason. */
export function FoundProblems({ problems }: { problems: readonly CellProblem[] }) {
  if (problems.length === 0) return null;
  const left = problems.length - shownProblems;
  return (
    <section className={styles.problems} aria-labelledby="figures-problems">
      <h3 id="figures-problems" className={styles.problemsTitle}>
        {problems.length === 1
          ? '1 cell can’t be taken over'
          : `${problems.length} cells can’t be taken over`}
      </h3>
      <ul>
        {problems.slice(0, shownProblems).map(({ sheet, row, column, problem }) => (
          <li key={`${column}${row} ${problem}`}>
            {sheet}, row {row}, column {column}: {problem}
          </li>
        ))}
        {left > 0 && <li>And {left} more.</li>}
      </ul>
    </section>
  );
}
