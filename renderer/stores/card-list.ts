import type { Api } from '../../shared/contract/api.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { ProposalCard } from '../../shared/contract/proposals.ts';
import type { Transport } from '../../shared/contract/wire.ts';
import type { LibraryView } from '../../shared/domain/library-view.ts';

/** `isMore`: there are more than `total`, which were not counted. `hasMore`: more can be asked for. */
export type FoundCards = { cards: readonly ProposalCard[]; total: number; isMore: boolean; hasMore: boolean };

type Proposals = Pick<Client<Api>['proposals'], 'list'>;
type Page = Awaited<ReturnType<Proposals['list']>>;
type Answer = {
  /** Typing in the search field asks once it pauses for this long. */
  afterMs: number;
  show(found: FoundCards): void;
  fail(error: unknown): void;
};

const firstPage = 60;
const nextPage = 200;

/**
 * Answers a question to the library now and whenever the library has changed, until `stop` is called. `more` brings the
 * next page; what is in sight stays when something changes. Only the newest answer is shown, however late an older one
 * comes.
 */
export function followCards(
  { proposals, onEvent }: { proposals: Proposals; onEvent: Transport['onEvent'] },
  view: LibraryView,
  { afterMs, show, fail }: Answer,
): { more(): void; stop(): void } {
  let newest = 0;
  let cards = new Map<string, ProposalCard>();
  let last: Page | undefined;
  let isBusy = false;

  const take = (page: Page) => {
    last = page;
    // What moves up while the pages are fetched comes twice.
    for (const card of page.cards) cards.set(card.id, card);
  };

  const run = async (fetchPages: (isCurrent: () => boolean) => Promise<void>) => {
    newest += 1;
    const mine = newest;
    isBusy = true;
    try {
      await fetchPages(() => mine === newest);
      if (mine !== newest || !last) return;
      const { total, isMore, next } = last;
      show({ cards: [...cards.values()], total, isMore, hasMore: next !== undefined });
    } catch (error) {
      if (mine === newest) fail(error);
    } finally {
      if (mine === newest) isBusy = false;
    }
  };

  const again = () =>
    run(async (isCurrent) => {
      const wanted = Math.max(firstPage, cards.size);
      const fresh: Page[] = [];
      let count = 0;
      let after: string | undefined;
      do {
        const limit = Math.min(nextPage, wanted - count);
        const page = await proposals.list({ ...view, limit, ...(after && { after }) });
        if (!isCurrent()) return;
        fresh.push(page);
        count += page.cards.length;
        after = page.next;
      } while (after !== undefined && count < wanted);
      cards = new Map();
      for (const page of fresh) take(page);
    });

  const more = () => {
    const after = last?.next;
    if (isBusy || after === undefined) return;
    void run(async (isCurrent) => {
      const page = await proposals.list({ ...view, limit: nextPage, after });
      if (isCurrent()) take(page);
    });
  };

  const timer = setTimeout(again, afterMs);
  const stopListening = onEvent(({ type }) => {
    if (type === 'libraryChanged' || type === 'proposalSaved') void again();
  });
  const stop = () => {
    newest += 1;
    clearTimeout(timer);
    stopListening();
  };
  return { more, stop };
}
