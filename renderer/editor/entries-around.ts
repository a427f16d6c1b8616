import { openEntry } from '../components/list-editor-open.ts';
import { draftStore } from '../stores/draft-store.ts';
import { pathAndParents, valueAt } from '../stores/path.ts';

/** Opens every entry on the way to a field. */
export function openEntriesAround(path: string): void {
  for (const parent of pathAndParents(path)) {
    const entry = valueAt(draftStore.getState().proposal, parent);
    if (typeof entry === 'object' && entry !== null && 'id' in entry) openEntry(String(entry.id));
  }
}
