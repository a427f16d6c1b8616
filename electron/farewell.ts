/**
 * How long the page has to answer. One that is too slow loses nothing: its own journal keeps what it could not save.
 */
const pageDeadlineMs = 2_000;
/** How long leaving may take at all: the system kills a program that takes longer. */
const deadlineMs = 3_000;

export type Farewell = {
  /** Starts leaving; a second call changes nothing. */
  begin(): void;
  hasBegun(): boolean;
  /** The page's answer: everything typed has been saved, or could not be. */
  flushed(requestId: string): void;
};

/**
 * Quits in order: the page saves what was typed, core writes it down and closes the library, then the program ends.
 * It ends after three seconds even if nobody answers: the library survives that, as it survives a crash.
 */
export function createFarewell(steps: {
  requestId: string;
  /** Returns false when there is no page that could answer. */
  askPage(requestId: string): boolean;
  closeCore(): Promise<void>;
  killCore(): void;
  exit(): void;
}): Farewell {
  const page = Promise.withResolvers<void>();
  let hasBegun = false;

  const within = async (limitMs: number, work: Promise<void>): Promise<void> => {
    const limit = Promise.withResolvers<void>();
    const timer = setTimeout(limit.resolve, limitMs);
    await Promise.race([work, limit.promise]);
    clearTimeout(timer);
  };

  const leave = async (): Promise<void> => {
    if (steps.askPage(steps.requestId)) await within(pageDeadlineMs, page.promise);
    await steps.closeCore();
  };

  return {
    begin: () => {
      if (hasBegun) return;
      hasBegun = true;
      void within(deadlineMs, leave()).finally(() => {
        steps.killCore();
        steps.exit();
      });
    },
    hasBegun: () => hasBegun,
    flushed: (requestId) => {
      if (requestId === steps.requestId) page.resolve();
    },
  };
}
