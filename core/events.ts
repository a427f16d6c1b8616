import type { AppEvent } from '../shared/contract/events.ts';

/** Says to whoever listens what has happened. */
export type Announce = (event: AppEvent) => void;

/** A list of listeners; one that throws is the caller's bug and does not keep the others from hearing. */
export function createEvents(onListenerError: (cause: unknown) => void) {
  const listeners = new Set<(event: AppEvent) => void>();
  const announce: Announce = (event) => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (cause) {
        onListenerError(cause);
      }
    }
  };
  const onEvent = (listener: (event: AppEvent) => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return { announce, onEvent };
}
