import { always, answer, list, needed, note, optional, record } from './faces.ts';
import { IsoDay, MeasureId, ObjectiveId } from './values.ts';

/** How success will be seen, by whom, from which data. */
export const measures = record({
  items: list(
    record({
      id: always(MeasureId),
      name: answer(200),
      definition: answer(2000),
      formula: note(1000),
      unit: note(100),
      baseline: answer(200),
      target: answer(200),
      dueOn: needed(IsoDay),
      dataSource: answer(300),
      owner: answer(200),
      /** What IT must produce so that it can be measured. */
      neededFromIt: note(1000),
      objectiveId: optional(ObjectiveId),
    }),
    { min: 1 },
  ),
});
