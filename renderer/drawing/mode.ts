import type { MapSurface } from '../map/map-surface.ts';
import type { Tool } from '../state/app-state.ts';

/** A tool at work: what the pointer does on the map while it is chosen. */
export interface Mode {
  readonly id: Tool;
  /** The pointer's shape over the map. */
  readonly cursor: string;
  /** Whether a drag with this tool moves the map. */
  readonly panning: boolean;
  activate(surface: MapSurface): void;
  /** Finishes what was begun and leaves nothing behind. */
  deactivate(): void;
  /** Escape: true when there was something to give up. */
  cancel?(): boolean;
  /** Whether something is being drawn in screen pixels, so that the map must hold still. */
  busy?(): boolean;
}
