import type { Format } from '../../shared/domain/format.ts';
import { type EffortCosts as Costs, costsOfEffort, withEffort } from '../../shared/domain/it-effort-costs.ts';
import type { Cost } from '../../shared/domain/revenue/section.ts';
import { Button } from '../components/button.tsx';
import { useReadOnly } from '../components/fields/read-only.ts';
import { draftStore, useDraft } from '../stores/draft-store.ts';
import { focusField } from '../stores/navigation.ts';
import styles from './ownership.module.css';

/** How the costs stand to these hours, and the act that puts them there. Nothing is written without it. */
export function EffortCosts({ format }: { format: Format }) {
  const entries = useDraft((state) => state.proposal.ownership.itEffort);
  const costs = useDraft((state) => state.proposal.revenue.costs);
  const isReadOnly = useReadOnly();
  const found = costsOfEffort(entries, costs);
  if (entries.length + found.others.length === 0) return null;
  const changes = found.added.length + found.updated.length;
  const put = () => {
    draftStore.getState().change('revenue', 'Put IT hours into the costs', (revenue) => {
      revenue.costs = [...withEffort(revenue.costs, costsOfEffort(entries, revenue.costs))];
    });
  };
  return (
    <section className={styles.offer} aria-label="IT hours in the costs">
      {sentencesOf(found, format).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className={styles.acts}>
        {!isReadOnly && changes > 0 && <Button onPress={put}>Put these hours into the costs</Button>}
        <Button look="link" onPress={() => void focusField('revenue.costs')}>
          Look at the costs
        </Button>
      </div>
    </section>
  );
}

function sentencesOf({ added, updated, unchanged, others, unpriced }: Costs, format: Format): string[] {
  const changes = [
    ...(added.length > 0 ? [`adds ${lines(added.length)}: ${named(added, format)}`] : []),
    ...(updated.length > 0 ? [`updates ${lines(updated.length)}: ${named(updated, format)}`] : []),
  ];
  const isDone = changes.length === 0 && unchanged.length > 0;
  return [
    ...(changes.length > 0
      ? [`The costs don’t hold these hours yet. Putting them there ${changes.join('; ')}.`]
      : []),
    ...(isDone ? ['The costs hold these hours as they are here.'] : []),
    ...(others.length > 0
      ? [
          `The costs hold IT hours that no task here stands for: ${named(others, format)}. They count as work of IT too; delete there what would count twice.`,
        ]
      : []),
    ...(unpriced.length > 0
      ? [`Left out until they have an hourly rate: ${unpriced.map(({ task }) => quoted(task)).join(', ')}.`]
      : []),
  ];
}

function lines(count: number): string {
  return count === 1 ? 'one line' : `${count} lines`;
}

const often = {
  'one-off': 'once',
  'at-end': 'at the end',
  'per-month': 'a month',
  'yearly-prepaid': 'a year',
} as const satisfies Record<Cost['timing'], string>;

function named(costs: readonly Cost[], format: Format): string {
  return costs
    .map(({ name, hours, timing }) => {
      const count = hours?.expected;
      const written = count === undefined ? '' : ` (${format.number(count, 2)} h ${often[timing]})`;
      return `${quoted(name)}${written}`;
    })
    .join(', ');
}

function quoted(name: string | undefined): string {
  return `“${name?.trim() || 'a task without a name'}”`;
}
