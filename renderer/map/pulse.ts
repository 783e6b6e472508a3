// Pointed-out blocks pulse a few times to be seen, then stay covered. Without motion they are just covered.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { POINTED_OUT } from './layers/pointed-out.layer.ts';
import { reducedMotion } from './shade.ts';

const BEATS = 6;
const BEAT_MILLISECONDS = 650;

export class Pulse {
  readonly #map: MapLibreMap;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Opacity of the layer at rest. */
  static opacity(on: boolean): number {
    return on ? POINTED_OUT.rest : 0;
  }

  start(on: boolean): void {
    this.stop();
    this.#set(Pulse.opacity(on));
    if (!on || reducedMotion()) return;
    let beat = 0;
    this.#timer = setInterval(() => {
      this.#set(beat % 2 === 0 ? POINTED_OUT.pulse : POINTED_OUT.rest);
      if (++beat === BEATS) this.stop();
    }, BEAT_MILLISECONDS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #set(opacity: number): void {
    this.#map.setPaintProperty('pointed-out', 'fill-opacity', opacity);
  }
}
