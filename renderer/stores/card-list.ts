import type { Api, ProposalCard } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { Transport } from '../../shared/contract/wire.ts';

/** `count` is how many cards are wanted, which grows with every “Show more”. */
export type CardQuestion = { search: string; trashed: boolean; count: number };
export type FoundCards = { cards: readonly ProposalCard[]; total: number; hasMore: boolean };

type Proposals = Pick<Client<Api>['proposals'], 'list'>;
type Answer = {
  /** Typing in the search field asks once it pauses for this long. */
  afterMs: number;
  show(found: FoundCards): void;
  fail(error: unknown): void;
};

const mostPerCall = 200;

/**
 * Answers the question now and whenever the library has changed, until the returned function is called. Only the
 * newest answer is shown, however late an older one comes.
 */
export function followCards(
  { proposals, onEvent }: { proposals: Proposals; onEvent: Transport['onEvent'] },
  question: CardQuestion,
  { afterMs, show, fail }: Answer,
): () => void {
  let newest = 0;
  const ask = () => {
    newest += 1;
    const mine = newest;
    listCards(proposals, question).then(
      (found) => mine === newest && show(found),
      (error: unknown) => mine === newest && fail(error),
    );
  };
  const timer = setTimeout(ask, afterMs);
  const stopListening = onEvent(({ type }) => {
    if (type === 'libraryChanged' || type === 'proposalSaved') ask();
  });
  return () => {
    newest += 1;
    clearTimeout(timer);
    stopListening();
  };
}

async function listCards(
  proposals: Proposals,
  { search, trashed, count }: CardQuestion,
): Promise<FoundCards> {
  const cards: ProposalCard[] = [];
  let after: string | undefined;
  for (;;) {
    const answer = await proposals.list({
      limit: Math.min(mostPerCall, count - cards.length),
      trashed,
      ...(search && { search }),
      ...(after && { after }),
    });
    cards.push(...answer.cards);
    after = answer.next;
    const hasMore = after !== undefined;
    if (!hasMore || cards.length >= count) return { cards, total: answer.total, hasMore };
  }
}
