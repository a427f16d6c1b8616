import type { Block, DocumentModel } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { acceptedFindings, annexAccepted } from '../annex-accepted.ts';
import { annexAssumptions } from '../annex-assumptions.ts';
import { annexGlossary, termsIn } from '../annex-glossary.ts';
import { annexQuestionnaire } from '../annex-questionnaire.ts';
import { annexSources } from '../annex-sources.ts';
import { benefits } from '../benefits.ts';
import { chartFigures } from '../chart-figures.ts';
import type { ModelContext } from '../context.ts';
import { costsAndReturns } from '../costs-and-returns.ts';
import { cover } from '../cover.ts';
import { decisionRequested } from '../decision-requested.ts';
import { evidence } from '../evidence.ts';
import { measures } from '../measures.ts';
import { need } from '../need.ts';
import { options } from '../options.ts';
import { ownership } from '../ownership.ts';
import { projectedRevenue } from '../projected-revenue.ts';
import { risks } from '../risks.ts';
import { security, statedByMarketing } from '../security.ts';
import { signOff } from '../sign-off.ts';
import { strategy } from '../strategy.ts';
import type { FoundTerms } from '../term-table.ts';
import { answeredOnly } from './answered-only.ts';
import { frame } from './frame.ts';
import { byLetter, byNumber, chapterBlocks, type Entry, printed } from './outline.ts';

/** The first chapter stands before the contents: it is what a reader with one minute reads. */
const opening = ({ proposal }: ModelContext): Entry => ({
  title: proposal.decision.verdict === undefined ? 'Decision requested' : 'What was asked',
  chapter: decisionRequested,
  anchor: 'overview',
});

/** The form ends the part that is read in the meeting; a decision, or a line that says that nobody signs yet, runs on. */
const signsOff = ({ proposal }: ModelContext): boolean =>
  proposal.decision.signOffRoles.length > 0 && proposal.decision.verdict === undefined;

const chapters: readonly Entry[] = [
  { part: 'need', chapter: need, anchor: 'need', startsOnNewPage: true },
  { part: 'options', chapter: options, anchor: 'options' },
  { part: 'benefits', chapter: benefits, anchor: 'benefits' },
  { part: 'strategy', chapter: strategy, anchor: 'strategy' },
  { part: 'revenue', chapter: projectedRevenue, anchor: 'revenue' },
  { part: 'costs', chapter: costsAndReturns },
  { part: 'evidence', chapter: evidence, anchor: 'evidence' },
  { part: 'security', chapter: security, anchor: 'security', runningLine: statedByMarketing },
  { part: 'risks', chapter: risks, runningLine: statedByMarketing },
  { part: 'ownership', chapter: ownership, anchor: 'ownership' },
  { part: 'measures', chapter: measures, anchor: 'measures' },
  { part: 'sign-off', chapter: signOff, anchor: 'decision' },
];

const annexes: readonly Entry[] = [
  { part: 'assumptions', chapter: annexAssumptions, startsOnNewPage: signsOff },
  {
    part: 'chart-figures',
    chapter: chartFigures,
    isNeeded: ({ charts }) => charts.all().length > 0,
  },
  {
    part: 'questionnaire',
    chapter: annexQuestionnaire,
    runningLine: statedByMarketing,
  },
  {
    part: 'accepted',
    chapter: annexAccepted,
    isNeeded: (context) => acceptedFindings(context).length > 0,
  },
];

/** What the rest of the document has gathered: the words that stand in it, and the sources that it cites. */
const closing = (terms: FoundTerms): readonly Entry[] => [
  {
    part: 'glossary',
    chapter: ({ proposal }) => annexGlossary(terms, proposal.overview.locale),
    isNeeded: () => terms.size > 0,
  },
  // Not to be left out: the text refers to the sources by their numbers.
  {
    title: 'Annex: sources',
    chapter: annexSources,
    isNeeded: ({ sources }) => sources.all().length > 0,
  },
];

/** Everything that the author has said, in the order in which a committee reads. A draft prints whole. */
export function fullProposal(context: ModelContext): ComposedDocument {
  const { facts, choices } = context;
  const body: DocumentModel = { ...frame(context), cover: cover(context), blocks: bodyBlocks(context) };
  const terms = termsIn(choices.hidesUnanswered ? answeredOnly(body) : body, facts.glossary.terms);
  const before = printed(annexes, context).length;
  const last = printed(closing(terms), context).flatMap((entry, index) =>
    chapterBlocks(entry, byLetter(before + index), context),
  );
  return { model: { ...body, blocks: [...body.blocks, ...last] } };
}

function bodyBlocks(context: ModelContext): Block[] {
  const [first, ...others] = printed(chapters, context);
  return [
    ...chapterBlocks(opening(context), byNumber(0), context),
    { kind: 'pageBreak' },
    { kind: 'contents', title: 'Contents' },
    // The first chapter begins a page, whichever it is.
    ...[...(first ? [{ ...first, startsOnNewPage: true }] : []), ...others].flatMap((entry, index) =>
      chapterBlocks(entry, byNumber(index + 1), context),
    ),
    // After the chapters, which cite the sources and draw the charts.
    ...printed(annexes, context).flatMap((entry, index) => chapterBlocks(entry, byLetter(index), context)),
  ];
}
