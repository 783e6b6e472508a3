// Sizes of the panes in CSS pixels, remembered between runs. No plan state: a small store of its own.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { memory } from '../state/memory.ts';

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

const KEY = 'panes';
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

const store = createStore<PaneSizes>()(() => sizesFrom(null));

export const usePaneSizes = (): PaneSizes => useStore(store);

export function setPaneSize(pane: keyof PaneSizes, size: number): void {
  store.setState({ [pane]: size });
  memory.keep(KEY, store.getState());
}

/** The sizes that were kept, once the memory is loaded. */
export const restorePaneSizes = (): void => store.setState(sizesFrom(memory.recall(KEY)));
