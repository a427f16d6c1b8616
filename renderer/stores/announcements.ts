import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const announcementStore = createStore<{ text: string }>()(() => ({ text: '' }));

/** Has a sentence spoken politely by assistive technology; nothing is seen. */
export function announce(text: string): void {
  announcementStore.setState({ text });
}

export function useAnnouncement(): string {
  return useStore(announcementStore, (state) => state.text);
}
