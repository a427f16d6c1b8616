import type { PdfRenderer } from '../ports/documents.ts';
import type { Log, Timer } from '../ports/host.ts';
import type { Storage } from '../ports/storage.ts';
import type { CatalogueService } from './catalogue.ts';
import { createCleaning } from './cleaning.ts';

const quietMs = 2_000;
const savesPerCheckpoint = 20;
/** How far the library has come is known outside of it within two seconds of a save. */
const markDelayMs = 1_000;
const emptyLogDelayMs = 30_000;

type Ports = {
  storage: Storage;
  catalogue: CatalogueService;
  renderer: Pick<PdfRenderer, 'warmUp'>;
  timer: Timer;
  log: Log;
};

/** What is done while nobody types, so that no save and no first document is slow. */
export function createIdleWork({ storage, catalogue, renderer, timer, log }: Ports) {
  const cleaning = createCleaning({ storage });
  let savesSinceCheckpoint = 0;
  let callOffCheckpoint = () => {};
  let callOffWarmUp: (() => void) | undefined;
  let callOffMark: (() => void) | undefined;
  let callOffEmptyLog = () => {};
  let callOffCatalogue: (() => void) | undefined;

  const putOff = (what: string) => (cause: unknown) =>
    log.warn(`${what} put off: ${cause instanceof Error ? cause.name : typeof cause}`);

  const attempt = (what: string, work: () => void) => {
    try {
      work();
    } catch (cause) {
      putOff(what)(cause);
    }
  };

  const checkpoint = () => {
    savesSinceCheckpoint = 0;
    // When it fails nothing is lost: what was saved is in the log, and the next save or the next start tries again.
    attempt('checkpoint', storage.checkpoint);
  };

  storage.onCommitted(() => {
    callOffMark ??= timer.after(markDelayMs, () => {
      callOffMark = undefined;
      attempt('high-water mark', storage.markHighWater);
    });
    callOffEmptyLog();
    callOffEmptyLog = timer.after(emptyLogDelayMs, () => attempt('emptying the log', storage.emptyLog));
  });
  const completeCatalogue = () =>
    void catalogue.complete().then(catalogue.warmUp).then(cleaning.clean).catch(putOff('catalogue'));

  /**
   * Moves the write-ahead log into the database two seconds after the last save, or after twenty saves. A checkpoint
   * inside a save would make that one save slow. Then what was saved is made to be found.
   */
  const afterSave = () => {
    savesSinceCheckpoint += 1;
    callOffCheckpoint();
    callOffCheckpoint = timer.after(savesSinceCheckpoint >= savesPerCheckpoint ? 0 : quietMs, () => {
      checkpoint();
      completeCatalogue();
    });
  };

  /** Makes everything ready to be found soon after the list was shown: whoever sees it may search in it. */
  const afterList = () => {
    callOffCatalogue ??= timer.after(quietMs, completeCatalogue);
  };

  /** Renders a sample soon after the first proposal was opened: whoever opens one will want to see it. */
  const afterOpen = () => {
    callOffWarmUp ??= timer.after(quietMs, () => void renderer.warmUp().catch(putOff('warm-up')));
  };

  const stop = () => {
    callOffCheckpoint();
    callOffEmptyLog();
    callOffMark?.();
    callOffWarmUp?.();
    callOffCatalogue?.();
    catalogue.stop();
    cleaning.stop();
  };

  return { afterSave, afterList, afterOpen, stop };
}

export type IdleWork = ReturnType<typeof createIdleWork>;
