import type { Map as MapLibreMap } from 'maplibre-gl';
import { mercatorX, mercatorY } from './centroid-index.ts';
import { type Cover, fitPadding, type Padding, type Size } from './fit-padding.ts';
import { reducedMotion } from './shade.ts';

/** West, south, east, north, in degrees. */
type Box = readonly [number, number, number, number];

/** A single block is shown with some of its surroundings. */
const CLOSEST = 13;
/** A tile of 512 pixels is the world at zoom 0. */
const MOST_PIXELS = 512 * 2 ** CLOSEST;

/** Glides to a box (west, south, east, north, degrees); at once where motion is to be reduced. */
export function fitMap(map: MapLibreMap, [west, south, east, north]: Box): void {
  const duration = reducedMotion() ? 0 : 500;
  const padding = paddingOver(map.getContainer(), [west, south, east, north]);
  map.fitBounds([west, south, east, north], { padding, maxZoom: CLOSEST, duration, linear: true });
}

/** Room to leave around a box for what floats over the map in this element at this moment. */
export function paddingOver(container: HTMLElement, [west, south, east, north]: Box): Padding {
  const map = { width: container.clientWidth, height: container.clientHeight };
  const box = { width: mercatorX(east) - mercatorX(west), height: mercatorY(south) - mercatorY(north) };
  return fitPadding(map, box, coverOf(container), MOST_PIXELS);
}

/** Read off the page, since cards grow with what they say: the tools above, legend and pickers below. */
function coverOf(container: HTMLElement): Cover {
  const map = container.getBoundingClientRect();
  const bars = container.closest('.map-stage')?.querySelectorAll('.tool-palette, .tool-options') ?? [];
  const top = Math.max(0, ...Array.from(bars, (bar) => bar.getBoundingClientRect().bottom - map.top));
  const card = (name: string): Size => {
    const box = container.closest('.map-view')?.querySelector(name)?.getBoundingClientRect();
    if (!box || box.width === 0) return { width: 0, height: 0 };
    const width = name === LEFT ? box.right - map.left : map.right - box.left;
    return { width, height: map.bottom - box.top };
  };
  return { top, left: card(LEFT), right: card(RIGHT) };
}

const LEFT = '.map-corner-left';
const RIGHT = '.map-corner-right';
