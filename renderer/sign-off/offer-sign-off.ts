import { ProposalId } from '../../shared/domain/values.ts';
import { client } from '../client.ts';
import { draftStore } from '../stores/draft-store.ts';
import { showProposal } from '../stores/navigation.ts';
import { showNotice } from '../stores/notices-store.ts';
import { showSignOff } from './sign-off-store.ts';

type BroughtFile = { fileName: string; base64: string; openFile(): void };

/**
 * Looks whether somebody has filled in the sign-off page of a PDF, and asks what of it to record. False when there is
 * nothing to ask: then the file is opened like any other.
 */
export async function offerSignOff({ fileName, base64, openFile }: BroughtFile): Promise<boolean> {
  const read = await client.decision.readSignOff({ base64 });
  if (read === null) return false;
  if (read.title === null) {
    showNotice({
      tone: 'problem',
      title: `The sign-off page of ${fileName} is filled in`,
      text: 'It was signed for a proposal that is not in this library, so there is nothing to record it in.',
    });
    return false;
  }
  const id = ProposalId.parse(read.proposalId);
  if (draftStore.getState().id !== id) showProposal(id, 'decision');
  showSignOff({ fileName, read, openFile });
  return true;
}
