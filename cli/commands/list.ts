import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import { columns, printResult, type Terminal } from '../print.ts';

/** countersign list: the proposals of the library, newest first. */
export async function listCommand(
  { search }: { search: string | undefined },
  client: Client<Api>,
  terminal: Terminal,
): Promise<void> {
  const cards = await allCards({ search }, client);
  printResult(terminal, { total: cards.length, proposals: cards }, ({ proposals }) =>
    proposals.length === 0
      ? [
          'No proposal yet. Make one with "new", or look at the example with "new --template email-marketing-service".',
        ]
      : columns([
          ['id', 'status', 'saved', 'title'],
          ...proposals.map(({ id, status, standing, savedAt, title }) => [
            id,
            status === 'decided' ? (standing?.verdict ?? status) : status,
            savedAt.slice(0, 16),
            title || 'Untitled proposal',
          ]),
        ]),
  );
}

/** Page by page, as large as the contract allows. */
export async function allCards(
  question: { search?: string | undefined; place?: 'anywhere' },
  client: Client<Api>,
): Promise<ProposalCard[]> {
  const cards: ProposalCard[] = [];
  let after: string | undefined;
  do {
    const page = await client.proposals.list({ ...question, limit: 200, after });
    cards.push(...page.cards);
    after = page.next;
  } while (after !== undefined);
  return cards;
}
