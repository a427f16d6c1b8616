import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { BackupOverview } from '../../shared/contract/backups.ts';
import { client } from '../client.ts';

/** The library as a whole, as the window last heard of it; null until it has. */
const libraryStateStore = createStore<{ overview: BackupOverview | null }>()(() => ({ overview: null }));

export function useLibraryState(): BackupOverview | null {
  return useStore(libraryStateStore, (state) => state.overview);
}

/** Asks again. What is in the way of an answer is told where the proposals are listed. */
export async function refreshLibraryState(): Promise<BackupOverview> {
  const overview = await client.backups.overview({});
  libraryStateStore.setState({ overview });
  return overview;
}
