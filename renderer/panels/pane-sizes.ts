// Sizes of the panes in CSS pixels, remembered on this machine. No plan state: a small store of its own.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface PaneSizes {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export const PANE_LIMITS = {
  left: { least: 224, usual: 288, most: 520 },
  right: { least: 264, usual: 328, most: 620 },
  bottom: { least: 120, usual: 264, most: 900 },
} as const satisfies Record<keyof PaneSizes, { readonly least: number; readonly usual: number; readonly most: number }>;

const KEY = 'coterminous.panes';
const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, Math.round(value)));

/** Sizes from what was kept; anything unusable falls back to the usual size. Pure. */
export function sizesFrom(kept: unknown): PaneSizes {
  const found = typeof kept === 'object' && kept !== null ? new Map(Object.entries(kept)) : new Map<string, unknown>();
  const size = (pane: keyof PaneSizes): number => {
    const value = found.get(pane);
    const { least, usual, most } = PANE_LIMITS[pane];
    return typeof value === 'number' && Number.isFinite(value) ? clamp(value, least, most) : usual;
  };
  return { left: size('left'), right: size('right'), bottom: size('bottom') };
}

function load(): PaneSizes {
  try {
    return sizesFrom(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return sizesFrom(null); // damaged or forbidden storage: the usual sizes
  }
}

const store = createStore<PaneSizes>()(() => load());

export const usePaneSizes = (): PaneSizes => useStore(store);

export function setPaneSize(pane: keyof PaneSizes, size: number): void {
  store.setState({ [pane]: size });
  try {
    localStorage.setItem(KEY, JSON.stringify(store.getState()));
  } catch {
    return; // the size holds until the window closes
  }
}
