import type {
  DownloadItem,
  Event,
  OnBeforeRequestListenerDetails,
  Session,
  WebContents,
  WebRequest,
} from 'electron';
import { DeclaredEmitter, type DeclaredEvents } from './declared.ts';

type SessionEvents = DeclaredEvents<Session, { 'will-download': [Event, DownloadItem, WebContents] }>;

type UsedSession = Pick<
  Session,
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
>;

type Handler<Name extends keyof UsedSession> = Parameters<UsedSession[Name]>[0];
type RequestListener = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: { cancel?: boolean }) => void,
) => void;

class StandInWebRequest implements Pick<WebRequest, 'onBeforeRequest'> {
  listener: RequestListener | null = null;

  onBeforeRequest(...args: unknown[]): void {
    this.listener = args.at(-1) as RequestListener | null;
  }

  /** Whether a request to this address would leave the machine. */
  isCancelled(url: string): boolean {
    let isCancelled = false;
    const details = { url } as OnBeforeRequestListenerDetails;
    this.listener?.(details, (response) => {
      isCancelled = response.cancel === true;
    });
    return isCancelled;
  }
}

export class StandInSession extends DeclaredEmitter<SessionEvents> implements UsedSession {
  readonly webRequest = new StandInWebRequest();
  permissionRequest: Handler<'setPermissionRequestHandler'> = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> = null;
  devicePermission: Handler<'setDevicePermissionHandler'> = null;
  displayMedia: Handler<'setDisplayMediaRequestHandler'> = null;

  setPermissionRequestHandler(handler: Handler<'setPermissionRequestHandler'>): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: Handler<'setPermissionCheckHandler'>): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: Handler<'setDevicePermissionHandler'>): void {
    this.devicePermission = handler;
  }

  setDisplayMediaRequestHandler(handler: Handler<'setDisplayMediaRequestHandler'>): void {
    this.displayMedia = handler;
  }
}
