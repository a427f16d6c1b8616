import { expect, test } from 'vitest';
import { acquireEditLease, createEditLeases } from '../../../renderer/stores/edit-lease.ts';
import { ProposalId } from '../../../shared/domain/values.ts';

const id = ProposalId.parse('p-1');

test('the second window on a proposal does not get the right to edit', async () => {
  const first = await acquireEditLease(id);
  const second = await acquireEditLease(id);
  expect([first.isHeld, second.isHeld]).toEqual([true, false]);
  await first.release();
  await second.release();
});

test('two proposals are edited side by side', async () => {
  const first = await acquireEditLease(ProposalId.parse('p-2'));
  const second = await acquireEditLease(ProposalId.parse('p-3'));
  expect([first.isHeld, second.isHeld]).toEqual([true, true]);
  await first.release();
  await second.release();
});

test('the waiting window hears when the first lets go', async () => {
  const first = await acquireEditLease(id);
  const second = await acquireEditLease(id);
  const heard = new Promise<void>((resolve) => second.whenFree(resolve));
  await first.release();
  await heard;
  const again = await acquireEditLease(id);
  expect(again.isHeld).toBe(true);
  await again.release();
});

test('a window that gives up waiting does not hear it', async () => {
  const first = await acquireEditLease(id);
  const second = await acquireEditLease(id);
  let heard = false;
  second.whenFree(() => {
    heard = true;
  });
  await second.release();
  await first.release();
  const third = await acquireEditLease(id);
  expect(heard).toBe(false);
  await third.release();
});

test('a window that opens the same proposal again at once may edit it', async () => {
  const leases = createEditLeases();
  await leases.exchange(id);
  const overtaken = leases.exchange(id);
  const last = leases.exchange(id);
  expect([(await overtaken).isHeld, (await last).isHeld]).toEqual([true, true]);
  void leases.giveBack();
  expect((await leases.exchange(id)).isHeld).toBe(true);
  await leases.giveBack();
});

test('what one window has given back is free for the next', async () => {
  const leases = createEditLeases();
  await leases.exchange(id);
  await leases.giveBack();
  const other = await acquireEditLease(id);
  expect(other.isHeld).toBe(true);
  await other.release();
});
