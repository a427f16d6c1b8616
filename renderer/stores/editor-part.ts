import type { EditorCommandId } from '../commands/run-command.ts';

/** A command that only an open proposal takes. */
export type EditorCommand = {
  run(): void;
  /** False while there is nothing to be done; always true where it is left out. */
  canRun?(): boolean;
};

/**
 * What the window asks of the part that edits. That part is large and comes with the first proposal that is opened;
 * until then nothing can be typed, and nothing is lost.
 */
export type EditorPart = {
  commands: Readonly<Record<EditorCommandId, EditorCommand>>;
  /** Saves what is typed now; true when nothing is left unsaved. */
  flush(): Promise<boolean>;
  /** Puts unsaved text where a closing page can't lose it. */
  writeJournal(): void;
};

let editorPart: EditorPart | undefined;

/** To be called by the editor, once its code is there. */
export function joinWindow(part: EditorPart): void {
  editorPart = part;
}

/** Undefined while no proposal has been opened in this window. */
export function getEditorPart(): EditorPart | undefined {
  return editorPart;
}
