import { describe, expect, it } from 'vitest';
import { BlockCursor } from '../../renderer/drawing/block-cursor.ts';
import { getApp } from '../../renderer/state/store.ts';
import { CELL, type GridSurface, SIDE } from './grid-world.ts';
import { openGrid } from './open-grid.ts';

/** Columns and rows from the middle of the map. */
const offMiddle = (block: number | null): number =>
  Math.max(Math.abs((block! % SIDE) + 0.5 - SIDE / 2), Math.abs(Math.floor(block! / SIDE) + 0.5 - SIDE / 2));

/** No tile has come: nothing is drawn, centroids alone are known. */
function withoutTiles(surface: GridSurface): GridSurface {
  surface.blockAt = () => null;
  return surface;
}

describe("the keyboard's cursor", () => {
  it('appears on the block in the middle of the map', () => {
    new BlockCursor(openGrid().surface).appear();
    expect(offMiddle(getApp().cursorBlock)).toBe(0.5);
  });

  it('appears on the block nearest to the middle while tiles are on their way', () => {
    new BlockCursor(withoutTiles(openGrid().surface)).appear();
    expect(offMiddle(getApp().cursorBlock)).toBe(0.5);
  });

  it('appears on the nearest of all blocks where none is on show', () => {
    const surface = withoutTiles(openGrid().surface);
    surface.blocksNear = () => [];
    const project = surface.project.bind(surface);
    surface.project = (block) => ({ x: project(block).x + SIDE * CELL, y: project(block).y }); // the map was dragged aside
    new BlockCursor(surface).appear();
    expect(getApp().cursorBlock! % SIDE).toBe(0);
    expect(Math.abs(Math.floor(getApp().cursorBlock! / SIDE) + 0.5 - SIDE / 2)).toBe(0.5);
  });
});
