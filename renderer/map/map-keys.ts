// Moving and zooming by keyboard. Tools hear keys first and prevent what they use; what is left over moves the map.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { reducedMotion } from './shade.ts';

const STEP = 96;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** Returns the function that stops listening. `home` shows all of the atlas. */
export function listenToMapKeys(map: MapLibreMap, home: () => void): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const duration = reducedMotion() ? 0 : 200;
    const move = MOVES[event.key];
    const zoom = ZOOMS[event.key];
    if (move) map.panBy([move[0], move[1]], { duration });
    else if (zoom !== undefined) map.zoomTo(map.getZoom() + zoom, { duration });
    else if (event.key === 'Home') home();
    else return;
    event.preventDefault();
  };
  const element = map.getContainer();
  element.addEventListener('keydown', onKey);
  return () => element.removeEventListener('keydown', onKey);
}
