import { expect, onTestFinished, test, vi } from 'vitest';
import { type CardQuestion, type FoundCards, followCards } from '../../../renderer/stores/card-list.ts';
import { LibraryView } from '../../../shared/domain/library-view.ts';
import { startTestApp } from '../../kit/test-app.ts';

const view = LibraryView.parse({});
const everything: CardQuestion = { view, count: 24 };

/** The real core with so many proposals, and what a screen that follows the question is shown. */
async function startList(proposalCount: number) {
  const { app, client } = startTestApp();
  for (let made = 0; made < proposalCount; made += 1)
    await client.proposals.create({ title: `Proposal ${made}` });
  const follow = (question: Partial<CardQuestion>, list = client.proposals.list) => {
    const shown: FoundCards[] = [];
    const stop = followCards(
      { proposals: { list }, onEvent: app.onEvent },
      { ...everything, ...question },
      {
        afterMs: 0,
        show: (found) => shown.push(found),
        fail: (error) => {
          throw error;
        },
      },
    );
    onTestFinished(stop);
    return { shown, stop };
  };
  return { client, follow };
}

test('more cards than one page stay in sight when something changes in the library', async () => {
  const { client, follow } = await startList(30);
  const { shown } = follow({ count: 48 });
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  expect(shown[0]).toMatchObject({ total: 30, hasMore: false });
  await client.proposals.create({ title: 'Another' });
  await vi.waitFor(() => expect(shown).toHaveLength(2));
  expect(shown[1]?.cards).toHaveLength(31);
});

test('more cards than one call gives are put together in their order, each once', async () => {
  const { follow } = await startList(230);
  const { shown } = follow({ count: 240 });
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  const titles = shown[0]?.cards.map(({ title }) => title);
  expect(new Set(titles).size).toBe(230);
  expect(titles?.at(-1)).toBe('Proposal 0');
});

test('an answer that comes after a newer one is not shown', async () => {
  const { client, follow } = await startList(1);
  const held = Promise.withResolvers<void>();
  let calls = 0;
  const { shown } = follow({}, async (question) => {
    calls += 1;
    const answer = client.proposals.list(question);
    if (calls === 1) await held.promise;
    return answer;
  });
  await vi.waitFor(() => expect(calls).toBe(1));
  await client.proposals.create({ title: 'Newer' });
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  held.resolve();
  await held.promise;
  await client.proposals.list({});
  expect(shown.map(({ total }) => total)).toEqual([2]);
});

test('a question that was left is not answered any more', async () => {
  const { client, follow } = await startList(1);
  const { shown, stop } = follow({ view: { ...view, search: 'Proposal' } });
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  stop();
  await client.proposals.create({ title: 'Proposal too' });
  expect(shown).toHaveLength(1);
});
