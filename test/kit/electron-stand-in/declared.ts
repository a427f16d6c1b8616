import { EventEmitter } from 'node:events';

/**
 * The events of a stand-in with their arguments. Resolves to `never`, so that nothing can be emitted, for an event
 * that Electron's own declarations do not have, or have with other arguments.
 */
export type DeclaredEvents<
  Target extends { on: (...args: never[]) => unknown },
  Events extends Record<string, unknown[]>,
> = {
  [Name in keyof Events]: Target['on'] extends (
    event: Name,
    listener: (...args: Events[Name]) => void,
  ) => unknown
    ? Events[Name]
    : never;
};

/** What Electron gives a listener so that it can say no. */
export class StandInEvent {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** An emitter whose events are Electron's. `tell` is for the stand-in and its tests, `on` for the application. */
export class DeclaredEmitter<Events extends Record<keyof Events, unknown[]>> extends EventEmitter {
  tell<Name extends keyof Events & string>(name: Name, ...args: Events[Name]): void {
    this.emit(name, ...args);
  }
}
