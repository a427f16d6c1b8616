import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  closeNotice,
  holdNotice,
  noticesStore,
  openNotice,
  releaseNotice,
  showNotice,
  takeAction,
} from '../../../renderer/stores/notices-store.ts';

const undo = { label: 'Undo', run: () => {} };
const titles = () => noticesStore.getState().notices.map(({ title }) => title);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const { id } of noticesStore.getState().notices) closeNotice(id);
  vi.useRealTimers();
});

test('good news goes by itself, later when it offers something, and a problem stays', () => {
  showNotice({ tone: 'done', title: 'Saved' });
  showNotice({ tone: 'done', title: 'Moved', actions: [undo] });
  showNotice({ tone: 'problem', title: 'Failed' });
  vi.advanceTimersByTime(6_000);
  expect(titles()).toEqual(['Moved', 'Failed']);
  vi.advanceTimersByTime(3_600_000);
  expect(titles()).toEqual(['Failed']);
});

test('the time of no notice runs while one of them is looked at', () => {
  const id = showNotice({ tone: 'done', title: 'Moved', actions: [undo] });
  showNotice({ tone: 'done', title: 'Saved' });
  holdNotice(id);
  vi.advanceTimersByTime(60_000);
  expect(titles()).toEqual(['Moved', 'Saved']);
  releaseNotice(id);
  vi.advanceTimersByTime(6_000);
  expect(titles()).toEqual(['Moved']);
});

test('a notice that is closed while it is looked at holds up no other', () => {
  showNotice({ tone: 'done', title: 'Saved' });
  const id = showNotice({ tone: 'done', title: 'Moved', actions: [undo] });
  holdNotice(id);
  closeNotice(id);
  vi.advanceTimersByTime(6_000);
  expect(titles()).toEqual([]);
});

test('a fourth notice takes the place of the oldest that would go anyway', () => {
  showNotice({ tone: 'problem', title: 'Failed' });
  for (const title of ['1', '2', '3']) showNotice({ tone: 'done', title, actions: [undo] });
  expect(titles()).toEqual(['Failed', '2', '3']);
});

test('what has to be read is never pushed out', () => {
  showNotice({ tone: 'done', title: 'Download', actions: [undo], stays: true });
  for (const title of ['1', '2', '3']) showNotice({ tone: 'problem', title });
  expect(titles()).toEqual(['Download', '1', '2', '3']);
});

test('the same problem is told once, and a newer result replaces the one of its kind', () => {
  for (const _ of [1, 2]) showNotice({ tone: 'problem', title: 'Failed', text: 'No room' });
  for (const title of ['a.pdf', 'b.pdf']) showNotice({ id: 'export', tone: 'done', title, stays: true });
  expect(titles()).toEqual(['Failed', 'b.pdf']);
});

test('a notice that stays becomes small in its time, and again after it was opened', () => {
  const isSmall = () => noticesStore.getState().notices.map((notice) => notice.isSmall);
  const id = showNotice({ tone: 'done', title: 'a.pdf', actions: [undo], stays: true });
  vi.advanceTimersByTime(20_000);
  expect(isSmall()).toEqual([true]);
  openNotice(id);
  holdNotice(id);
  vi.advanceTimersByTime(60_000);
  expect(isSmall()).toEqual([false]);
  releaseNotice(id);
  vi.advanceTimersByTime(20_000);
  expect(isSmall()).toEqual([true]);
  vi.advanceTimersByTime(3_600_000);
  expect(titles()).toEqual(['a.pdf']);
});

test('a notice that stays goes in its time once its action was taken', () => {
  const action = { ...undo, keepsNotice: true };
  showNotice({ id: 'export', tone: 'done', title: 'a.pdf', actions: [action], stays: true });
  vi.advanceTimersByTime(3_600_000);
  const [notice] = noticesStore.getState().notices;
  if (notice) takeAction(notice, action);
  expect(titles()).toEqual(['a.pdf']);
  vi.advanceTimersByTime(20_000);
  expect(titles()).toEqual([]);
});
