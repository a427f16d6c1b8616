import type { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { draftStore } from '../stores/draft-store.ts';
import { offerUndo } from '../stores/history.ts';
import { autosave } from '../stores/session.ts';

/** Takes an earlier version over as the next one. It is one step of the history: undo takes it back. */
export async function restoreVersion(id: ProposalId, revision: number, name: string): Promise<void> {
  if (!(await autosave.flush())) return;
  const baseRevision = draftStore.getState().revision;
  const draft = await client.versions.restore({ id, revision, baseRevision });
  if (draftStore.getState().id !== id) return;
  draftStore.getState().adopt(draft, `Restore “${name}”`);
  offerUndo(`Restored “${name}”. The decision and the outcomes stay as they were.`);
}
