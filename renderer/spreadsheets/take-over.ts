import { cleanText } from '../../shared/domain/faces.ts';
import type { Revenue } from '../../shared/domain/revenue/section.ts';
import type { OfferedCost } from '../../shared/domain/spreadsheets/take-figures.ts';
import { AssumptionId } from '../../shared/domain/values.ts';
import { mostEntries, newEntry } from '../components/list-editor-changes.ts';
import { draftStore } from '../stores/draft-store.ts';
import { today } from '../stores/today.ts';
import type { VolumeTarget } from './volume-targets.ts';

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
  { stream, field }: VolumeTarget,
  { low, expected, high }: Volume,
  source: FiguresSource,
  label: string,
): string {
  const { proposal, change, settle } = draftStore.getState();
  const index = 'index' in stream ? stream.index : proposal.revenue.streams.length;
  const assumption = newAssumption(source);
  change('revenue', label, ({ streams, assumptions }) => {
    if ('name' in stream) streams.push(newEntry('revenue.streams', named(stream.name, 200)));
    const changed = streams[index];
    if (!changed) return;
    // The range and the source of the figure that goes would be wrong for the one that comes.
    const { low: _low, high: _high, assumptionId: _source, ...kept } = changed[field] ?? {};
    const range = low === high ? {} : { low, high };
    changed[field] = { ...kept, ...range, expected, ...cite(assumptions, assumption) };
  });
  settle();
  return `revenue.streams.${index}.${field}`;
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
        return newEntry('revenue.costs', { ...named(name, 300), timing, ...amount });
      }),
    );
  });
  settle();
  return `revenue.costs.${first}.name`;
}

function newAssumption({ statement, source }: FiguresSource): Assumption {
  const id = AssumptionId.parse(crypto.randomUUID());
  return { id, statement: line(statement, 1000), source: line(source, 1000), statedOn: today() };
}

/** Puts the source into the ledger, unless that is full, and answers with the reference to it. */
function cite(assumptions: Assumption[], assumption: Assumption): { assumptionId?: AssumptionId } {
  if (assumptions.length >= mostEntries('revenue.assumptions')) return {};
  assumptions.push(newEntry('revenue.assumptions', assumption));
  return { assumptionId: assumption.id };
}

function named(name: string, most: number): { name?: string } {
  const text = line(name, most);
  return text === '' ? {} : { name: text };
}

/** What a file holds as one line that can be stored. */
function line(text: string, most: number): string {
  return cleanText(text.replace(/\s+/g, ' ').trim().slice(0, most));
}
