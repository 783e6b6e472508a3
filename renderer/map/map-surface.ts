// What the drawing tools need of the map, and nothing more: tools are written and tested against this.
import type { Tier } from '../../geodata/model/ids.ts';

export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

export interface MapSurface {
  /** The element that receives pointer and keyboard events; tools add their listeners here and take them away again. */
  readonly element: HTMLElement;
  /** The block under a point of the element, or null for the sea. */
  blockAt(point: ScreenPoint): number | null;
  /** Blocks whose shape on screen comes within `radius` pixels of the point; each once. */
  blocksNear(point: ScreenPoint, radius: number): readonly number[];
  /** Blocks whose centroid lies inside the polygon, in element pixels. */
  blocksInside(polygon: readonly ScreenPoint[]): readonly number[];
  /** The arc of the current tier's outline nearest to the point within a few pixels, with the blocks on its two sides. */
  outlineAt(point: ScreenPoint): { readonly arc: number; readonly left: number; readonly right: number } | null;
  /** Where a block's centroid is on the element. */
  project(block: number): ScreenPoint;
  /** Draws these blocks anew from the mirror's slots; called in the same frame as the stroke. */
  repaint(tier: Tier, blocks: readonly number[] | Uint32Array): void;
  /** Lets the pointer pan the map, or keeps it for the tool. */
  setPanning(on: boolean): void;
  /** Moves the map by so many pixels, at once. */
  panBy(offset: ScreenPoint): void;
  /** The pointer's shape. */
  setCursor(cursor: string): void;
  /** Draws a tool's own mark (brush circle, lasso, split line) in element pixels; null takes it away. */
  sketch(mark: Sketch | null): void;
  /** Glides to a box (west, south, east, north, degrees); at once where motion is to be reduced. */
  fit(bounds: readonly [number, number, number, number]): void;
}

export type Sketch =
  | { readonly kind: 'circle'; readonly centre: ScreenPoint; readonly radius: number }
  | { readonly kind: 'line'; readonly points: readonly ScreenPoint[] }
  | { readonly kind: 'polygon'; readonly points: readonly ScreenPoint[] };
