import { always, answer, list, needed, note, optional, record } from './faces.ts';
import { proseAnswer } from './prose.ts';
import { BenefitId, MeasureId, ObjectiveId, OptionId } from './values.ts';

/** What the tool is worth, said twice: as a technical function and as marketing value. */
export const benefits = record({
  items: list(
    record({
      id: always(BenefitId),
      name: answer(200),
      technicalFunction: proseAnswer(4000),
      marketingValue: proseAnswer(4000),
      objectiveId: needed(ObjectiveId),
      measureId: needed(MeasureId),
      optionId: optional(OptionId),
      note: note(2000),
    }),
    { min: 1 },
  ),
});
