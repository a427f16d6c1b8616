import { words } from '../../../shared/domain/choice-words.ts';
import type { Status } from '../../../shared/domain/decision.ts';
import type { Proposal, SectionId } from '../../../shared/domain/proposal.ts';
import { guardedStatus } from '../../../shared/domain/readiness/check.ts';
import type { Block, DocumentModel } from '../../ports/document-model.ts';
import { acceptedFindings, annexAccepted } from './annex-accepted.ts';
import { annexAssumptions } from './annex-assumptions.ts';
import { annexQuestionnaire } from './annex-questionnaire.ts';
import { annexSources } from './annex-sources.ts';
import { benefits } from './benefits.ts';
import { type Chapter, createModelContext, type DocumentFacts, type ModelContext } from './context.ts';
import { costsAndReturns } from './costs-and-returns.ts';
import { cover, documentTitle } from './cover.ts';
import { decisionRequested } from './decision-requested.ts';
import { evidence } from './evidence.ts';
import { measures } from './measures.ts';
import { need } from './need.ts';
import { options } from './options.ts';
import { ownership } from './ownership.ts';
import { projectedRevenue } from './projected-revenue.ts';
import { risks } from './risks.ts';
import { security, statedByMarketing } from './security.ts';
import { signOff } from './sign-off.ts';
import { strategy } from './strategy.ts';

type Entry = {
  title: string;
  chapter: Chapter;
  anchor?: SectionId;
  startsOnNewPage?: boolean;
  /** Said at the foot of every page of the chapter. */
  runningLine?: string;
  /** For what stands in the document only when there is something to say. */
  isNeeded?: (context: ModelContext) => boolean;
};

/** The first chapter stands before the contents: it is what a reader with one minute reads. */
const opening: Entry = { title: 'Decision requested', chapter: decisionRequested, anchor: 'overview' };

const chapters: readonly Entry[] = [
  { title: 'Problem and customers', chapter: need, anchor: 'need', startsOnNewPage: true },
  { title: 'Options compared', chapter: options, anchor: 'options' },
  { title: 'Benefits for IT and for marketing', chapter: benefits, anchor: 'benefits' },
  { title: 'Strategy and tactics', chapter: strategy, anchor: 'strategy' },
  { title: 'Projected revenue', chapter: projectedRevenue, anchor: 'revenue' },
  { title: 'Costs and returns', chapter: costsAndReturns },
  { title: 'Case studies and competitors', chapter: evidence, anchor: 'evidence' },
  {
    title: 'Security, privacy and IT impact',
    chapter: security,
    anchor: 'security',
    runningLine: statedByMarketing,
  },
  { title: 'Risks', chapter: risks, runningLine: statedByMarketing },
  {
    title: 'Ownership, service pact and plan',
    chapter: ownership,
    anchor: 'ownership',
  },
  {
    title: 'Measures of success and stop rules',
    chapter: measures,
    anchor: 'measures',
  },
  { title: 'Sign-off', chapter: signOff, anchor: 'decision', startsOnNewPage: true },
];

const annexes: readonly Entry[] = [
  { title: 'Annex: assumptions and computation', chapter: annexAssumptions, startsOnNewPage: true },
  {
    title: 'Annex: security and privacy questionnaire',
    chapter: annexQuestionnaire,
    startsOnNewPage: true,
    runningLine: statedByMarketing,
  },
  {
    title: 'Annex: points accepted by the author',
    chapter: annexAccepted,
    startsOnNewPage: true,
    isNeeded: (context) => acceptedFindings(context).length > 0,
  },
  { title: 'Annex: sources', chapter: annexSources, startsOnNewPage: true },
];

/**
 * The full proposal as neutral blocks. Pure: the same proposal and facts give the same model. A draft prints whole;
 * what is not answered yet says so.
 */
export function fullProposal(proposal: Proposal, facts: DocumentFacts): DocumentModel {
  const context = createModelContext(proposal, facts);
  const { overview, decision } = proposal;
  return {
    title: documentTitle(overview.title),
    author: [overview.authorRole, overview.organisation].filter((part) => part !== undefined).join(', '),
    subject: overview.ask ?? '',
    language: overview.locale,
    keywords: ['proposal', ...proposedTool(proposal)],
    createdAt: facts.savedAt,
    mark: markOf(guardedStatus(decision.status, context.findings), decision.verdict),
    versionLabel: `Version ${facts.revision}`,
    contentHash: facts.contentSha256,
    confidentialityLabel: words.confidentiality[overview.confidentiality],
    cover: cover(context),
    blocks: blocks(context),
  };
}

function proposedTool({ options: { candidates, proposedOptionId } }: Proposal): string[] {
  return candidates.flatMap(({ id, name }) => (id === proposedOptionId && name ? [name] : []));
}

function blocks(context: ModelContext): Block[] {
  const numbered = (entry: Entry, number: string): Block[] => [
    ...(entry.startsOnNewPage ? [{ kind: 'pageBreak' as const }] : []),
    {
      kind: 'heading',
      level: 1,
      text: entry.title,
      number,
      ...(entry.anchor === undefined ? {} : { anchor: entry.anchor }),
      ...(entry.runningLine === undefined ? {} : { runningLine: entry.runningLine }),
    },
    ...entry.chapter(context),
  ];
  const neededAnnexes = annexes.filter(({ isNeeded }) => isNeeded?.(context) ?? true);
  return [
    ...numbered(opening, '1'),
    { kind: 'pageBreak' },
    { kind: 'contents', title: 'Contents' },
    ...chapters.flatMap((entry, index) => numbered(entry, String(index + 2))),
    ...neededAnnexes.flatMap((entry, index) => numbered(entry, String.fromCharCode(65 + index))),
  ];
}

/** Only an approved proposal goes without a mark. The status is the one that the cover prints. */
function markOf(status: Status, verdict: Proposal['decision']['verdict']): string | undefined {
  switch (status) {
    case 'draft':
      return 'DRAFT';
    case 'ready':
      return 'FOR REVIEW';
    case 'submitted':
    case 'in-review':
      return 'IN REVIEW';
    case 'decided':
    case 'live':
    case 'closed':
      return verdict === 'approved' ? undefined : verdict && words.verdict[verdict].toUpperCase();
  }
}
