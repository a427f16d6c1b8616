import type { Actual } from '../../../shared/domain/outcomes.ts';
import { mostEntries, newEntry } from '../../components/list-editor-changes.ts';
import { draftStore } from '../../stores/draft-store.ts';
import type { ActualsSeries } from './actuals-series.ts';

const path = 'outcomes.actuals';

/** A figure and the place that it belongs to. */
export type PlacedFigure = { series: Pick<ActualsSeries, 'key' | 'id'>; month: string; value: number };

export function isFigureOf({ key, id }: Pick<ActualsSeries, 'key' | 'id'>, month: string) {
  return (actual: Actual) => actual.month === month && actual[key] === id;
}

/** What tells the figures of a proposal apart. */
export function placeOf({ key, id }: Pick<ActualsSeries, 'key' | 'id'>, month: string): string {
  return `${key} ${id} ${month}`;
}

/** The position of each figure in the list, by its place; of two in one place the first. */
export function placesOf(actuals: readonly Actual[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  actuals.forEach(({ streamId, measureId, month = '' }, index) => {
    for (const [key, id] of Object.entries({ streamId, measureId })) {
      const place = `${key} ${id} ${month}`;
      if (id !== undefined && !places.has(place)) places.set(place, index);
    }
  });
  return places;
}

/** Writes some figures as one step, over those that stand there. Answers how many had room. */
export function setFigures(figures: readonly PlacedFigure[], label: string): number {
  let count = 0;
  const most = mostEntries(path);
  draftStore.getState().change('outcomes', label, ({ actuals }) => {
    for (const { series, month, value } of figures) {
      const known = actuals.find(isFigureOf(series, month));
      if (known) known.value = value;
      else if (actuals.length < most) actuals.push(newEntry(path, { [series.key]: series.id, month, value }));
      else continue;
      count += 1;
    }
  });
  return count;
}

/** Takes an entry away that has neither a figure nor a reason any more. */
export function tidyFigure(series: Pick<ActualsSeries, 'key' | 'id'>, month: string, label: string): void {
  const { proposal, change } = draftStore.getState();
  const known = proposal.outcomes.actuals.find(isFigureOf(series, month));
  if (!known || known.value !== undefined || known.varianceReason) return;
  change('outcomes', `Clear: ${label}`, ({ actuals }) => {
    actuals.splice(actuals.findIndex(isFigureOf(series, month)), 1);
  });
}
