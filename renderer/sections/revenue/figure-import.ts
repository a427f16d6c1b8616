import { currencyDecimals } from '../../../shared/domain/revenue/currency.ts';
import type { Cost, Revenue } from '../../../shared/domain/revenue/section.ts';
import type { CellProblem, OfferedSheet } from '../../../shared/domain/spreadsheets/sheet.ts';
import {
  type ColumnMapping,
  type OfferedCost,
  suggestedVolume,
  takeCosts,
  takeVolumes,
} from '../../../shared/domain/spreadsheets/take-figures.ts';
import { newEntry } from '../../components/list-editor-changes.ts';
import { draftStore } from '../../stores/draft-store.ts';

/** What is taken out of a sheet: the volume of a stream, or lines of cost. */
export type FigureKind = 'volumes' | 'costs';
export type Volume = NonNullable<ReturnType<typeof suggestedVolume>>;

/** What a sheet gives by its mapping, and the cells that could not be read. */
export type TakenFigures = { problems: readonly CellProblem[] } & (
  | { kind: 'volumes'; months: number; volume: Volume | undefined }
  | { kind: 'costs'; costs: readonly OfferedCost[] }
);

export function takeFigures(
  kind: FigureKind,
  sheet: OfferedSheet,
  mapping: ColumnMapping,
  currency: string,
): TakenFigures {
  if (kind === 'costs') return { kind, ...takeCosts(sheet, mapping, currencyDecimals(currency)) };
  const { volumes, problems } = takeVolumes(sheet, mapping);
  return { kind, problems, months: volumes.length, volume: suggestedVolume(volumes) };
}

/** Puts a volume into a stream, with the file as its source in the ledger. One step to undo. */
export function importVolume(
  streamIndex: number,
  volume: Volume,
  { statement, source }: { statement: string; source: string },
): void {
  draftStore.getState().change('revenue', 'Take over a volume', (revenue) => {
    const stream = revenue.streams[streamIndex];
    if (!stream) return;
    const assumption = newEntry('revenue.assumptions', {
      statement,
      source,
      confidence: 'high',
    }) as unknown as Revenue['assumptions'][number];
    revenue.assumptions.push(assumption);
    stream.monthlyVolume = { ...stream.monthlyVolume, ...volume, assumptionId: assumption.id };
  });
}

/** Adds lines of cost at the end. One step to undo. */
export function importCosts(costs: readonly OfferedCost[]): void {
  draftStore.getState().change('revenue', `Take over ${costs.length} costs`, (revenue) => {
    for (const { name, amountMinor, timing } of costs) {
      const entry = newEntry('revenue.costs', { name, timing, amountMinor: { expected: amountMinor } });
      revenue.costs.push(entry as unknown as Cost);
    }
  });
}
