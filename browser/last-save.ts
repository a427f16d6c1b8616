import { randomUUID } from 'node:crypto';
import type { AppEvent } from '../shared/contract/events.ts';

/**
 * How long the pages have to answer. One that is too slow loses nothing: its own journal keeps what it could not save.
 */
const deadlineMs = 1_500;

/** Asks the pages to save what was typed before the shell ends, and waits for their answers. */
export function createLastSave() {
  const requestId = randomUUID();
  const done = Promise.withResolvers<void>();
  let hasBegun = false;
  let pageCount = 0;
  let unanswered = 0;

  const settle = () => {
    if (hasBegun && unanswered <= 0) done.resolve();
  };

  return {
    pagesChanged(count: number) {
      pageCount = count;
      unanswered = Math.min(unanswered, count);
      settle();
    },
    flushed(answeredId: string) {
      if (answeredId !== requestId) return;
      unanswered -= 1;
      settle();
    },
    async request(broadcast: (event: AppEvent) => void): Promise<void> {
      hasBegun = true;
      unanswered = pageCount;
      broadcast({ type: 'flushRequested', requestId });
      settle();
      const timer = setTimeout(done.resolve, deadlineMs);
      await done.promise;
      clearTimeout(timer);
    },
  };
}
