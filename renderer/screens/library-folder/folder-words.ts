import type { FolderState, FolderWay } from '../../../shared/contract/library-place.ts';
import type { FolderRisk } from '../../../shared/domain/folder-risk.ts';

/** What speaks against keeping a library in a folder. */
export const riskWords: Record<FolderRisk, string> = {
  synced:
    'A program that synchronises files keeps this folder. It can copy a library in the middle of a change, or lock it, and damage it. A folder that only this computer has is safer; export the library as one file to take it elsewhere.',
  network:
    'This folder lies on another computer. Connections break in the middle of a change, and two computers can’t share a library. A folder on this computer is safer.',
};

/** What a folder that was chosen is, as the heading of the question about it and what there is to know. */
export const stateWords: Record<FolderState, { heading: string; text: string }> = {
  free: {
    heading: 'Keep the library in this folder?',
    text: 'There is no library in it yet.',
  },
  library: {
    heading: 'Open the library in this folder?',
    text: 'There is a library in it already. It is opened as it is; nothing is copied into it.',
  },
  present: {
    heading: 'This is the folder of the library',
    text: 'The library that is open lies in this folder already.',
  },
  inside: {
    heading: 'This folder belongs to a library',
    text: 'Backups and what was set aside lie in folders like this one. Choose a folder outside of any library.',
  },
  occupied: {
    heading: 'There are other files in this folder',
    text: 'A library needs a folder of its own. Choose one that is empty, or make a new one in the dialog.',
  },
  unwritable: {
    heading: 'Nothing can be saved in this folder',
    text: 'You may not write in it, or its disk can only be read. Choose another one.',
  },
};

/** What a copy is. */
export const copyWords =
  'A copy holds every proposal with its versions, files, tags and settings, and is read back whole before it is used.';

/** What becomes of the library that is open. */
export const staysWords =
  'The library that is open now stays in its folder as it is, with its backups. Choose that folder again to come back to it.';

/** What the button for each way says, and while it is under way. */
export const wayWords: Record<FolderWay, { act: string; running: string }> = {
  copying: { act: 'Copy the library there', running: 'Copying…' },
  opening: { act: 'Open it', running: 'Opening…' },
  beginning: { act: 'Begin an empty library', running: 'Opening…' },
};
