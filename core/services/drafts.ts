import type { OpenedDraft, SavedDraft } from '../../shared/contract/drafts.ts';
import { fail, isAppError } from '../../shared/contract/errors.ts';
import { beginningOf } from '../../shared/domain/cut-text.ts';
import {
  breaksFreeze,
  notSubmitted,
  takesBackMove,
  versionOf,
} from '../../shared/domain/life-cycle/version.ts';
import type { Proposal, SectionEdits } from '../../shared/domain/proposal.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import type { Announce } from '../events.ts';
import type { Identifiers } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';
import type { IdleWork } from './idle-work.ts';
import { meaningOf, type StoredProposal, type StoredProposals } from './stored-proposals.ts';
import type { VersionKeeper } from './version-keeper.ts';

type Ports = {
  storage: Storage;
  proposals: StoredProposals;
  identifiers: Identifiers;
  announce: Announce;
  idle: IdleWork;
  keeper: VersionKeeper;
};

type Edit = { id: ProposalId; baseRevision: number; sections: SectionEdits };
type RestoreRequest = { id: ProposalId; revision: number; baseRevision: number };

/** Opening and saving what is being written. */
export function createDraftService({ storage, proposals, identifiers, announce, idle, keeper }: Ports) {
  /** A damaged proposal opens read-only with its last good revision. */
  const open = ({ id }: { id: ProposalId }): OpenedDraft => {
    idle.afterOpen();
    try {
      return asOpened(proposals.load(id));
    } catch (error) {
      if (!isAppError(error, 'proposal-damaged')) throw error;
      const good =
        storage.proposals.goodRevision(id) ?? fail('proposal-damaged', { id, lastGoodRevision: null });
      return { ...asOpened(meaningOf(good)), readOnlyBecause: 'damaged' };
    }
  };

  const save = (edit: Edit): SavedDraft => write(edit, 'autosave');

  /**
   * Takes what an earlier revision says over as the next one. The decision and the outcomes stay as they are: they are
   * a record of what happened, and no part of the text.
   */
  const restore = ({ id, revision, baseRevision }: RestoreRequest): OpenedDraft => {
    const earlier =
      storage.proposals.goodRevision(id, revision) ?? fail('revision-not-found', { id, revision });
    const { formatVersion: _, decision: __, outcomes: ___, ...sections } = meaningOf(earlier).proposal;
    write({ id, baseRevision, sections }, 'restored');
    return asOpened(proposals.load(id));
  };

  const write = (edit: Edit, reason: 'autosave' | 'restored'): SavedDraft => {
    const saved = storage.atomically(() => {
      const current = proposals.load(edit.id);
      const proposal = withSections(current.proposal, edit.sections);
      if (current.revision === edit.baseRevision) {
        if (breaksFreeze(current.proposal, proposal))
          fail('version-frozen', { version: versionOf(current.proposal.decision) });
        if (takesBackMove(current.proposal.decision, proposal.decision))
          fail('bad-request', { problem: 'A move that is on record is not taken back.' });
        // Whatever is restored can be undone for good: what was there before it stays.
        if (reason === 'restored') storage.proposals.keepRevision(edit.id, 'shrunk');
        const { revision, savedAt } = proposals.save(edit.id, proposal, reason);
        const next = { id: edit.id, revision, savedAt, proposal };
        keeper.keepForMove(current.proposal, next);
        return next;
      }
      // An answer may be lost after its commit; the same edit sent again is then already what is stored.
      const isRepeated = current.revision === edit.baseRevision + 1 && isSame(proposal, current.proposal);
      return isRepeated ? current : fail('stale-edit', { currentRevision: current.revision });
    });
    // Only after COMMIT: whoever hears this may call it saved.
    announce({ type: 'proposalSaved', id: edit.id, revision: saved.revision });
    idle.afterSave();
    return { id: edit.id, revision: saved.revision, savedAt: saved.savedAt };
  };

  const saveAsCopy = ({ id, sections }: { id: ProposalId; sections: SectionEdits }): OpenedDraft => {
    const copy = storage.atomically(() => {
      const current = proposals.load(id);
      const proposal = withSections(current.proposal, sections);
      return proposals.create(
        identifiers.next() as ProposalId,
        {
          ...proposal,
          overview: { ...proposal.overview, title: copyTitle(proposal) },
          decision: notSubmitted(proposal.decision),
        },
        'created',
      );
    });
    announce({ type: 'libraryChanged' });
    return asOpened(copy);
  };

  return { open, save, restore, saveAsCopy };
}

export function asOpened({ id, revision, savedAt, proposal }: StoredProposal): OpenedDraft {
  return { id, revision, savedAt, proposal, readOnlyBecause: null };
}

const longestTitle = 200;

/** The title of a copy and what makes it one, within the length that a title may have. */
export function copyTitle({ overview }: Proposal, what: 'copy' | 'imported' = 'copy'): string {
  const ending = ` (${what})`;
  return beginningOf(overview.title?.trim() || 'Untitled proposal', longestTitle - ending.length) + ending;
}

function withSections(proposal: Proposal, sections: SectionEdits): Proposal {
  const given = Object.fromEntries(Object.entries(sections).filter(([, section]) => section !== undefined));
  return { ...proposal, ...given };
}

/** Both were read through the same schema, so the same answers give the same text. */
function isSame(one: Proposal, other: Proposal): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
