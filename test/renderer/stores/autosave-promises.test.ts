import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { putBackUnsaved } from '../../../renderer/stores/unsaved-text.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { plainTextOf } from '../../../shared/domain/prose.ts';
import { openProposal, pass } from './autosave-kit.ts';

/*
 * What is promised about typed text, measured over minutes of typing by a clock that the test turns: how far storage may
 * be behind the keyboard, and how much a crash may take.
 */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Opened = Awaited<ReturnType<typeof openProposal>>;
/** A key press: the text up to it is `length` characters long. */
type Press = { length: number; atMs: number };

/** The same hand in every run: between 60 and 240 ms from key to key. */
function createHand() {
  let state = 7;
  return (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return 60 + (state % 180);
  };
}

/** Types for so long; after every `pauseEvery`th key it thinks for two seconds. */
async function typeFor({ type }: Opened, lastsMs: number, { pauseEvery = Infinity, every = () => {} } = {}) {
  const presses: Press[] = [];
  const hand = createHand();
  const startedAtMs = Date.now();
  while (Date.now() - startedAtMs < lastsMs) {
    presses.push({ length: presses.length + 1, atMs: Date.now() });
    type('x'.repeat(presses.length));
    await pass(presses.length % pauseEvery === 0 ? 2000 : hand());
    every();
  }
  return presses;
}

/** How long after a key press its text was known to be stored. */
const waited = ({ acknowledged }: Opened, press: Press) =>
  (acknowledged.find(({ text }) => text.length >= press.length)?.atMs ?? Infinity) - press.atMs;

describe.each([
  ['a fast disk', 5],
  ['a disk that takes 100 ms', 100],
])('on %s', (_, takesMs) => {
  test('the last key before a pause is stored within a second', async () => {
    const window = await openProposal();
    window.gate.takesMs = takesMs;
    const presses = await typeFor(window, 60_000, { pauseEvery: 12 });
    const last = presses.filter(({ length }) => length % 12 === 0).map((press) => waited(window, press));
    expect(last.length).toBeGreaterThan(10);
    expect(Math.max(...last)).toBeLessThanOrEqual(1000);
  });

  test('while somebody types for a minute without a pause, no key waits for more than five seconds', async () => {
    const window = await openProposal();
    window.gate.takesMs = takesMs;
    const presses = await typeFor(window, 60_000);
    await pass(1000);
    expect(presses.length).toBeGreaterThan(300);
    expect(Math.max(...presses.map((press) => waited(window, press)))).toBeLessThanOrEqual(5000);
  });
});

const offline = new AppError('not-connected', { problem: '' });

test('a minute without a connection loses nothing, and all is stored five seconds after it is back', async () => {
  const window = await openProposal();
  window.gate.failure = offline;
  const presses = await typeFor(window, 60_000, { pauseEvery: 40 });
  expect(window.acknowledged).toEqual([]);
  expect(window.saves.length, 'it tries now and then').toBeLessThan(20);
  window.gate.failure = undefined;
  await pass(5000);
  expect(window.state().saveState).toBe('saved');
  expect(await window.stored()).toBe('x'.repeat(presses.length));
});

test('at every moment of a minute without a connection, a crash would take less than a second of typing', async () => {
  const window = await openProposal();
  const { journal, draft } = window;
  const behind: number[] = [];
  let typed: Press[] = [];
  window.gate.failure = offline;
  window.store.subscribe(({ proposal }, before) => {
    const length = plainTextOf(proposal.need.problem).length;
    if (proposal !== before.proposal) typed = [...typed, { length, atMs: Date.now() }];
  });
  await typeFor(window, 60_000, {
    every: () => {
      const kept = plainTextOf(journal.read(draft.id)?.sections.need?.problem).length;
      behind.push(Date.now() - (typed.find(({ length }) => length > kept)?.atMs ?? Date.now()));
    },
  });
  expect(behind.length).toBeGreaterThan(300);
  expect(Math.max(...behind)).toBeLessThan(1000);
});

test.each([300, 1100, 4300, 9700, 20_000])(
  'a window that crashes after %i ms of typing comes back with all but the last second of it',
  async (crashesAfterMs) => {
    const window = await openProposal();
    const { client, draft, store, journal, autosave, gate } = window;
    gate.takesMs = 100;
    const presses = await typeFor(window, crashesAfterMs);
    const crashedAtMs = Date.now();
    const isOld = ({ atMs }: Press) => atMs <= crashedAtMs - 1000;

    const reopened = await client.drafts.open({ id: draft.id });
    store.getState().open(reopened);
    putBackUnsaved({ store, journal, autosave }, reopened);
    const recovered = plainTextOf(store.getState().proposal.need.problem).length;
    expect(recovered).toBeGreaterThanOrEqual(presses.findLast(isOld)?.length ?? 0);
    await pass(5000);
    expect(store.getState().saveState).toBe('saved');
    expect(plainTextOf(await window.stored())).toHaveLength(recovered);
  },
);
