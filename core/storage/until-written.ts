import type { Connection } from './connection.ts';

/**
 * Keeps answers that take a walk over all rows, such as counts, until anything at all has been written. Returns the
 * answer that is known under a key, or works it out. Few keys are in use at a time, and all of them go with the next
 * write.
 */
export function createUntilWritten<Answer>(
  connection: Connection,
): (key: string, work: () => Answer) => Answer {
  const selectChanges = connection.prepare<[], { changes: number }>('SELECT total_changes() AS changes');
  let knownAt = -1;
  const answers = new Map<string, Answer>();
  connection.onUndone(() => answers.clear());

  return (key, work) => {
    const changes = selectChanges.get()?.changes ?? 0;
    if (changes !== knownAt || answers.size >= mostAnswers) answers.clear();
    knownAt = changes;
    const known = answers.get(key) ?? work();
    answers.set(key, known);
    return known;
  };
}

const mostAnswers = 50;
