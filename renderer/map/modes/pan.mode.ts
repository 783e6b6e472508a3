import type { Mode } from '../../drawing/mode.ts';

/** Leaves the pointer to the map. */
export const panMode = (): Mode => ({
  id: 'pan',
  cursor: 'grab',
  panning: true,
  activate: () => undefined,
  deactivate: () => undefined,
});
