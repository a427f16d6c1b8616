import type { Cost, Revenue, RevenueStream } from '../../shared/domain/revenue/section.ts';
import type { OfferedCost } from '../../shared/domain/spreadsheets/take-figures.ts';
import { AssumptionId } from '../../shared/domain/values.ts';
import { mostEntries, newEntry } from '../components/list-editor-changes.ts';
import { draftStore } from '../stores/draft-store.ts';
import { today } from '../stores/today.ts';

type Assumption = Revenue['assumptions'][number];

/** Where figures come from, for the assumption ledger. */
export type FiguresSource = { statement: string; source: string };

/** How many more costs fit in the proposal. */
export function roomForCosts(): number {
  return mostEntries('revenue.costs') - draftStore.getState().proposal.revenue.costs.length;
}

type Volume = { low: number; expected: number; high: number };

/**
 * Sets the volume of a stream, or of a new one, with its source in the ledger, as one step. Returns the path of the
 * field.
 */
export function takeOverVolume(
  stream: { index: number } | { name: string },
  { low, expected, high }: Volume,
  source: FiguresSource,
  label: string,
): string {
  const { proposal, change, settle } = draftStore.getState();
  const index = 'index' in stream ? stream.index : proposal.revenue.streams.length;
  const assumption = newAssumption(source);
  change('revenue', label, ({ streams, assumptions }) => {
    if ('name' in stream) streams.push(entry<RevenueStream>('revenue.streams', { name: stream.name }));
    const changed = streams[index];
    if (!changed) return;
    const { low: _low, high: _high, ...kept } = changed.monthlyVolume ?? {};
    const range = low === high ? {} : { low, high };
    changed.monthlyVolume = { ...kept, ...range, expected, ...cite(assumptions, assumption) };
  });
  settle();
  return `revenue.streams.${index}.monthlyVolume`;
}

/** Adds costs at the end of the list, with their source in the ledger, as one step. Returns the path of the first. */
export function takeOverCosts(offered: readonly OfferedCost[], source: FiguresSource, label: string): string {
  const { proposal, change, settle } = draftStore.getState();
  const first = proposal.revenue.costs.length;
  const assumption = newAssumption(source);
  change('revenue', label, ({ costs, assumptions }) => {
    const cited = cite(assumptions, assumption);
    costs.push(
      ...offered.map(({ name, timing, amountMinor }) => {
        const amount = { amountMinor: { expected: amountMinor, ...cited } };
        return entry<Cost>('revenue.costs', { ...(name && { name: name.slice(0, 300) }), timing, ...amount });
      }),
    );
  });
  settle();
  return `revenue.costs.${first}.name`;
}

function newAssumption({ statement, source }: FiguresSource): Assumption {
  const id = AssumptionId.parse(crypto.randomUUID());
  return { id, statement: statement.slice(0, 1000), source: source.slice(0, 1000), statedOn: today() };
}

/** Puts the source into the ledger, unless that is full, and answers with the reference to it. */
function cite(assumptions: Assumption[], assumption: Assumption): { assumptionId?: AssumptionId } {
  if (assumptions.length >= mostEntries('revenue.assumptions')) return {};
  assumptions.push(entry<Assumption>('revenue.assumptions', assumption));
  return { assumptionId: assumption.id };
}

function entry<T>(path: string, fields: object): T {
  return newEntry(path, fields) as unknown as T;
}
