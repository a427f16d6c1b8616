import { words } from '../../../shared/domain/choice-words.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import { Button } from '../../components/button.tsx';
import { showThose } from './narrowed-list.ts';
import { Part } from './portfolio-part.tsx';
import styles from './portfolio-screen.module.css';

/** How long decisions take, and which they were. */
export function Decisions({ portfolio: { timeToDecision, decisions } }: { portfolio: Portfolio }) {
  if (decisions.length === 0)
    return (
      <Part heading="Decisions">
        <p className={styles.note}>Nothing is decided yet. Record a decision in the section Decision.</p>
      </Part>
    );
  return (
    <Part heading="Decisions">
      <p>
        {timeToDecision
          ? durationWords(timeToDecision)
          : 'How long a decision takes is known once a proposal has a day of submission and a day of decision.'}
      </p>
      <table className={styles.table}>
        <caption className={styles.caption}>
          The last decision upon each proposal, also where its next version is on its way
        </caption>
        <thead>
          <tr>
            <th scope="col">Decision</th>
            <th scope="col">Proposals</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ verdict, count }) => (
            <tr key={verdict}>
              <th scope="row">
                <Button look="link" onPress={() => showThose({ verdicts: [verdict] })}>
                  {words.verdict[verdict]}
                </Button>
              </th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

/** The median in plain words: half of them took no longer. */
function durationWords({
  count,
  medianDays,
  shortestDays,
  longestDays,
}: NonNullable<Portfolio['timeToDecision']>): string {
  if (count === 1) return `The one decision took ${daysOf(longestDays)} from the first submission.`;
  if (shortestDays === longestDays)
    return `Each of the ${count} decisions took ${daysOf(longestDays)} from the first submission.`;
  const range = `the quickest took ${daysOf(shortestDays)}, the slowest ${daysOf(longestDays)}`;
  if (count <= 3) return `Of ${count} decisions ${range}, counted from the first submission.`;
  return `Half of the ${count} decisions took ${daysOf(medianDays)} or less from the first submission; ${range}.`;
}

function daysOf(days: number): string {
  if (days === 0) return 'less than a day';
  return days === 1 ? '1 day' : `${days.toLocaleString('en-GB')} days`;
}
