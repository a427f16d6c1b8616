import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { fieldLabel } from '../../shared/domain/labels.ts';
import { sectionProgress } from '../../shared/domain/progress.ts';
import { sectionIds } from '../../shared/domain/proposal.ts';
import type { ProposalId } from '../../shared/domain/values.ts';
import { versionLabel } from '../../shared/domain/version-names.ts';
import { columns, printResult, type Terminal } from '../print.ts';

/** countersign show: one proposal, in short for people and whole with --json. */
export async function showCommand(id: ProposalId, client: Client<Api>, terminal: Terminal): Promise<void> {
  const draft = await client.drafts.open({ id });
  printResult(terminal, draft, ({ proposal, revision, savedAt }) => [
    proposal.overview.title ?? 'Untitled proposal',
    `${versionLabel({ proposal, revision })}, saved ${savedAt}`,
    '',
    ...columns([
      ['section', 'state', 'answers'],
      ...sectionIds.map((section) => {
        const { state, answered } = sectionProgress(proposal, section);
        return [fieldLabel(section), state, String(answered)];
      }),
    ]),
  ]);
}
