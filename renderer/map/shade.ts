// Light or dark, from the user's choice or the system's.
import type { AppState } from '../state/app-state.ts';
import type { Shade } from './ramps.ts';

const systemIsDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

export function shadeOf(appearance: AppState['appearance']): Shade {
  if (appearance !== 'system') return appearance;
  return systemIsDark().matches ? 'dark' : 'light';
}

/** Calls back when the system turns light or dark. Returns the function that stops listening. */
export function onSystemShade(hear: () => void): () => void {
  const query = systemIsDark();
  query.addEventListener('change', hear);
  return () => query.removeEventListener('change', hear);
}

export const reducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
