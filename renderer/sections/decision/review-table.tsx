import { CircleCheck, CircleDot, OctagonAlert } from 'lucide-react';
import { words } from '../../../shared/domain/choice-words.ts';
import type { ReviewVerdict } from '../../../shared/domain/decision.ts';
import { reviewGrid } from '../../../shared/domain/life-cycle/review-grid.ts';
import { Button } from '../../components/button.tsx';
import { classes } from '../../components/classes.ts';
import tableStyles from '../../components/table.module.css';
import { useDraft } from '../../stores/draft-store.ts';
import { focusField } from '../../stores/navigation.ts';
import styles from './decision.module.css';

const marks = { acceptable: CircleCheck, improvable: CircleDot, 'to-be-fixed': OctagonAlert } as const;

/** Every section that was reviewed against every group that has reviewed, each verdict a way to its entry. */
export function ReviewTable() {
  const reviews = useDraft((state) => state.proposal.decision.reviews);
  const { sections, specialties, cell } = reviewGrid(reviews);
  if (sections.length === 0) return null;
  return (
    <div className={tableStyles.scroller}>
      <table className={tableStyles.table}>
        <caption>
          Verdicts by section and group; where there are several, the strictest that is still open.
        </caption>
        <thead>
          <tr>
            <th scope="col">Section</th>
            {specialties.map((specialty) => (
              <th key={specialty ?? ''} scope="col">
                {specialty ? words.specialty[specialty] : 'Group not named'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <tr key={section}>
              <th scope="row">{words.reviewedSection[section]}</th>
              {specialties.map((specialty) => {
                const found = cell(section, specialty);
                return (
                  <td key={specialty ?? ''}>
                    {found ? <VerdictLink {...found} /> : <span aria-hidden>–</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function VerdictLink({ index, verdict }: { index: number; verdict: ReviewVerdict }) {
  const Mark = marks[verdict];
  return (
    <Button look="link" onPress={() => void focusField(`decision.reviews.${index}.verdict`)}>
      <span className={classes(styles.verdict, styles[verdict])}>
        <Mark size={14} aria-hidden />
        {words.reviewVerdict[verdict]}
      </span>
    </Button>
  );
}
