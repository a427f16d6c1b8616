import { words } from '../../../../shared/domain/choice-words.ts';
import type { DocumentPart } from '../../../../shared/domain/document-part.ts';
import { ItSpecialty } from '../../../../shared/domain/values.ts';
import type { Cover, DocumentModel } from '../../../ports/document-model.ts';
import type { ComposedDocument } from '../../../ports/documents.ts';
import { annexQuestionnaire } from '../annex-questionnaire.ts';
import { annexSources } from '../annex-sources.ts';
import type { ModelContext } from '../context.ts';
import { cover } from '../cover.ts';
import { ownership } from '../ownership.ts';
import { risks } from '../risks.ts';
import { security, statedByMarketing } from '../security.ts';
import { type Allowance, fitted, smallest } from './fitting.ts';
import { fourQuestions } from './four-questions.ts';
import { frame } from './frame.ts';
import { byLetter, byNumber, chapterBlocks, type Entry, printed } from './outline.ts';
import { reviewerPackPage } from './reviewer-pack-page.ts';
import { whereInFull } from './where-in-full.ts';

const chapters: readonly Entry[] = [
  {
    part: 'security',
    chapter: security,
    anchor: 'security',
    startsOnNewPage: true,
    runningLine: statedByMarketing,
  },
  { part: 'risks', chapter: risks, runningLine: statedByMarketing },
  { part: 'ownership', chapter: ownership, anchor: 'ownership' },
];

const annexes: readonly Entry[] = [
  {
    part: 'questionnaire',
    chapter: annexQuestionnaire,
    startsOnNewPage: true,
    runningLine: statedByMarketing,
  },
  {
    title: 'Annex: sources',
    chapter: annexSources,
    isNeeded: ({ sources }) => sources.all().length > 0,
  },
];

/** What concerns IT by itself: four questions first, security, risks, ownership, a page for each reviewer, every answer. */
export function securityAnnex(context: ModelContext): ComposedDocument {
  const { title, ...others } = frame(context);
  const model = (blocks: DocumentModel['blocks'], withCover: boolean): DocumentModel => ({
    ...others,
    title: `Security annex: ${title}`,
    cover: withCover ? annexCover(context) : undefined,
    blocks,
  });
  const pages = onePagers(context);
  return fitted({
    partCount: pages.length,
    trial: (rooms) =>
      model(
        pages.flatMap((page, index) => chapterBlocks(page(rooms[index] ?? smallest), '1', context)),
        false,
      ),
    compose: (rooms) =>
      model(
        blocks(
          context,
          pages.map((page, index) => page(rooms[index] ?? smallest)),
        ),
        true,
      ),
    fits: ({ pageCount, anchorPages }) => {
      const starts = [...pages.map((page) => anchorPages[page(smallest).anchor ?? ''] ?? 0), pageCount + 1];
      return pages.map((_, index) => (starts[index + 1] ?? 0) - (starts[index] ?? 0) <= 1);
    },
  });
}

/** Says what it is before anything else. */
function annexCover(context: ModelContext): Cover {
  const { facts, ...others } = cover(context);
  return { ...others, facts: [{ label: 'Document', value: words.exportKind['security-annex'] }, ...facts] };
}

type OnePager = (room: Allowance) => Entry;

/** What has to fit on a page each. */
function onePagers(context: ModelContext): readonly OnePager[] {
  const leftOut = new Set(context.choices.leftOut);
  const behind = printed(chapters, context);
  // The four questions are the first chapter.
  const numberOf = (sought: DocumentPart) => {
    const index = behind.findIndex(({ part }) => part === sought);
    return index < 0 ? undefined : byNumber(index + 1);
  };
  const first: OnePager = (room) => ({
    part: 'four-questions',
    chapter: () => fourQuestions(context, room, numberOf),
    startsOnNewPage: true,
    anchor: 'four-questions',
    runningLine: statedByMarketing,
  });
  const packs = ItSpecialty.options.map(
    (specialty): OnePager =>
      (room) => ({
        part: 'reviewer-packs',
        title: `For review: ${words.specialty[specialty]}`,
        chapter: () =>
          reviewerPackPage(specialty, context, room, { placeInFull: whereInFull(context, 'in annex A') }),
        startsOnNewPage: true,
        anchor: `review-${specialty}`,
        runningLine: statedByMarketing,
      }),
  );
  return [...(leftOut.has('four-questions') ? [] : [first]), ...(leftOut.has('reviewer-packs') ? [] : packs)];
}

function blocks(context: ModelContext, onePagers: readonly Entry[]): DocumentModel['blocks'] {
  const [opening, packs] = [
    onePagers.filter(({ part }) => part === 'four-questions'),
    onePagers.filter(({ part }) => part === 'reviewer-packs'),
  ];
  const numbered = [...printed(chapters, context), ...packs];
  return [
    ...opening.flatMap((entry) => chapterBlocks({ ...entry, startsOnNewPage: false }, byNumber(0), context)),
    ...(opening.length > 0 ? [{ kind: 'pageBreak' as const }] : []),
    { kind: 'contents', title: 'Contents' },
    ...numbered.flatMap((entry, index) =>
      chapterBlocks(
        { ...entry, startsOnNewPage: index === 0 || entry.startsOnNewPage === true },
        byNumber(index + opening.length),
        context,
      ),
    ),
    ...printed(annexes, context).flatMap((entry, index) => chapterBlocks(entry, byLetter(index), context)),
  ];
}
