import { words } from '../../../../shared/domain/choice-words.ts';
import { documentMark } from '../../../../shared/domain/life-cycle/document-mark.ts';
import { paperOf } from '../../../../shared/domain/paper.ts';
import type { Proposal } from '../../../../shared/domain/proposal.ts';
import { guardedStatus } from '../../../../shared/domain/readiness/check.ts';
import { versionLabel } from '../../../../shared/domain/version-names.ts';
import type { DocumentModel } from '../../../ports/document-model.ts';
import type { ModelContext } from '../context.ts';
import { documentTitle } from '../cover.ts';

/** What every kind says about itself: whose it is, which state of the text, who may read it. */
export function frame(context: ModelContext): Omit<DocumentModel, 'cover' | 'blocks'> {
  const { facts, proposal, choices } = context;
  const { overview, decision } = proposal;
  const status = guardedStatus(decision.status, context.findings);
  return {
    title: documentTitle(overview.title),
    author: [overview.authorRole, overview.organisation].filter((part) => part !== undefined).join(', '),
    subject: overview.ask ?? '',
    language: overview.locale,
    keywords: ['proposal', ...proposedTool(proposal)],
    createdAt: facts.savedAt,
    mark: documentMark({ ...decision, status }),
    versionLabel: versionLabel({ proposal, revision: facts.revision }),
    contentHash: facts.contentSha256,
    ...(facts.proposalId === undefined ? {} : { proposalId: facts.proposalId }),
    paper: paperOf(choices.paper, overview.locale),
    ...(overview.accentColor === undefined ? {} : { accentColor: overview.accentColor }),
    confidentialityLabel: words.confidentiality[overview.confidentiality],
  };
}

/** For what has no cover, where the day stands otherwise. */
export function savedLine({ savedOn, format }: ModelContext): string {
  return `Saved on ${format.day(savedOn)}`;
}

function proposedTool({ options: { candidates, proposedOptionId } }: Proposal): string[] {
  return candidates.flatMap(({ id, name }) => (id === proposedOptionId && name ? [name] : []));
}
