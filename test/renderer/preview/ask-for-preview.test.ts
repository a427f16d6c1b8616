import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { againAfterMs, askForPreview } from '../../../renderer/preview/ask-for-preview.ts';
import { startTestApp } from '../../kit/test-app.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Three requests while the renderer is busy: the first runs, the second gives way to the third. */
async function askThreeTimes() {
  const { client, renderer } = startTestApp();
  const { id } = await client.proposals.create({ title: 'Podcast host' });
  renderer.hold();
  const giveUp = new AbortController();
  const ask = () => askForPreview(client.exports, id, giveUp.signal);
  const asked = [ask(), ask(), ask()] as const;
  for (const one of asked) one.catch(() => {});
  await vi.advanceTimersByTimeAsync(0);
  return { asked, giveUp, renderer };
}

test('a preview that was overtaken while it waited is asked for again', async () => {
  const { asked, renderer } = await askThreeTimes();
  renderer.release();
  await vi.advanceTimersByTimeAsync(againAfterMs);
  expect(await Promise.all(asked)).toMatchObject([{ revision: 1 }, { revision: 1 }, { revision: 1 }]);
});

test('a preview that nobody looks at any more is not asked for again', async () => {
  const { asked, giveUp, renderer } = await askThreeTimes();
  giveUp.abort();
  renderer.release();
  await vi.advanceTimersByTimeAsync(againAfterMs);
  await expect(asked[1]).rejects.toThrow('aborted');
  expect(renderer.rendered).toHaveLength(2);
});
