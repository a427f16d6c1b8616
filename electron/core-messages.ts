import type { DocumentFile } from '../core/ports/destination.ts';
import type { AppEvent } from '../shared/contract/events.ts';
import type { Reply } from '../shared/contract/wire.ts';

/** Where the core process finds its data and its programs, by absolute paths. */
export type CoreStart = {
  libraryFolder: string;
  /** Set for a folder that the user has chosen: nothing is begun where its library is missing. */
  mustExist: boolean;
  /** False where the folder was named on the command line, which would win over another one at the next start. */
  canChooseFolder: boolean;
  resourcesFolder: string;
  logFolder: string;
};

/** What core must ask the main process for, because only that one may show a dialog or start another program. */
export type CoreQuestion =
  | { kind: 'choosePlace'; file: DocumentFile }
  | { kind: 'chooseFolder' }
  /** Another folder for the library. */
  | { kind: 'chooseLibrary' }
  /** The library is there now, and is looked for there by the next start. */
  | { kind: 'keepLibrary'; path: string }
  /** The file is written, and belongs among the system's recent ones. */
  | { kind: 'remember'; path: string }
  | { kind: 'reveal'; path: string }
  | { kind: 'open'; path: string };

/** The chosen path, or undefined when the user changed their mind; nothing for the others. */
export type CoreAnswer = { ok: true; path: string | undefined } | { ok: false; problem: string };

/** Main process → core process. `open` comes first and once. */
export type ToCore =
  | { type: 'open'; start: CoreStart }
  | { type: 'call'; callId: number; name: string; input: unknown }
  /** The user opened this file in the system or picked it in the open dialog. The page never names a path. */
  | { type: 'importFile'; callId: number; path: string }
  | { type: 'answer'; questionId: number; answer: CoreAnswer }
  /** Write what is left, close the library and exit. */
  | { type: 'close' };

/** Core process → main process. */
export type FromCore =
  | { type: 'reply'; callId: number; reply: Reply }
  | { type: 'event'; event: AppEvent }
  /** The page has answered `flushRequested`. */
  | { type: 'flushed'; requestId: string }
  | { type: 'question'; questionId: number; question: CoreQuestion };
