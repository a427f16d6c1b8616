import { incompleteCostsSentence } from '../../../shared/domain/revenue/incomplete-costs.ts';
import { createInputWords, type InputWords } from '../../../shared/domain/revenue/input-words.ts';
import type { Revenue } from '../../../shared/domain/revenue/section.ts';
import { Button } from '../../components/button.tsx';
import { EmptyNote } from '../../components/empty-note.tsx';
import { LooseEnds } from '../../components/loose-ends.tsx';
import { focusField } from '../../stores/navigation.ts';
import { HonestLine } from './assumption-ledger.tsx';
import { DelayFigures } from './delay-figures.tsx';
import { useShownProjection } from './projection-context.tsx';
import { ResultTabs } from './result-tabs.tsx';
import styles from './revenue-screen.module.css';
import { ScenarioTable } from './scenario-table.tsx';

/** What the money comes to under each scenario, in figures, pictures and ranges. */
export function RevenueResults() {
  const { revenue, projection, format, problems, isOverdue } = useShownProjection();
  const isEmpty =
    revenue.streams.length === 0 && revenue.costs.length === 0 && revenue.otherBenefits.length === 0;
  const words = createInputWords(revenue, format);
  const nameOf = (path: string) =>
    words.nameOf({ path: fieldOf(path), entryName: entryNameAt(revenue, path) });
  const worthALook = problems.map(({ path, message }) => ({
    path,
    sentence: `${nameOf(path)} – ${message}`,
  }));
  return (
    <section className={styles.results} data-path="revenue.totals" aria-label="What it comes to">
      <h3 className={styles.title}>What it comes to</h3>
      <p role="status" className={isOverdue ? styles.overdue : styles.silent}>
        {isOverdue &&
          'An input is wrong. These are the last good figures; they follow again as soon as it is corrected.'}
      </p>
      <LooseEnds heading="Worth a look:" ends={worthALook} />
      {isEmpty ? (
        <EmptyNote>The totals appear here with the first stream or cost.</EmptyNote>
      ) : (
        <>
          {projection.incompleteCosts && (
            <p className={styles.gap}>{incompleteCostsSentence(projection.incompleteCosts)}</p>
          )}
          <ScenarioTable />
          <MissingInputs
            missing={projection.scenarios.flatMap(({ missing }) => missing)}
            nameOf={words.nameOf}
          />
          <DelayFigures />
          <HonestLine />
          {/* Every picture sets the benefit against the costs. */}
          {!projection.incompleteCosts && <ResultTabs />}
        </>
      )}
    </section>
  );
}

/** The name of the entry that a path leads into; empty where it has none. */
function entryNameAt({ streams, costs, otherBenefits, lifetimeValue }: Revenue, path: string): string {
  const [, list = '', ...rest] = path.split('.');
  const entries =
    { streams, costs, otherBenefits, lifetimeValue: lifetimeValue.segments }[list] ??
    ([] as Revenue['costs']);
  return entries[Number(rest.find((key) => /^\d+$/.test(key)))]?.name ?? '';
}

/** The field without the end of an estimate, which has no name of its own. */
function fieldOf(path: string): string {
  return path.replace(/\.(low|expected|high|named\.\d+\.value)$/, '');
}

/** Entries that lack an input are not counted; each is named with a way to the field. */
function MissingInputs({
  missing,
  nameOf,
}: {
  missing: readonly { path: string; entryName: string }[];
  nameOf: InputWords['nameOf'];
}) {
  const once = new Map(missing.map((input) => [input.path, input]));
  if (once.size === 0) return null;
  return (
    <div className={styles.missing}>
      <p>Not counted yet, because an input is missing:</p>
      <ul>
        {[...once.values()].map(({ path, entryName }) => (
          <li key={path}>
            {entryName.trim() || 'Untitled entry'}:{' '}
            <Button look="link" onPress={() => void focusField(path)}>
              {nameOf({ path: fieldOf(path), entryName: '' })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
