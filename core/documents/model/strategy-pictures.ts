import type { Picture } from '../../../shared/charts/picture.ts';
import { pictureSvg } from '../../../shared/charts/picture-svg.ts';
import { planMarksInWords } from '../../../shared/charts/plan-marks.ts';
import { planTimelineInWords, planTimelinePictures } from '../../../shared/charts/plan-timeline-picture.ts';
import {
  strategyChainInWords,
  strategyChainPictures,
} from '../../../shared/charts/strategy-chain-picture.ts';
import { planByDate, planKindWords, planTimeline } from '../../../shared/domain/plan-timeline.ts';
import { strategyChain } from '../../../shared/domain/strategy-chain.ts';
import type { Block } from '../../ports/document-model.ts';
import type { ModelContext } from './context.ts';
import type { ReferenceName } from './cross-references.ts';
import { bulletList, heading, table, unanswered } from './pieces.ts';

/** What still fits on a page under its heading. */
const tallestPicturePt = 400;

/** From objective to measure as a picture, and what lacks a connection in words. */
export function chainBlocks({ proposal, pictureWidthPt }: ModelContext): Block[] {
  const chain = strategyChain(proposal);
  if (chain.nodes.length === 0) return [heading(2, 'How the plan fits together'), unanswered()];
  const description = strategyChainInWords(chain);
  const looseEnds = chain.nodes.flatMap(({ looseEnds: ends }) => ends);
  return [
    heading(2, 'How the plan fits together'),
    ...charts(
      'Objective →\u00a0tactic →\u00a0what the tool does →\u00a0measure',
      strategyChainPictures(chain, tallestPicturePt),
      { description, pictureWidthPt },
    ),
    { kind: 'paragraph', tone: 'small', text: description },
    ...(looseEnds.length === 0 ? [] : bulletList(looseEnds.map(({ sentence }) => sentence))),
  ];
}

/** Tactics, pilot, gate, milestones and dated stop rules on a calendar, with the days as a table. */
export function timelineBlocks({ proposal, format, pictureWidthPt }: ModelContext): Block[] {
  const timeline = planTimeline(proposal);
  const words = { locale: proposal.overview.locale, day: format.shortDay };
  return [
    heading(2, 'The plan on a calendar'),
    // Before the picture, which may have to wait for the next page.
    ...table(
      'The plan by date',
      [
        ['What', 0.38],
        ['Kind', 0.16],
        ['From', 0.23],
        ['To', 0.23],
      ],
      planByDate(timeline).map((row) => [
        row.name,
        planKindWords(row),
        format.day(row.startsOn),
        row.endsOn ? format.day(row.endsOn) : '–',
      ]),
    ),
    ...charts(
      `The plan (${planMarksInWords(timeline.rows)})`,
      planTimelinePictures(timeline, words),
      { description: planTimelineInWords(timeline, words), pictureWidthPt },
      'plan-picture',
    ),
  ];
}

function charts(
  caption: string,
  pictures: readonly Picture[],
  { description, pictureWidthPt }: { description: string; pictureWidthPt: number },
  name?: ReferenceName,
): Block[] {
  return pictures.map((picture, index) => ({
    kind: 'chart',
    caption: pictures.length === 1 ? caption : `${caption} (${index + 1} of ${pictures.length})`,
    svg: pictureSvg(picture),
    description,
    widthPt: pictureWidthPt,
    heightPt: (picture.heightPt * pictureWidthPt) / picture.widthPt,
    ...(name && { name }),
  }));
}
