import { expect, onTestFinished, test, vi } from 'vitest';
import { type FoundCards, followCards } from '../../../renderer/stores/card-list.ts';
import { LibraryView } from '../../../shared/domain/library-view.ts';
import { startTestApp } from '../../kit/test-app.ts';

/** The real core with so many proposals, and what a screen that follows the question is shown. */
async function startList(proposalCount: number) {
  const { app, client } = startTestApp();
  for (let made = 0; made < proposalCount; made += 1)
    await client.proposals.create({ title: `Proposal ${made}` });
  const start = (question: Partial<LibraryView> = {}, list = client.proposals.list) => {
    const shown: FoundCards[] = [];
    const following = followCards(
      { proposals: { list }, onEvent: app.onEvent },
      { ...LibraryView.parse({}), ...question },
      {
        afterMs: 0,
        show: (found) => shown.push(found),
        fail: (error) => {
          throw error;
        },
      },
    );
    onTestFinished(following.stop);
    return { shown, ...following };
  };
  return { client, start };
}

test('the next pages come when they are asked for, each card once, and stay when something changes', async () => {
  const { client, start } = await startList(300);
  const { shown, more } = start();
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  expect(shown[0]).toMatchObject({ total: 300, hasMore: true });
  more();
  more();
  await vi.waitFor(() => expect(shown).toHaveLength(2));
  more();
  await vi.waitFor(() => expect(shown).toHaveLength(3));
  expect(shown[2]?.hasMore).toBe(false);
  const titles = shown[2]?.cards.map(({ title }) => title);
  expect(new Set(titles).size).toBe(300);
  expect(titles?.at(-1)).toBe('Proposal 0');
  await client.proposals.create({ title: 'Another' });
  await vi.waitFor(() => expect(shown).toHaveLength(4));
  expect(shown[3]).toMatchObject({ total: 301 });
  expect(shown[3]?.cards[0]?.title).toBe('Another');
  expect(shown[3]?.cards).toHaveLength(300);
});

test('an answer that comes after a newer one is not shown', async () => {
  const { client, start } = await startList(1);
  const held = Promise.withResolvers<void>();
  let calls = 0;
  const { shown } = start({}, async (question) => {
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
  const { client, start } = await startList(1);
  const { shown, stop } = start({ search: 'Proposal' });
  await vi.waitFor(() => expect(shown).toHaveLength(1));
  stop();
  await client.proposals.create({ title: 'Proposal too' });
  expect(shown).toHaveLength(1);
});
