import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import { rememberLibraryFolder } from '../core/files/library-place.ts';
import type { DocumentFile } from '../core/ports/destination.ts';
import type { WireError } from '../shared/contract/wire.ts';
import type { CoreAnswer, CoreQuestion } from './core-messages.ts';
import { rememberFile } from './recent-files.ts';
import { refusalText } from './refusal-text.ts';

const filters: Record<DocumentFile['mediaType'], FileFilter> = {
  'application/pdf': { name: 'PDF', extensions: ['pdf'] },
  'application/x-countersign+json': { name: 'Countersign proposal', extensions: ['countersign'] },
  'application/x-countersign-library': { name: 'Countersign library', extensions: ['countersign-library'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    name: 'Excel workbook',
    extensions: ['xlsx'],
  },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word document',
    extensions: ['docx'],
  },
  'text/html': { name: 'Web page', extensions: ['html'] },
  'text/csv': { name: 'Table', extensions: ['csv'] },
  'text/calendar': { name: 'Calendar', extensions: ['ics'] },
};

/** Picks a file to open; undefined when the user changed their mind. */
export async function pickFile(window: BrowserWindow): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a proposal',
    filters: [
      { name: 'Proposals', extensions: ['countersign', 'pdf'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

export async function explainRefusal(window: BrowserWindow, path: string, error: WireError): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: `“${basename(path)}” could not be opened.`,
    detail: refusalText(error),
    buttons: ['OK'],
    noLink: true,
  });
}

/**
 * Answers what core asks. Only a path that the user chose in a save dialog of this run can be remembered, shown or
 * opened: a fault in core can't start some other file. The same goes for the folder of the library, which may also be
 * a new one in the folder that was chosen.
 */
export function createCoreAnswers(window: () => BrowserWindow | undefined) {
  const chosen = new Set<string>();
  const chosenFolders = new Set<string>();

  const choosePlace = async (file: DocumentFile): Promise<string | undefined> => {
    const owner = window();
    if (owner === undefined) return undefined;
    const { canceled, filePath } = await dialog.showSaveDialog(owner, {
      title: 'Save as',
      defaultPath: join(app.getPath('documents'), file.fileName),
      filters: [filters[file.mediaType]],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return undefined;
    chosen.add(filePath);
    return filePath;
  };

  const chooseFolder = async (title: string): Promise<string | undefined> => {
    const owner = window();
    if (owner === undefined) return undefined;
    const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
      title,
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? undefined : filePaths[0];
  };

  const chooseLibrary = async (): Promise<string | undefined> => {
    const path = await chooseFolder('Folder of the library');
    if (path !== undefined) chosenFolders.add(path);
    return path;
  };

  return async (question: CoreQuestion): Promise<CoreAnswer> => {
    if (question.kind === 'choosePlace') return { ok: true, path: await choosePlace(question.file) };
    if (question.kind === 'chooseFolder')
      return { ok: true, path: await chooseFolder('Export into a folder') };
    if (question.kind === 'chooseLibrary') return { ok: true, path: await chooseLibrary() };
    if (question.kind === 'keepLibrary') {
      if (!chosenFolders.has(question.path) && !chosenFolders.has(dirname(question.path)))
        return { ok: false, problem: 'this folder was not chosen in this run' };
      await rememberLibraryFolder(question.path);
      return { ok: true, path: undefined };
    }
    if (!chosen.has(question.path)) return { ok: false, problem: 'this file was not written by this run' };
    if (question.kind === 'remember') {
      rememberFile(question.path);
      return { ok: true, path: undefined };
    }
    if (question.kind === 'reveal') {
      shell.showItemInFolder(question.path);
      return { ok: true, path: undefined };
    }
    const problem = await shell.openPath(question.path);
    return problem === '' ? { ok: true, path: undefined } : { ok: false, problem };
  };
}
