import type { ProposalCard } from '../../shared/contract/proposals.ts';
import { Status } from '../../shared/domain/decision.ts';
import type { Standing } from '../../shared/domain/life-cycle/standing.ts';
import { goesAt } from '../../shared/domain/trash.ts';
import { IsoInstant, type ProposalId } from '../../shared/domain/values.ts';
import type { ProposalRow, Storage } from '../ports/storage.ts';

/** Shown when the instant of a damaged row can't be read. */
const unknownInstant = '1970-01-01T00:00:00.000Z';

/** What was decided upon a proposal; null where that can't be read. */
export type StandingOfRow = (row: ProposalRow) => Standing | null;

/** What the start screen shows of a stored proposal. Its days in the trash count from `trashCountsFrom` at the earliest. */
export function cardOf(
  row: ProposalRow,
  { filing, exports }: Pick<Storage, 'filing' | 'exports'>,
  trashCountsFrom: string,
  standingOfRow: StandingOfRow,
): ProposalCard {
  const { title, organisation, tool, nextStep, hasThumbnail, headlineAmountMinor, headlineCurrency } = row;
  const words = {
    id: row.id as ProposalId,
    title,
    organisation,
    tool,
    hasThumbnail,
    tags: filing.tagsOf(row.id),
    isArchived: filing.archivedAt(row.id) !== null,
  };
  // What a damaged row says may be anything, and it must not take the list down with it.
  if (row.isDamaged)
    return {
      ...words,
      status: 'draft',
      standing: null,
      headline: null,
      nextStep: 'Open it to see its last good revision',
      revision: 1,
      savedAt: IsoInstant.catch(unknownInstant).parse(row.savedAt),
      isDamaged: true,
      trash: row.trashedAt === null ? null : { goesAt: null, isKept: true },
    };
  const status = Status.parse(row.status);
  const isKept = row.trashedAt !== null && isKeptInTrash(row, { exports });
  return {
    ...words,
    status,
    standing: isDecided(status) ? standingOfRow(row) : null,
    headline:
      headlineAmountMinor === null || headlineCurrency === null
        ? null
        : { amountMinor: headlineAmountMinor, currency: headlineCurrency },
    nextStep,
    revision: row.revision,
    savedAt: row.savedAt,
    isDamaged: false,
    trash:
      row.trashedAt === null
        ? null
        : { goesAt: isKept ? null : goesAt(laterOf(row.trashedAt, trashCountsFrom)), isKept },
  };
}

function isDecided(status: Status): boolean {
  return status === 'decided' || status === 'live' || status === 'closed';
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

/**
 * What was exported once, somebody else may hold: it stays in the trash until its author takes it away. So does what is
 * damaged, because its date may be wrong.
 */
export function isKeptInTrash(
  { id, isDamaged }: Pick<ProposalRow, 'id' | 'isDamaged'>,
  { exports }: Pick<Storage, 'exports'>,
): boolean {
  return isDamaged || exports.listFor(id).length > 0;
}
