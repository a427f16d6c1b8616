import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'countersign.theme';
const themeStore = createStore<{ theme: Theme }>()(() => ({ theme: readTheme() }));

export function useTheme(): Theme {
  return useStore(themeStore, (state) => state.theme);
}

/** Call once before the first paint; afterwards `chooseTheme` keeps the page in step. */
export function applyTheme(): void {
  const { theme } = themeStore.getState();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  themeStore.setState({ theme });
  applyTheme();
}

/** Switches between light and dark, away from whatever is seen now. */
export function toggleTheme(): void {
  const { theme } = themeStore.getState();
  const isDark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  chooseTheme(isDark ? 'light' : 'dark');
}

function readTheme(): Theme {
  const stored = localStorage.getItem(key);
  return themes.find((theme) => theme === stored) ?? 'system';
}
