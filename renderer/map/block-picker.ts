// Which blocks and arcs lie under the pointer.
import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { type CentroidIndex, mercatorX, mercatorY } from './centroid-index.ts';
import type { ScreenPoint } from './map-surface.ts';
import { pointInPolygon } from './point-in-polygon.ts';
import { type ScreenFrame, screenFrame } from './screen-frame.ts';
import { EXTENT, eachShapeNear, squaredToSegment, type TileShapes } from './tile-shapes.ts';

/** An outline is taken within so many pixels. */
const OUTLINE_REACH = 6;

/** The tiles that the map draws, by `z/x/y`. */
export interface PickerTiles {
  readonly minZoom: number;
  readonly maxZoom: number;
  shapes(place: string): TileShapes | null;
}

export class BlockPicker {
  readonly #map: MapLibreMap;
  readonly #centroids: CentroidIndex;
  readonly #tiles: PickerTiles;

  constructor(map: MapLibreMap, centroids: CentroidIndex, tiles: PickerTiles) {
    this.#map = map;
    this.#centroids = centroids;
    this.#tiles = tiles;
  }

  blockAt(point: ScreenPoint): number | null {
    const [feature] = this.#map.queryRenderedFeatures([point.x, point.y], { layers: ['block-fill'] });
    return typeof feature?.id === 'number' ? feature.id : null;
  }

  /**
   * Blocks drawn within `radius`, and blocks whose centroid is: on small maps a block under a pixel is drawn as part of a
   * neighbour, and a brush must still find it.
   */
  blocksNear(point: ScreenPoint, radius: number): readonly number[] {
    const frame = screenFrame(this.#map);
    const found = new Set<number>();
    this.#eachCentroid(frame, boxAround(point, radius), (block, x, y) => {
      if ((x - point.x) ** 2 + (y - point.y) ** 2 <= radius * radius) found.add(block);
    });
    this.#eachShape(frame, point, radius, (block) => found.add(block));
    return [...found];
  }

  blocksInside(polygon: readonly ScreenPoint[]): readonly number[] {
    const found: number[] = [];
    if (polygon.length < 3) return found;
    this.#eachCentroid(screenFrame(this.#map), boxOf(polygon), (block, x, y) => {
      if (pointInPolygon({ x, y }, polygon)) found.push(block);
    });
    return found;
  }

  /** The nearest arc for which `isOutline` holds. */
  arcAt(point: ScreenPoint, isOutline: (arc: number) => boolean): number | null {
    const frame = screenFrame(this.#map);
    const { x, y } = point;
    const box: [[number, number], [number, number]] = [
      [x - OUTLINE_REACH, y - OUTLINE_REACH],
      [x + OUTLINE_REACH, y + OUTLINE_REACH],
    ];
    let best: number | null = null;
    let bestDistance = OUTLINE_REACH ** 2;
    for (const feature of this.#map.queryRenderedFeatures(box, { layers: ['outline'], validate: false })) {
      if (typeof feature.id !== 'number' || !isOutline(feature.id)) continue;
      const distance = squaredToLines(linesOf(feature), frame, point);
      if (distance > bestDistance) continue;
      bestDistance = distance;
      best = feature.id;
    }
    return best;
  }

  /** Reads the tiles on show ahead of the first stroke, which would else begin with some milliseconds a tile. */
  warm(): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const middle = { x: clientWidth / 2, y: clientHeight / 2 };
    this.#eachTile(screenFrame(this.#map), middle, Math.max(middle.x, middle.y), () => undefined);
  }

  /** Blocks that tiles of the zoom on show draw within the radius. A tile that is still on its way shows nothing yet. */
  #eachShape(frame: ScreenFrame, point: ScreenPoint, radius: number, hear: (block: number) => void): void {
    const [x, y] = [frame.originX + point.x / frame.scale, frame.originY + point.y / frame.scale];
    this.#eachTile(frame, point, radius, (shapes, column, row, units) => {
      eachShapeNear(shapes, x * units - column * EXTENT, y * units - row * EXTENT, (radius / frame.scale) * units, hear);
    });
  }

  /** Tiles that a circle on screen touches, with how many tile units the world is wide. */
  #eachTile(
    frame: ScreenFrame,
    point: ScreenPoint,
    radius: number,
    hear: (shapes: TileShapes, column: number, row: number, units: number) => void,
  ): void {
    const { minZoom, maxZoom } = this.#tiles;
    const z = Math.min(maxZoom, Math.max(minZoom, Math.floor(this.#map.getZoom())));
    const across = 2 ** z;
    const tileAt = (origin: number, pixels: number): number => Math.floor((origin + pixels / frame.scale) * across);
    for (let column = tileAt(frame.originX, point.x - radius); column <= tileAt(frame.originX, point.x + radius); column++) {
      for (let row = tileAt(frame.originY, point.y - radius); row <= tileAt(frame.originY, point.y + radius); row++) {
        const shapes = this.#tiles.shapes(`${z}/${column}/${row}`);
        if (shapes) hear(shapes, column, row, across * EXTENT);
      }
    }
  }

  #eachCentroid(frame: ScreenFrame, box: Box, hear: (block: number, x: number, y: number) => void): void {
    const { originX, originY, scale } = frame;
    const { x, y } = this.#centroids;
    this.#centroids.within(
      originX + box.left / scale,
      originY + box.top / scale,
      originX + box.right / scale,
      originY + box.bottom / scale,
      (block) => hear(block, (x[block]! - originX) * scale, (y[block]! - originY) * scale),
    );
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxAround = ({ x, y }: ScreenPoint, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

const boxOf = (points: readonly ScreenPoint[]): Box => ({
  left: Math.min(...points.map(({ x }) => x)),
  top: Math.min(...points.map(({ y }) => y)),
  right: Math.max(...points.map(({ x }) => x)),
  bottom: Math.max(...points.map(({ y }) => y)),
});

type Line = readonly (readonly number[])[];

/** The lines of an arc, degrees. */
function linesOf({ geometry }: MapGeoJSONFeature): readonly Line[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

const onScreen = (line: Line, { originX, originY, scale }: ScreenFrame): ScreenPoint[] =>
  line.map((at) => ({ x: (mercatorX(at[0]!) - originX) * scale, y: (mercatorY(at[1]!) - originY) * scale }));

function squaredToLines(lines: readonly Line[], frame: ScreenFrame, point: ScreenPoint): number {
  let best = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const points = onScreen(line, frame);
    for (let i = 0; i + 1 < points.length; i++) {
      const [a, b] = [points[i]!, points[i + 1]!];
      best = Math.min(best, squaredToSegment(point.x, point.y, a.x, a.y, b.x, b.y));
    }
  }
  return best;
}
