import { z } from 'zod';
import { always, answer, list, needed, note, optional, part, record } from './faces.ts';
import { proseAnswer, proseNote } from './prose.ts';
import { BenefitId, EntryId, IsoDay, ObjectiveId, SegmentId, TacticId } from './values.ts';

export const MediaKind = z.enum(['owned', 'earned', 'paid']);

/** From objective to tactic to date, and when to stop. */
export const strategy = record({
  summary: proseAnswer(8000),
  objectives: list(
    record({
      id: always(ObjectiveId),
      statement: answer(1000),
      /** How reaching it shows, with a figure and a date. */
      target: answer(1000),
      dueOn: needed(IsoDay),
    }),
    { min: 1 },
  ),
  segments: list(record({ id: always(SegmentId), name: answer(200), description: note(2000) })),
  tactics: list(
    record({
      id: always(TacticId),
      name: answer(200),
      description: proseNote(4000),
      channel: answer(200),
      media: needed(MediaKind),
      objectiveId: needed(ObjectiveId),
      segmentId: optional(SegmentId),
      /** The benefits of the tool that it uses; while there are none, all that serve its objective. */
      benefitIds: optional(z.array(BenefitId).max(100)),
      startsOn: needed(IsoDay),
      endsOn: optional(IsoDay),
    }),
    { min: 1 },
  ),
  milestones: list(
    record({ id: always(EntryId), name: answer(300), dueOn: needed(IsoDay), owner: note(200) }),
  ),
  pilot: part(
    record({
      scope: proseNote(4000),
      startsOn: optional(IsoDay),
      endsOn: optional(IsoDay),
      /** The day on which it is decided whether to go on. */
      decisionOn: optional(IsoDay),
      /** What must be seen to go on. */
      goCriteria: proseNote(4000),
    }),
  ),
  stopRules: list(
    record({
      id: always(EntryId),
      statement: answer(1000),
      /** The day on which it is looked at. */
      checkedOn: optional(IsoDay),
    }),
  ),
});
