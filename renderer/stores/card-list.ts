import type { Api, ProposalCard } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { Transport } from '../../shared/contract/wire.ts';
import type { LibraryView } from '../../shared/domain/library-view.ts';

/** `count` is how many cards are wanted, which grows while the list is scrolled. */
export type CardQuestion = { view: LibraryView; count: number };
/** `isMore`: there are more than `total`, which were not counted. `hasMore`: more can be asked for. */
export type FoundCards = { cards: readonly ProposalCard[]; total: number; isMore: boolean; hasMore: boolean };

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

async function listCards(proposals: Proposals, { view, count }: CardQuestion): Promise<FoundCards> {
  const cards = new Map<string, ProposalCard>();
  let after: string | undefined;
  for (;;) {
    const answer = await proposals.list({
      ...view,
      limit: Math.min(mostPerCall, count - cards.size),
      ...(after && { after }),
    });
    // What moves up while the pages are fetched comes twice.
    for (const card of answer.cards) cards.set(card.id, card);
    after = answer.next;
    const hasMore = after !== undefined;
    if (!hasMore || cards.size >= count)
      return { cards: [...cards.values()], total: answer.total, isMore: answer.isMore, hasMore };
  }
}
