// Which blocks and arcs lie under the pointer.
import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { type CentroidIndex, mercatorX, mercatorY } from './centroid-index.ts';
import type { ScreenPoint } from './map-surface.ts';
import { isInside, squaredToSegment } from './screen-distance.ts';
import { type ScreenFrame, screenFrame } from './screen-frame.ts';

/** An outline is taken within so many pixels. */
const OUTLINE_REACH = 6;

export class BlockPicker {
  readonly #map: MapLibreMap;
  readonly #centroids: CentroidIndex;

  constructor(map: MapLibreMap, centroids: CentroidIndex) {
    this.#map = map;
    this.#centroids = centroids;
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
    const { x, y } = point;
    const box: [[number, number], [number, number]] = [
      [x - radius, y - radius],
      [x + radius, y + radius],
    ];
    for (const feature of this.#map.queryRenderedFeatures(box, { layers: ['block-fill'], validate: false })) {
      const { id } = feature;
      if (typeof id !== 'number' || found.has(id)) continue;
      if (reaches(feature, frame, point, radius)) found.add(id);
    }
    return [...found];
  }

  blocksInside(polygon: readonly ScreenPoint[]): readonly number[] {
    const found: number[] = [];
    if (polygon.length < 3) return found;
    this.#eachCentroid(screenFrame(this.#map), boxOf(polygon), (block, x, y) => {
      if (isInside(polygon, x, y)) found.push(block);
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

/** Rings or lines of a feature, degrees; polygons of several parts as all their rings. */
function linesOf({ geometry }: MapGeoJSONFeature): readonly Line[] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Whether a polygon on screen comes within the radius: its border does, or it holds the point. */
function reaches(feature: MapGeoJSONFeature, frame: ScreenFrame, point: ScreenPoint, radius: number): boolean {
  const rings = linesOf(feature);
  if (squaredToLines(rings, frame, point) <= radius * radius) return true;
  // Even-odd over all rings: a hole takes away what its outer ring gave.
  let inside = false;
  for (const ring of rings) if (isInside(onScreen(ring, frame), point.x, point.y)) inside = !inside;
  return inside;
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
