import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What is looked for in the open proposal, and the place that was gone to last. */
type Find = {
  isOpen: boolean;
  words: string;
  current: { readonly path: string; readonly start: number } | null;
  /** Counts the times it was asked for, so that asking again puts the focus back. */
  asked: number;
};

export const findStore = createStore<Find>()(() => ({ isOpen: false, words: '', current: null, asked: 0 }));

export function useFind<T>(selector: (state: Find) => T): T {
  return useStore(findStore, selector);
}

/** Opens the find bar; marked text of one line becomes what is looked for. */
export function openFind(): void {
  const marked = markedText();
  findStore.setState(({ asked, words, current }) => ({
    isOpen: true,
    asked: asked + 1,
    ...(marked ? { words: marked, current: null } : { words, current }),
  }));
}

export function closeFind(): void {
  findStore.setState({ isOpen: false });
}

/** Looks for other words, from where the window stands. */
export function lookFor(words: string): void {
  findStore.setState({ words, current: null });
}

const longestMarked = 100;

function markedText(): string {
  const { activeElement } = document;
  const isTextBox = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
  const marked = isTextBox
    ? activeElement.value.slice(activeElement.selectionStart ?? 0, activeElement.selectionEnd ?? 0)
    : (getSelection()?.toString() ?? '');
  return marked.includes('\n') || marked.length > longestMarked ? '' : marked.trim();
}
