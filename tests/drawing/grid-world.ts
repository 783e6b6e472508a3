// A county of squares, 10 pixels wide, eight in a row: block 0 is the north-west corner. Every block has 100 people.

import type { MapSurface, ScreenPoint, Sketch } from '../../renderer/map/map-surface.ts';
import { getApp } from '../../renderer/state/store.ts';
import { asLayerId, type GridAtlas } from './grid-atlas.ts';

export const SIDE = 8;
export const CELL = 10;
export const COUNT = SIDE * SIDE;

const centre = (block: number): ScreenPoint => ({
  x: (block % SIDE) * CELL + CELL / 2,
  y: Math.floor(block / SIDE) * CELL + CELL / 2,
});

function neighboursOf(block: number): number[] {
  const [column, row] = [block % SIDE, Math.floor(block / SIDE)];
  return [
    ...(row > 0 ? [block - SIDE] : []),
    ...(column > 0 ? [block - 1] : []),
    ...(column < SIDE - 1 ? [block + 1] : []),
    ...(row < SIDE - 1 ? [block + SIDE] : []),
  ];
}

/** One layer, of quarters: unit 0 is the north-west one. */
export function gridAtlas(): GridAtlas {
  const blocks = Array.from({ length: COUNT }, (_, block) => block);
  const near = blocks.map(neighboursOf);
  const neighbourOffsets = new Uint32Array(COUNT + 1);
  for (const block of blocks) neighbourOffsets[block + 1] = neighbourOffsets[block]! + near[block]!.length;
  return {
    document: 'grid.atlas.gpkg',
    title: 'Grid',
    fingerprint: 'grid',
    blockLayer: asLayerId('lsoa11'),
    blockCount: COUNT,
    bounds: [0, 50, 0.8, 50.8],
    codes: blocks.map((block) => `X${block}`),
    names: blocks.map((block) => `Square ${block}`),
    people: new Float64Array(COUNT).fill(100),
    peopleLabel: 'made up',
    landHectares: new Float64Array(COUNT).fill(1),
    longitude: Float64Array.from(blocks, (block) => centre(block).x / 100),
    latitude: Float64Array.from(blocks, (block) => 51 - centre(block).y / 100),
    neighbourOffsets,
    neighbours: Uint32Array.from(near.flat()),
    layers: [
      {
        id: asLayerId('lad21'),
        label: 'Quarters',
        codes: ['Q0', 'Q1', 'Q2', 'Q3'],
        names: ['North west', 'North east', 'South west', 'South east'],
        unitOf: Uint16Array.from(blocks, (block) => (block % SIDE < 4 ? 0 : 1) + (block < COUNT / 2 ? 0 : 2)),
        method: 'lookup',
      },
    ],
    attributes: [],
    olderShares: null,
    tiles: { minZoom: 0, maxZoom: 0 },
    sources: [],
  };
}

/** The grid as a map: what was repainted and sketched is kept for the tests to look at. */
export class GridSurface implements MapSurface {
  readonly element = new GridElement() as unknown as HTMLElement; // an element as far as the tools ask of one
  readonly repainted: number[][] = [];
  readonly panning: boolean[] = [];
  panned: ScreenPoint = { x: 0, y: 0 };
  mark: Sketch | null = null;
  cursor = '';
  fitted: readonly number[] | null = null;

  blockAt({ x, y }: ScreenPoint): number | null {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    return column < 0 || row < 0 || column >= SIDE || row >= SIDE ? null : row * SIDE + column;
  }

  blocksNear({ x, y }: ScreenPoint, radius: number): readonly number[] {
    return this.#all((block) => {
      const at = centre(block);
      const dx = Math.max(0, Math.abs(at.x - x) - CELL / 2);
      const dy = Math.max(0, Math.abs(at.y - y) - CELL / 2);
      return Math.hypot(dx, dy) <= radius;
    });
  }

  /** Boxes are enough for the tests. */
  blocksInside(polygon: readonly ScreenPoint[]): readonly number[] {
    const [xs, ys] = [polygon.map(({ x }) => x), polygon.map(({ y }) => y)];
    return this.#all((block) => {
      const { x, y } = centre(block);
      return x > Math.min(...xs) && x < Math.max(...xs) && y > Math.min(...ys) && y < Math.max(...ys);
    });
  }

  /** Upright borders only. */
  outlineAt(point: ScreenPoint): { arc: number; left: number; right: number } | null {
    const [west, east] = [
      this.blockAt({ x: point.x - CELL / 2, y: point.y }),
      this.blockAt({ x: point.x + CELL / 2, y: point.y }),
    ];
    const { plan, tier } = getApp();
    if (west === null || east === null || !plan || plan.slotOf[tier][west] === plan.slotOf[tier][east]) return null;
    return { arc: west, left: west, right: east };
  }

  project(block: number): ScreenPoint {
    return centre(block);
  }

  repaint(_tier: string, blocks: readonly number[] | Uint32Array): void {
    this.repainted.push([...blocks]);
  }

  setPanning(on: boolean): void {
    this.panning.push(on);
  }

  panBy({ x, y }: ScreenPoint): void {
    this.panned = { x: this.panned.x + x, y: this.panned.y + y };
  }

  setCursor(cursor: string): void {
    this.cursor = cursor;
  }

  sketch(mark: Sketch | null): void {
    this.mark = mark;
  }

  fit(bounds: readonly number[]): void {
    this.fitted = bounds;
  }

  /** A pointer event at a point of the grid. */
  point(type: string, x: number, y: number, more: Record<string, unknown> = {}): void {
    const fields = {
      clientX: x,
      clientY: y,
      pointerId: 1,
      isPrimary: true,
      button: 0,
      buttons: 1,
      altKey: false,
      shiftKey: false,
    };
    this.element.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), fields, more));
  }

  /** Press, the points on the way, release. */
  drag(points: readonly (readonly [number, number])[], more: Record<string, unknown> = {}): void {
    const [first, ...rest] = points;
    this.point('pointerdown', first![0], first![1], more);
    for (const [x, y] of rest) this.point('pointermove', x, y, more);
    const [x, y] = points.at(-1)!;
    this.point('pointerup', x, y, more);
  }

  #all(keep: (block: number) => boolean): number[] {
    return Array.from({ length: COUNT }, (_, block) => block).filter(keep);
  }
}

class GridElement extends EventTarget {
  getBoundingClientRect(): { left: number; top: number; width: number; height: number } {
    return { left: 0, top: 0, width: SIDE * CELL, height: SIDE * CELL };
  }

  focus(): void {
    this.dispatchEvent(new Event('focus'));
  }
}
