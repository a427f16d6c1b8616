import { z } from 'zod';
import { type Calibration, type CalibrationSample, calibrate } from '../../shared/domain/calibration.ts';
import { localDay } from '../../shared/domain/iso-days.ts';
import { calibrationSample } from '../../shared/domain/outcomes/calibration-sample.ts';
import { liveDayOf } from '../../shared/domain/outcomes/live-day.ts';
import { sectionFaces } from '../../shared/domain/proposal.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Clock } from '../ports/host.ts';
import type { ProposalRow, Storage } from '../ports/storage.ts';

/** The only parts of a stored proposal that are read here. */
const StoredOutcomes = z.looseObject({
  overview: sectionFaces.overview.draft,
  revenue: sectionFaces.revenue.draft,
  measures: sectionFaces.measures.draft,
  decision: sectionFaces.decision.draft,
  outcomes: sectionFaces.outcomes.draft,
});
type StoredOutcomes = z.output<typeof StoredOutcomes>;

/** So many rows are looked at before others get their turn. */
const rowsPerTurn = 50;

/** Only a proposal that went live has figures; the others are passed over by their row, without being read. */
const statusesWithFigures: readonly string[] = ['live', 'closed'];

/**
 * How the projections of the library have turned out, found in the proposals themselves. What was read stays in memory
 * until its proposal changes, or until another day may complete a month.
 */
export function createCalibrationService({ storage, clock }: { storage: Storage; clock: Clock }) {
  const read = new Map<string, { revision: number; day: string; found: Found }>();

  const foundIn = ({ id, revision }: ProposalRow, day: string): Found => {
    const known = read.get(id);
    if (known?.revision === revision && known.day === day) return known.found;
    const parsed = StoredOutcomes.safeParse(storage.proposals.goodRevision(id)?.body);
    const found = parsed.success ? foundOf(parsed.data, day) : undefined;
    read.set(id, { revision, day, found });
    return found;
  };

  /** Of all proposals but the one that asks. A copy that holds the same figures counts once. */
  const calibration = async ({ exceptId }: { exceptId: ProposalId }): Promise<Calibration> => {
    const day = localDay(clock.now());
    const samples = new Map<string, CalibrationSample>();
    const own = storage.proposals.row(exceptId);
    const ownFigures = own && foundIn(own, day)?.figures;
    let after: string | undefined;
    do {
      const page = storage.proposals.list({
        limit: rowsPerTurn,
        after,
        trashed: false,
      });
      for (const row of page.rows) {
        if (row.id === exceptId || !statusesWithFigures.includes(row.status)) continue;
        const found = foundIn(row, day);
        if (found && found.figures !== ownFigures) samples.set(found.figures, found.sample);
      }
      after = page.next;
      await new Promise((resolve) => setImmediate(resolve));
    } while (after !== undefined);
    return calibrate([...samples.values()]);
  };

  return { calibration };
}

type Found = { figures: string; sample: CalibrationSample } | undefined;

function foundOf(stored: StoredOutcomes, day: string): Found {
  const { actuals } = stored.outcomes;
  if (actuals.length === 0) return undefined;
  // A copy brings its identifiers along or gets new ones; the figures are what makes it the same experience.
  const figures = JSON.stringify([liveDayOf(stored), actuals.map(({ month, value }) => [month, value])]);
  return { figures, sample: calibrationSample(stored, day) };
}
