import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { KnownFile } from '../../shared/contract/draft-files.ts';

/** Files that belong to proposals that are here, in the order they came. Each waits until it is said what to do. */
const knownFilesStore = createStore<{ waiting: readonly KnownFile[] }>()(() => ({ waiting: [] }));

/** The file that is asked about now. */
export function useKnownFile(): KnownFile | undefined {
  return useStore(knownFilesStore, ({ waiting }) => waiting[0]);
}

/** Has it asked what should become of a file. */
export function askAboutFile(file: KnownFile): void {
  knownFilesStore.setState(({ waiting }) => ({ waiting: [...waiting, file] }));
}

/** The question has been answered; the next file gets its turn. */
export function closeKnownFile({ offerId }: KnownFile): void {
  knownFilesStore.setState(({ waiting }) => ({
    waiting: waiting.filter((file) => file.offerId !== offerId),
  }));
}
