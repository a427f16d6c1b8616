import { expect, test } from 'vitest';
import { acquireEditLease } from '../../../renderer/stores/edit-lease.ts';
import { ProposalId } from '../../../shared/domain/values.ts';

const id = ProposalId.parse('p-1');

test('the second window on a proposal does not get the right to edit', async () => {
  const first = await acquireEditLease(id);
  const second = await acquireEditLease(id);
  expect([first.isHeld, second.isHeld]).toEqual([true, false]);
  first.release();
  second.release();
});

test('two proposals are edited side by side', async () => {
  const first = await acquireEditLease(ProposalId.parse('p-2'));
  const second = await acquireEditLease(ProposalId.parse('p-3'));
  expect([first.isHeld, second.isHeld]).toEqual([true, true]);
  first.release();
  second.release();
});

test('the waiting window hears when the first lets go', async () => {
  const first = await acquireEditLease(id);
  const second = await acquireEditLease(id);
  const heard = new Promise<void>((resolve) => second.whenFree(resolve));
  first.release();
  await heard;
  const again = await acquireEditLease(id);
  expect(again.isHeld).toBe(true);
  again.release();
});

test('a window that gives up waiting does not hear it', async () => {
  const first = await acquireEditLease(id);
  const second = await acquireEditLease(id);
  let heard = false;
  second.whenFree(() => {
    heard = true;
  });
  second.release();
  first.release();
  const third = await acquireEditLease(id);
  expect(heard).toBe(false);
  third.release();
});
