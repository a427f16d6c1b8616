import { AppError } from '../../shared/contract/errors.ts';

type Lane = { running: Promise<unknown>; giveUpWaiting: () => void };

/**
 * Runs one piece of work at a time for each key and lets only the newest of those that ask meanwhile wait; the others
 * fail as `export-cancelled`. What runs is left to finish: stopping it would cost the warm worker that the next one
 * needs.
 */
export function createNewestOnly<Key>() {
  const lanes = new Map<Key, Lane>();

  return async function run<Result>(key: Key, work: () => Promise<Result>): Promise<Result> {
    const busy = lanes.get(key);
    if (busy) {
      busy.giveUpWaiting();
      const overtaken = new Promise<never>((_, reject) => {
        busy.giveUpWaiting = () => reject(new AppError('export-cancelled', {}));
      });
      await Promise.race([busy.running, overtaken]);
    }
    const result = work();
    const lane = { running: result.catch(() => undefined), giveUpWaiting: () => {} };
    lanes.set(key, lane);
    try {
      return await result;
    } finally {
      if (lanes.get(key) === lane) lanes.delete(key);
    }
  };
}
