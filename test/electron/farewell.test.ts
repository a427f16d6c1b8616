import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFarewell } from '../../electron/farewell.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function startFarewell({ hasPage = true, coreCloses = true } = {}) {
  const steps: string[] = [];
  const coreGone = Promise.withResolvers<void>();
  const farewell = createFarewell({
    requestId: 'request',
    askPage: () => {
      steps.push('page asked');
      return hasPage;
    },
    closeCore: () => {
      steps.push('core asked');
      return coreCloses ? Promise.resolve() : coreGone.promise;
    },
    killCore: () => steps.push('core killed'),
    exit: () => steps.push('exit'),
  });
  return { steps, farewell };
}

const everything = ['page asked', 'core asked', 'core killed', 'exit'];

test('the page is heard before core is closed', async () => {
  const { steps, farewell } = startFarewell();
  farewell.begin();
  await vi.advanceTimersByTimeAsync(500);
  expect(steps).toEqual(['page asked']);
  farewell.flushed('request');
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(everything);
});

test('an answer to another request does not count', async () => {
  const { steps, farewell } = startFarewell();
  farewell.begin();
  farewell.flushed('other');
  await vi.advanceTimersByTimeAsync(1_999);
  expect(steps).toEqual(['page asked']);
});

test('a silent page loses its turn after two seconds', async () => {
  const { steps, farewell } = startFarewell();
  farewell.begin();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(steps).toEqual(everything);
});

test('core that never closes is ended after three seconds in all', async () => {
  const { steps, farewell } = startFarewell({ coreCloses: false });
  farewell.begin();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(steps).toEqual(['page asked', 'core asked']);
  await vi.advanceTimersByTimeAsync(1);
  expect(steps).toEqual(everything);
});

test('without a page nobody is waited for', async () => {
  const { steps, farewell } = startFarewell({ hasPage: false });
  farewell.begin();
  await vi.advanceTimersByTimeAsync(0);
  expect(steps).toEqual(everything);
});

test('a second quit changes nothing', async () => {
  const { steps, farewell } = startFarewell();
  farewell.begin();
  farewell.begin();
  await vi.advanceTimersByTimeAsync(5_000);
  farewell.begin();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(steps).toEqual(everything);
});
