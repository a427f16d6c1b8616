import { always, answer, list, note, record } from './faces.ts';
import { EntryId } from './values.ts';

/** The problem, and the customers who have it. */
export const need = record({
  problem: answer(8000),
  customers: list(
    record({
      id: always(EntryId),
      /** Who they are. */
      name: answer(200),
      /** What they want. */
      wants: answer(2000),
    }),
    { min: 1 },
  ),
  drivers: list(record({ id: always(EntryId), statement: answer(1000) })),
  costOfNotActing: answer(4000),
  context: note(8000),
});
