/** Why the shell should end by itself. */
export type Ending = 'no-page' | 'parent-gone';

export type LifetimeOptions = {
  /** How long the shell waits for a page, at its start and after the last one has gone. */
  idleMs: number;
  isParentAlive?: () => boolean;
  parentCheckMs?: number;
};

/**
 * Tells when nobody uses the shell any more: no page is left, or the program that started it has ended. Otherwise it
 * would keep the library locked for nobody.
 */
export function watchLifetime(options: LifetimeOptions) {
  const { idleMs, isParentAlive = parentWatch(), parentCheckMs = 500 } = options;
  const ending = Promise.withResolvers<Ending>();
  const startIdling = () => setTimeout(() => ending.resolve('no-page'), idleMs);
  let idling = startIdling();
  const checking = setInterval(() => {
    if (!isParentAlive()) ending.resolve('parent-gone');
  }, parentCheckMs);

  return {
    ended: ending.promise,
    pagesChanged(count: number) {
      clearTimeout(idling);
      if (count === 0) idling = startIdling();
    },
    stop() {
      clearTimeout(idling);
      clearInterval(checking);
    },
  };
}

/**
 * A function that says whether the parent still runs. On Unix an orphan gets another parent; Windows keeps the old
 * number, so there signal 0 asks whether that process still exists.
 */
function parentWatch(): () => boolean {
  const parentPid = process.ppid;
  if (process.platform !== 'win32') return () => process.ppid === parentPid;
  return () => {
    try {
      return process.kill(parentPid, 0);
    } catch {
      return false;
    }
  };
}
