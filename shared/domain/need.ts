import { always, answer, list, record } from './faces.ts';
import { proseAnswer, proseNote } from './prose.ts';
import { EntryId } from './values.ts';

/** The problem, and the customers who have it. */
export const need = record({
  problem: proseAnswer(8000),
  customers: list(
    record({
      id: always(EntryId),
      name: answer(200),
      wants: proseAnswer(2000),
    }),
    { min: 1 },
  ),
  drivers: list(record({ id: always(EntryId), statement: answer(1000) })),
  costOfNotActing: proseAnswer(4000),
  context: proseNote(8000),
});
