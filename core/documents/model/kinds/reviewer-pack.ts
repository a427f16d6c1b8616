import { fail } from '../../../../shared/contract/errors.ts';
import { words } from '../../../../shared/domain/choice-words.ts';
import type { ItSpecialty } from '../../../../shared/domain/values.ts';
import type { Block, DocumentModel, Text } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { answersInFull, isBlank } from '../annex-questionnaire.ts';
import { annexSources } from '../annex-sources.ts';
import { cataloguesBlock } from '../catalogues.ts';
import type { ModelContext } from '../context.ts';
import { afterLabel } from '../narrative.ts';
import { heading, isAnswered } from '../pieces.ts';
import { statedByMarketing } from '../security.ts';
import { withoutAddresses } from '../sources.ts';
import { askTitle } from './ask-title.ts';
import { type Allowance, fitted, smallest } from './fitting.ts';
import { frame } from './frame.ts';
import { byNumber, chapterBlocks, type Entry, printed } from './outline.ts';
import { offerLabel, questionsFor, reviewerPackPage, withBrackets } from './reviewer-pack-page.ts';
import { packRoom } from './reviewer-pack-room.ts';
import { shortened } from './shortened.ts';
import { whereInFull } from './where-in-full.ts';

const cut = '\u00a0…';

/** One page for one specialty, with its answers in full behind it. Throws `bad-request` when none is named. */
export function reviewerPack(context: ModelContext): ComposedDocument {
  const { specialty } = context.choices;
  if (!specialty) return fail('bad-request', { problem: 'a reviewer pack is for one group of IT.' });
  const { title, ...others } = frame(context);
  const name = words.specialty[specialty];
  const inFull: Entry = {
    part: 'questionnaire',
    title: 'The answers in full',
    anchor: 'security',
    chapter: () => answers(specialty, context),
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
  const placeInFull = `${whereInFull(context, 'on the next pages')}${forEveryReviewer(context)}`;
  const page = (room: Allowance): readonly Block[] => [
    { kind: 'heading', level: 1, text: `For review: ${name}`, runningLine: statedByMarketing },
    ...reviewerPackPage(specialty, context, room, {
      placeInFull,
      lead: whatIsAsked(title, context, room),
    }),
  ];
  return fitted({
    partCount: 1,
    trial: ([room = smallest]) => model(page(room)),
    compose: ([room = smallest]) =>
      model([
        ...page(room),
        ...printed([inFull], context).flatMap((entry) => chapterBlocks(entry, byNumber(0), context)),
        ...printed([sources], context).flatMap((entry) => chapterBlocks(entry, byNumber(1), context)),
      ]),
    fits: ({ pageCount }) => [pageCount === 1],
  });
}

/** The proposal, and the decision that the review is for, by when: the page may be all that is read. */
function whatIsAsked(title: string, context: ModelContext, room: Allowance): Text {
  const ask = withoutAddresses(context.proposal.overview.ask ?? '');
  const packs = packRoom(room, context);
  const said = shortened(ask, packs.askCharacters, cut);
  return [
    { text: `${shortened(title, packs.title(title), cut)}\n` },
    { text: `${askTitle(context)}.`, bold: true },
    ...(isAnswered(said) ? [{ text: ` ${said}` }] : []),
  ];
}

/** What is answered behind the page and not counted on it. */
function forEveryReviewer(context: ModelContext): string {
  const { length } = questionsFor('all', context).filter((one) => !isBlank(one));
  if (length === 0) return '';
  return length === 1 ? ', with one question for everyone' : `, with ${length} questions for everyone`;
}

/** The answers for this group, and behind them those that everyone is to read. */
function answers(specialty: ItSpecialty, context: ModelContext): readonly Block[] {
  const groups = [
    { title: `Questions for ${words.specialty[specialty]}`, asked: questionsFor(specialty, context) },
    { title: 'Questions for every reviewer', asked: questionsFor('all', context) },
  ];
  const blocks = groups.flatMap(({ title, asked }) => {
    const inFull = answersInFull(asked, context, {
      namesReviewers: false,
      after: ({ question }) => conditionsFor(question.id, context),
    });
    return inFull.length === 0 ? [] : [heading(2, title), ...inFull];
  });
  if (blocks.length === 0) return [];
  const answered = groups.flatMap(({ asked }) => asked).filter((one) => !isBlank(one));
  return [
    // A web page has no foot that says it.
    {
      kind: 'paragraph',
      tone: 'small',
      text: `${statedByMarketing}.`,
    },
    ...cataloguesBlock(answered, context),
    ...blocks,
  ];
}

/** What makes up for an answer: the page may have had no room for all of it, and a pack has no table of it. */
function conditionsFor(id: string, context: ModelContext): readonly Block[] {
  const { proposal, format } = context;
  return proposal.security.compensatingControls
    .filter(({ questionId }) => questionId === id)
    .flatMap(({ control, owner, dueOn }) =>
      isAnswered(control)
        ? afterLabel(offerLabel, withBrackets(control, [owner, dueOn && `by ${format.day(dueOn)}`]), context)
        : [],
    );
}
