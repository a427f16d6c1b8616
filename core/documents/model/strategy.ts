import { words } from '../../../shared/domain/choice-words.ts';
import { mediaDiffer } from '../../../shared/domain/plan-timeline.ts';
import type { Section } from '../../../shared/domain/proposal.ts';
import type { Inline, Passage } from '../../ports/document-model.ts';
import type { Chapter, ModelContext } from './context.ts';
import { objectiveNumbers, see } from './cross-references.ts';
import { narrative, prose } from './narrative.ts';
import { heading, isAnswered, notAnswered, say, sayIfAny, table } from './pieces.ts';
import { chainBlocks, timelineBlocks } from './strategy-pictures.ts';

type Tactic = Section<'strategy'>['tactics'][number];

/** From objective to tactic to date. The pilot is printed with the ownership, the stop rules with the measures. */
export const strategy: Chapter = (context) => {
  const { format, proposal } = context;
  const { summary, objectives, segments, tactics } = proposal.strategy;
  const day = (isoDay: string | undefined) => (isoDay ? format.day(isoDay) : notAnswered);
  // A line may end between two days, never within one.
  const shortDay = (isoDay: string | undefined) =>
    isoDay ? format.shortDay(isoDay).replaceAll(' ', '\u00a0') : notAnswered;
  const objectiveNumber = objectiveNumbers(proposal);
  const namesMedia = mediaDiffer(tactics);
  const segmentName = new Map(segments.map(({ id, name }) => [id, name]));
  return [
    ...prose(summary, context),
    heading(2, 'Objectives'),
    ...table(
      'Objectives and targets',
      [
        ['No.', 0.07],
        ['Objective', 0.36],
        ['Target', 0.39],
        ['Due on', 0.18],
      ],
      objectives.map(({ statement, target, dueOn }, index) => [
        `O${index + 1}`,
        say(statement, context),
        say(target, context),
        day(dueOn),
      ]),
      { name: 'objectives' },
    ),
    heading(2, 'Segments'),
    ...table(
      'Customers addressed',
      [
        ['Segment', 0.34],
        ['Description', 0.66],
      ],
      segments.map(({ name, description }) => [say(name, context), sayIfAny(description, context)]),
    ),
    heading(2, 'Tactics'),
    ...table(
      'Tactics by channel and objective',
      [
        ['Tactic', 0.42],
        ['Channel', 0.13],
        ['Objective', 0.11],
        ['Segment', 0.16],
        ['Dates', 0.18],
      ],
      tactics.map((tactic) => [
        tacticCell(tactic, context),
        `${tactic.channel ?? notAnswered}${tactic.media && namesMedia ? ` (${words.media[tactic.media].toLowerCase()})` : ''}`,
        (tactic.objectiveId && objectiveNumber.get(tactic.objectiveId)) ?? notAnswered,
        sayIfAny(tactic.segmentId && segmentName.get(tactic.segmentId), context),
        `${shortDay(tactic.startsOn)}${tactic.endsOn ? ` – ${shortDay(tactic.endsOn)}` : ''}`,
      ]),
      { note: [see('plan-picture', '{} shows them on a calendar.')] },
    ),
    ...chainBlocks(context),
    ...timelineBlocks(context),
  ];
};

function tacticCell({ name, description, benefitIds = [] }: Tactic, context: ModelContext): Passage {
  const title: Inline = { text: name ?? notAnswered, bold: true };
  const used = context.proposal.benefits.items
    .filter(({ id }) => benefitIds.includes(id))
    .map((benefit) => benefit.name ?? notAnswered);
  return {
    blocks: [
      { kind: 'paragraph', text: [title] },
      ...(isAnswered(description) ? narrative(description, context) : []),
      ...(used.length === 0
        ? []
        : [{ kind: 'paragraph' as const, tone: 'small' as const, text: `Uses: ${used.join(', ')}` }]),
    ],
  };
}
