import type { App, Details, Event, RenderProcessGoneDetails, WebContents } from 'electron';
import { DeclaredEmitter, type DeclaredEvents, StandInEvent } from './declared.ts';

type AppEvents = DeclaredEvents<
  App,
  {
    'before-quit': [Event];
    'second-instance': [Event, string[], string, unknown];
    'open-file': [Event, string];
    activate: [Event, boolean];
    'web-contents-created': [Event, WebContents];
    'render-process-gone': [Event, WebContents, RenderProcessGoneDetails];
    'child-process-gone': [Event, Details];
  }
>;

type UsedApp = Pick<
  App,
  | 'addRecentDocument'
  | 'enableSandbox'
  | 'exit'
  | 'getAppPath'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'whenReady'
>;

/** Who holds the instance lock, by the folder of user data, across several stand-ins. */
export type InstanceLocks = Map<string, StandInApp>;

export type AppPlaces = { appPath: string; userData: string; documents: string };

export class StandInApp extends DeclaredEmitter<AppEvents> implements UsedApp {
  readonly isPackaged = true;
  /** What happened, in order, because some tests claim that one thing comes before another. */
  readonly journal: string[];
  readonly recentDocuments: string[] = [];
  readonly exited: Promise<number>;
  private readonly settleExit: (code: number) => void;
  private readonly ready = Promise.withResolvers<void>();
  private readonly places: AppPlaces;
  private readonly locks: InstanceLocks;
  private hasExited = false;

  constructor(places: AppPlaces, locks: InstanceLocks, journal: string[]) {
    super();
    this.places = places;
    this.locks = locks;
    this.journal = journal;
    const exit = Promise.withResolvers<number>();
    this.exited = exit.promise;
    this.settleExit = exit.resolve;
  }

  becomeReady(): void {
    this.journal.push('ready');
    this.ready.resolve();
  }

  addRecentDocument(path: string): void {
    this.recentDocuments.push(path);
  }

  enableSandbox(): void {
    this.journal.push('sandbox enabled');
  }

  requestSingleInstanceLock(additionalData?: unknown): boolean {
    this.journal.push('instance lock asked');
    const owner = this.locks.get(this.places.userData);
    if (owner === undefined) {
      this.locks.set(this.places.userData, this);
      return true;
    }
    owner.tell(
      'second-instance',
      this.event(),
      [...process.argv],
      process.cwd(),
      structuredClone(additionalData),
    );
    return false;
  }

  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  quit(): void {
    const event = this.event();
    this.tell('before-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(exitCode = 0): void {
    if (this.hasExited) return;
    this.hasExited = true;
    this.journal.push(`exit ${exitCode}`);
    if (this.locks.get(this.places.userData) === this) this.locks.delete(this.places.userData);
    this.settleExit(exitCode);
  }

  setAppUserModelId(): void {
    this.journal.push('user model named');
  }

  getAppPath(): string {
    return this.places.appPath;
  }

  getVersion(): string {
    return '0.0.0-stand-in';
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    this.journal.push(`path ${name}`);
    if (name === 'userData') return this.places.userData;
    if (name === 'logs') return `${this.places.userData}/logs`;
    if (name === 'documents') return this.places.documents;
    throw new Error(`the stand-in has no folder "${name}"`);
  }

  private event(): Event {
    return new StandInEvent();
  }
}
