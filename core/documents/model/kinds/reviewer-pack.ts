import { fail } from '../../../../shared/contract/errors.ts';
import { words } from '../../../../shared/domain/choice-words.ts';
import type { Block, DocumentModel } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { answersInFull } from '../annex-questionnaire.ts';
import { annexSources } from '../annex-sources.ts';
import type { ModelContext } from '../context.ts';
import { afterLabel } from '../narrative.ts';
import { isAnswered } from '../pieces.ts';
import { statedByMarketing } from '../security.ts';
import { type Allowance, fitted, smallest } from './fitting.ts';
import { frame } from './frame.ts';
import { byNumber, chapterBlocks, type Entry, printed } from './outline.ts';
import { questionsFor, reviewerPackPage, withBrackets } from './reviewer-pack-page.ts';
import { shortened } from './shortened.ts';
import { whereInFull } from './where-in-full.ts';

/** One page for one specialty, with its answers in full behind it. Throws `bad-request` when none is named. */
export function reviewerPack(context: ModelContext): ComposedDocument {
  const { specialty } = context.choices;
  if (!specialty) return fail('bad-request', { problem: 'a reviewer pack is for one group of IT.' });
  const { title, ...others } = frame(context);
  const name = words.specialty[specialty];
  const answers: Entry = {
    part: 'questionnaire',
    title: 'The answers in full',
    anchor: 'security',
    chapter: () =>
      answersInFull(
        [...questionsFor(specialty, context), ...questionsFor('all', context)],
        context,
        ({ question }) => conditionsFor(question.id, context),
      ),
    startsOnNewPage: true,
    runningLine: statedByMarketing,
  };
  // Asked for after the answers, which cite the sources.
  const sources: Entry = {
    title: 'Sources',
    chapter: annexSources,
    isNeeded: () => context.sources.all().length > 0,
  };
  const model = (blocks: readonly Block[]): DocumentModel => ({
    ...others,
    title: `Reviewer pack, ${name}: ${title}`,
    cover: undefined,
    blocks,
  });
  const page = (room: Allowance): readonly Block[] => [
    { kind: 'heading', level: 1, text: `For review: ${name}`, runningLine: statedByMarketing },
    { kind: 'paragraph', tone: 'small', text: shortened(title, 80, '\u00a0…') },
    ...reviewerPackPage(specialty, context, room, whereInFull(context, 'on the pages behind')),
  ];
  return fitted({
    partCount: 1,
    trial: ([room = smallest]) => model(page(room)),
    compose: ([room = smallest]) =>
      model([
        ...page(room),
        ...printed([answers], context).flatMap((entry) => chapterBlocks(entry, byNumber(0), context)),
        ...printed([sources], context).flatMap((entry) => chapterBlocks(entry, byNumber(1), context)),
      ]),
    fits: ({ pageCount }) => [pageCount === 1],
  });
}

/** What makes up for an answer: the page may have had no room for all of it, and a pack has no table of it. */
function conditionsFor(id: string, context: ModelContext): readonly Block[] {
  const { proposal, format } = context;
  return proposal.security.compensatingControls
    .filter(({ questionId }) => questionId === id)
    .flatMap(({ control, owner, dueOn }) =>
      isAnswered(control)
        ? afterLabel('We offer.', withBrackets(control, [owner, dueOn && `by ${format.day(dueOn)}`]), context)
        : [],
    );
}
