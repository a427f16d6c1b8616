import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLastSave } from '../../browser/last-save.ts';
import { watchLifetime } from '../../browser/lifetime.ts';
import type { AppEvent } from '../../shared/contract/events.ts';

const idleMs = 30 * 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the promise has come to by now, or undefined. */
async function settled<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  return Promise.race([promise, Promise.resolve(undefined)]);
}

test('a shell that no page ever visits ends after half an hour, not before', async () => {
  const { ended } = watchLifetime({ idleMs, isParentAlive: () => true });
  await vi.advanceTimersByTimeAsync(idleMs - 1);
  expect(await settled(ended)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(await settled(ended)).toBe('no-page');
});

test('half an hour counts from the moment when the last page has gone', async () => {
  const { ended, pagesChanged } = watchLifetime({ idleMs, isParentAlive: () => true });
  pagesChanged(1);
  pagesChanged(2);
  await vi.advanceTimersByTimeAsync(10 * idleMs);
  pagesChanged(1);
  await vi.advanceTimersByTimeAsync(10 * idleMs);
  pagesChanged(0);
  await vi.advanceTimersByTimeAsync(idleMs - 1);
  expect(await settled(ended)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(await settled(ended)).toBe('no-page');
});

test('a shell whose parent has gone ends within a second', async () => {
  let isAlive = true;
  const { ended, pagesChanged } = watchLifetime({ idleMs, isParentAlive: () => isAlive });
  pagesChanged(1);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await settled(ended)).toBeUndefined();
  isAlive = false;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await settled(ended)).toBe('parent-gone');
});

test('a shell that is closing does not keep the process alive', () => {
  watchLifetime({ idleMs, isParentAlive: () => true }).stop();
  expect(vi.getTimerCount()).toBe(0);
});

/** Starts a last save among so many pages and tells the name of the request. */
function begin(pageCount: number) {
  const lastSave = createLastSave();
  lastSave.pagesChanged(pageCount);
  const heard: AppEvent[] = [];
  const done = lastSave.request((event) => heard.push(event)).then(() => true);
  const [event] = heard;
  return { ...lastSave, done, requestId: event?.type === 'flushRequested' ? event.requestId : '' };
}

test('without a page nothing is waited for', async () => {
  const { done } = begin(0);
  expect(await done).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('every page is waited for, and only its answer to this request counts', async () => {
  const { done, flushed, requestId } = begin(2);
  flushed('another request');
  flushed(requestId);
  await vi.advanceTimersByTimeAsync(100);
  expect(await settled(done)).toBeUndefined();
  flushed(requestId);
  expect(await done).toBe(true);
});

test('a page that goes instead of answering is not waited for', async () => {
  const { done, pagesChanged } = begin(1);
  pagesChanged(0);
  expect(await done).toBe(true);
});

test('a page that never answers is waited for a second and a half', async () => {
  const { done } = begin(1);
  await vi.advanceTimersByTimeAsync(1_499);
  expect(await settled(done)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  expect(await done).toBe(true);
});
