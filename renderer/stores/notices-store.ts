import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type NoticeTone = 'done' | 'problem' | 'running';

export type NoticeAction = {
  label: string;
  run(): void;
  /** A notice whose action was taken is usually done with. */
  keepsNotice?: boolean;
};

export type Notice = {
  id: string;
  tone: NoticeTone;
  title: string;
  text?: string;
  /** 0 to 1, for a notice that accompanies work. */
  fraction?: number;
  actions?: readonly NoticeAction[];
  /**
   * Good news that leads to what can't be had elsewhere: it stays until an action is taken or it is dismissed, though
   * it becomes small in time.
   */
  stays?: boolean;
  /** It has become small, and is a button that opens it. */
  isSmall?: boolean;
};

export const noticesStore = createStore<{ notices: readonly Notice[] }>()(() => ({ notices: [] }));
const closingTimers = new Map<string, ReturnType<typeof setTimeout>>();
/** The notices that are being looked at. Until they are left, no notice goes: the one below would move away. */
const held = new Set<string>();
let counter = 0;

const goesAfterMs = 6_000;
/** What an action takes back can be taken back elsewhere too, in the trash or by undo: there is time to reach it here. */
const actionGoesAfterMs = 20_000;
/** How many are seen at once. What needs to be read waits behind the others, good news makes way. */
export const shownNotices = 3;

/** Shows a notice, or replaces the one with the same id or the same words. Returns the id. */
export function showNotice(notice: Omit<Notice, 'id'> & { id?: string }): string {
  counter += 1;
  const { notices } = noticesStore.getState();
  const id = notice.id ?? notices.find((known) => isSaidAlready(known, notice))?.id ?? `notice-${counter}`;
  const shown = { ...notice, id, isSmall: false };
  const isKnown = notices.some((known) => known.id === id);
  const all = isKnown ? notices.map((known) => (known.id === id ? shown : known)) : [...notices, shown];
  noticesStore.setState({ notices: withRoom(all, id) });
  stopTime(id);
  keepTime();
  return id;
}

export function closeNotice(id: string): void {
  noticesStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
  keepTime();
}

/** Shows a notice in full again that has become small; it becomes small again in its time. */
export function openNotice(id: string): void {
  setSmall(id, false);
  keepTime();
}

/** Takes what a notice offers. One that is kept has been acted on, and goes in its time. */
export function takeAction(notice: Notice, action: NoticeAction): void {
  if (action.keepsNotice) showNotice({ ...notice, stays: false });
  else closeNotice(notice.id);
  action.run();
}

/** Somebody looks at a notice: all of them stay for as long. */
export function holdNotice(id: string): void {
  held.add(id);
  keepTime();
}

/** The notice is looked at no more: from now on the time of all of them runs again. */
export function releaseNotice(id: string): void {
  held.delete(id);
  keepTime();
}

export function useNotices(): readonly Notice[] {
  return useStore(noticesStore, (state) => state.notices);
}

/** The time of a notice runs while none of them is looked at, each from the moment at which that began. */
function keepTime() {
  const { notices } = noticesStore.getState();
  const isThere = (id: string) => notices.some((notice) => notice.id === id);
  for (const id of held) if (!isThere(id)) held.delete(id);
  for (const id of closingTimers.keys()) if (held.size > 0 || !isThere(id)) stopTime(id);
  if (held.size > 0) return;
  for (const notice of notices) {
    const ms = lifeMs(notice);
    if (ms === null || closingTimers.has(notice.id)) continue;
    closingTimers.set(
      notice.id,
      setTimeout(() => (notice.stays ? makeSmall(notice.id) : closeNotice(notice.id)), ms),
    );
  }
}

function makeSmall(id: string) {
  stopTime(id);
  setSmall(id, true);
}

function setSmall(id: string, isSmall: boolean) {
  noticesStore.setState(({ notices }) => ({
    notices: notices.map((notice) => (notice.id === id ? { ...notice, isSmall } : notice)),
  }));
}

function stopTime(id: string) {
  clearTimeout(closingTimers.get(id));
  closingTimers.delete(id);
}

/** How long a notice is shown in full. A problem stays until it is read, and what accompanies work until that ends. */
function lifeMs({ tone, actions = [], isSmall = false }: Notice): number | null {
  if (tone !== 'done' || isSmall) return null;
  return actions.length > 0 ? actionGoesAfterMs : goesAfterMs;
}

/** The oldest of those that go by themselves go at once when there are too many. */
function withRoom(notices: readonly Notice[], newest: string): readonly Notice[] {
  const surplus = notices.length - shownNotices;
  const gone = notices
    .filter(({ id, tone, stays }) => tone === 'done' && !stays && id !== newest)
    .slice(0, Math.max(0, surplus));
  return notices.filter((notice) => !gone.includes(notice));
}

function isSaidAlready(known: Notice, { tone, title, text }: Omit<Notice, 'id'>): boolean {
  return known.tone === tone && tone === 'problem' && known.title === title && known.text === text;
}
