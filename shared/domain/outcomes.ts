import { z } from 'zod';
import { always, answer, list, needed, note, optional, preset, record } from './faces.ts';
import { EntryId, IsoDay, IsoMonth, MeasureId, Quantity, StreamId } from './values.ts';

/**
 * What the actual revenue of a stream holds: all of it, or only what a hold-out group showed would not have come
 * without the tool. Each is compared with the projection of its own kind.
 */
export const CountedAs = z.enum(['attributed', 'incremental']);
export type CountedAs = z.infer<typeof CountedAs>;

/** What really happened after the decision. */
export const outcomes = record({
  /** Its calendar month is month 1 of everything that is compared. */
  wentLiveOn: optional(IsoDay),
  countedAs: preset(CountedAs, 'attributed'),
  actuals: list(
    record({
      id: always(EntryId),
      month: needed(IsoMonth),
      streamId: optional(StreamId),
      measureId: optional(MeasureId),
      /** In the unit of the measure, or minor units of the reporting currency for a stream. */
      value: needed(z.number()),
      varianceReason: note(1000),
    }),
    { max: 10_000 },
  ),
  pactKept: list(
    record({
      id: always(EntryId),
      promiseId: needed(EntryId),
      isKept: needed(z.boolean()),
      note: note(1000),
    }),
  ),
  incidents: list(
    record({ id: always(EntryId), happenedOn: needed(IsoDay), what: answer(2000), consequence: note(2000) }),
  ),
  /** What IT contributed, so that the report can give it credit. */
  itContribution: note(4000),
  itHoursSpent: optional(Quantity),
  lessons: list(record({ id: always(EntryId), lesson: answer(2000) })),
  /** Go on, change or stop: the words of the author, never of the application. */
  recommendation: note(4000),
});

export type Outcomes = z.output<(typeof outcomes)['draft']>;
export type Actual = Outcomes['actuals'][number];
