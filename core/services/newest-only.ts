import { AppError } from '../../shared/contract/errors.ts';

/**
 * Runs one piece of work at a time and lets only the newest of those that ask meanwhile wait; the others fail as
 * `export-cancelled`. What runs is left to finish: stopping it would cost the warm worker that the next one needs.
 */
export function createNewestOnly() {
  let running: Promise<unknown> | undefined;
  let giveUpWaiting = () => {};

  return async function run<Result>(work: () => Promise<Result>): Promise<Result> {
    giveUpWaiting();
    if (running) {
      const overtaken = new Promise<never>((_, reject) => {
        giveUpWaiting = () => reject(new AppError('export-cancelled', {}));
      });
      await Promise.race([running, overtaken]);
    }
    giveUpWaiting = () => {};
    const result = work();
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    running = settled;
    try {
      return await result;
    } finally {
      if (running === settled) running = undefined;
    }
  };
}
