import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../renderer/map/map-view-port.ts';

/** What of a map is asked for its camera. */
function mapOf(width: number, height: number) {
  const state = { center: [0, 0] as [number, number], zoom: 5, width, height };
  const map = {
    getCenter: () => ({ lng: state.center[0], lat: state.center[1] }),
    getZoom: () => state.zoom,
    getContainer: () => ({ clientWidth: state.width, clientHeight: state.height }),
    jumpTo: (to: { center: [number, number]; zoom: number }) => Object.assign(state, to),
  };
  return { state, view: viewOf(map as unknown as MapLibreMap) };
}
const remembered = { longitude: -1, latitude: 53, zoom: 7, size: { width: 1304, height: 1040 } };

describe('the camera of a map', () => {
  it('shows on a small map what was seen on a large one', () => {
    const { state, view } = mapOf(652, 520);
    view.look(remembered);
    expect(state).toMatchObject({ center: [-1, 53], zoom: 6 });
  });

  it('remembers what it was given until somebody moves it, so that window after window nothing is lost', () => {
    const { state, view } = mapOf(652, 300);
    view.look(remembered);
    expect(view.camera()).toEqual(remembered);
    state.zoom += 1;
    expect(view.camera()).toMatchObject({ longitude: -1, size: { width: 652, height: 300 } });
  });

  it('tells its own place and size otherwise', () => {
    expect(mapOf(652, 300).view.camera()).toEqual({ longitude: 0, latitude: 0, zoom: 5, size: { width: 652, height: 300 } });
  });
});
