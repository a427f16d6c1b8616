import type {
  BaseWindow,
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Shell,
} from 'electron';

type UsedDialog = Pick<Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>;
type UsedShell = Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>;

/** A user who answers every dialog with what the test has put here before. */
export class StandInDialog implements UsedDialog {
  readonly shown: (MessageBoxOptions | SaveDialogOptions)[] = [];
  /** The button that is pressed in a message box. */
  button = 0;
  savePath: string | undefined;
  openPath: string | undefined;

  async showMessageBox(
    ...args: [BaseWindow, MessageBoxOptions] | [MessageBoxOptions]
  ): Promise<MessageBoxReturnValue> {
    const options = args.length === 2 ? args[1] : args[0];
    this.shown.push(options);
    return { response: this.button, checkboxChecked: false };
  }

  async showSaveDialog(
    ...args: [BaseWindow, SaveDialogOptions] | [SaveDialogOptions]
  ): Promise<SaveDialogReturnValue> {
    const options = args.length === 2 ? args[1] : args[0];
    this.shown.push(options);
    return { canceled: this.savePath === undefined, filePath: this.savePath ?? '' };
  }

  async showOpenDialog(): Promise<OpenDialogReturnValue> {
    return {
      canceled: this.openPath === undefined,
      filePaths: this.openPath === undefined ? [] : [this.openPath],
    };
  }
}

export class StandInShell implements UsedShell {
  readonly opened: string[] = [];

  async openExternal(url: string): Promise<void> {
    this.opened.push(url);
  }

  async openPath(path: string): Promise<string> {
    this.opened.push(path);
    return '';
  }

  showItemInFolder(fullPath: string): void {
    this.opened.push(fullPath);
  }
}
