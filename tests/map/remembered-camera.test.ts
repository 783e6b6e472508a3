import { describe, expect, it } from 'vitest';
import { zoomOn } from '../../renderer/map/remembered-camera.ts';

const large = { width: 1304, height: 1040 };
const small = { width: 664, height: 680 };
const camera = { longitude: -1, latitude: 53, zoom: 7, size: large };

/** Share of the world that a map of this size shows from side to side, and from top to bottom, in tiles. */
const ground = ({ width, height }: { width: number; height: number }, zoom: number): readonly [number, number] => [
  width / 2 ** zoom,
  height / 2 ** zoom,
];

describe('a remembered camera', () => {
  it('shows all the ground that it showed on a map of another size, and no more than it must', () => {
    for (const now of [small, { width: 2900, height: 1800 }, { width: 400, height: 1500 }]) {
      const [wide, high] = ground(now, zoomOn(camera, now));
      const [wasWide, wasHigh] = ground(large, camera.zoom);
      expect(wide).toBeGreaterThanOrEqual(wasWide - 1e-9);
      expect(high).toBeGreaterThanOrEqual(wasHigh - 1e-9);
      expect(Math.min(wide / wasWide, high / wasHigh)).toBeCloseTo(1);
    }
  });

  it('keeps its zoom on a map of its own size, and where no size is known', () => {
    expect(zoomOn(camera, large)).toBe(7);
    expect(zoomOn({ ...camera, size: null }, small)).toBe(7);
    expect(zoomOn(camera, { width: 0, height: 0 })).toBe(7);
  });
});
