import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import { printResult, type Terminal } from '../print.ts';

/** countersign new: an empty proposal, or one from a template or sample. */
export async function newCommand(
  { title, template }: { title: string | undefined; template: string | undefined },
  client: Client<Api>,
  terminal: Terminal,
): Promise<void> {
  const { id, revision, proposal } = await client.proposals.create({ title, templateId: template });
  printResult(terminal, { id, revision, title: proposal.overview.title ?? '' }, (made) => [made.id]);
}
