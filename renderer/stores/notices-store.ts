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
};

const noticesStore = createStore<{ notices: readonly Notice[] }>()(() => ({ notices: [] }));
const closingTimers = new Map<string, ReturnType<typeof setTimeout>>();
let counter = 0;

/** Good news goes by itself; a problem and everything with an action stays until it is read. */
const goesAfterMs = 6000;

/** Shows a notice, or replaces the one with the same id. Returns the id. */
export function showNotice(notice: Omit<Notice, 'id'> & { id?: string }): string {
  counter += 1;
  const id = notice.id ?? `notice-${counter}`;
  clearTimeout(closingTimers.get(id));
  noticesStore.setState(({ notices }) => {
    const isKnown = notices.some((known) => known.id === id);
    const shown = { ...notice, id };
    return {
      notices: isKnown ? notices.map((known) => (known.id === id ? shown : known)) : [...notices, shown],
    };
  });
  if (notice.tone === 'done' && !notice.actions?.length) {
    closingTimers.set(
      id,
      setTimeout(() => closeNotice(id), goesAfterMs),
    );
  }
  return id;
}

export function closeNotice(id: string): void {
  clearTimeout(closingTimers.get(id));
  closingTimers.delete(id);
  noticesStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

export function useNotices(): readonly Notice[] {
  return useStore(noticesStore, (state) => state.notices);
}
