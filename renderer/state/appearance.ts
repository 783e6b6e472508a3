// Light or dark: what the user chose, or what the computer says.
import type { AppState } from './app-state.ts';
import { appStore, getApp } from './store.ts';

/** The look that a choice means on this computer. Pure. */
export const lookOf = (choice: AppState['appearance'], computerIsDark: boolean): 'light' | 'dark' =>
  choice === 'system' ? (computerIsDark ? 'dark' : 'light') : choice;

/** Keeps the document's look in step. Returns the function that stops it. */
export function followAppearance(): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    document.documentElement.dataset['appearance'] = lookOf(getApp().appearance, dark.matches);
  };
  apply();
  dark.addEventListener('change', apply);
  const stop = appStore.subscribe((state) => state.appearance, apply);
  return () => {
    stop();
    dark.removeEventListener('change', apply);
  };
}
