import { withoutPrivateParts } from '../../shared/domain/private-parts.ts';
import type { Proposal } from '../../shared/domain/proposal.ts';
import { fileVersionName, moveVersionName } from '../../shared/domain/version-names.ts';
import type { Clock, Digest } from '../ports/host.ts';
import type { Storage, VersionReason } from '../ports/storage.ts';
import type { StoredProposal } from './stored-proposals.ts';

type Ports = { storage: Storage; clock: Clock; digest: Digest };

/** Keeps revisions for good where the application itself has a reason to. */
export function createVersionKeeper({ storage, clock, digest }: Ports) {
  /**
   * SHA-256 of what a proposal says, as it is printed in the footer of a document that is made of it. Private parts do
   * not count, because no document carries them.
   */
  const contentSha256 = (proposal: Proposal) => digest(JSON.stringify(withoutPrivateParts(proposal)));

  /** Does nothing for a revision that is kept already: its name tells the first reason. */
  const keep = ({ id, revision, proposal }: StoredProposal, name: string, reason: VersionReason): void => {
    if (storage.versions.find(id, revision)) return;
    storage.versions.put({
      proposalId: id,
      revision,
      name,
      reason,
      keptAt: clock.now().toISOString(),
      contentSha256: contentSha256(proposal),
    });
  };

  /** Keeps what a file was made of, or what came from one. */
  const keepForFile = (stored: StoredProposal, fileName: string, reason: 'exported' | 'imported'): void =>
    keep(stored, fileVersionName(fileName), reason);

  /** Keeps the revision that a move in the life of the proposal has led to, if it brought one. */
  const keepForMove = (before: Proposal, after: StoredProposal): void => {
    const move = after.proposal.decision.moves[before.decision.moves.length];
    if (move) keep(after, moveVersionName(move), 'moved');
  };

  return { contentSha256, keepForFile, keepForMove };
}

export type VersionKeeper = ReturnType<typeof createVersionKeeper>;
