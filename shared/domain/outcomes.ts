import { z } from 'zod';
import { always, answer, list, needed, note, optional, record } from './faces.ts';
import { EntryId, IsoDay, IsoMonth, MeasureId, StreamId } from './values.ts';

/** What really happened after the decision. */
export const outcomes = record({
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
  lessons: list(record({ id: always(EntryId), lesson: answer(2000) })),
});
