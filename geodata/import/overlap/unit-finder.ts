// Which unit holds a point, which borders cross a box, and which unit is nearest.
import Flatbush from 'flatbush';
import { EARTH_METRES, FIXED_PER_DEGREE } from '../../model/coordinates.ts';
import { NO_UNIT } from '../../model/layer.ts';
import type { OrientedEdges } from './oriented-edges.ts';

/** Metres of one 1e-7 degree along a meridian, on a sphere. */
const METRES_PER_FIXED = (EARTH_METRES * Math.PI) / 180 / FIXED_PER_DEGREE;

/** Spatial indexes over the polygons of a layer. Coordinates are whole 1e-7 degrees. */
export class UnitFinder {
  private readonly edges: OrientedEdges;
  private readonly unitBoxes: Flatbush | null;
  private readonly edgeBoxes: Flatbush | null;
  private readonly ownerOfEdge: Uint32Array;

  constructor(edges: OrientedEdges) {
    this.edges = edges;
    this.ownerOfEdge = owners(edges.offsets);
    this.unitBoxes = indexUnits(edges.boxes);
    this.edgeBoxes = indexEdges(edges.ends);
  }

  /** The unit that holds the point, the first where units overlap; NO_UNIT where none does. */
  unitAt(x: number, y: number): number {
    const candidates = this.unitBoxes?.search(x, y, x, y) ?? [];
    let found = NO_UNIT;
    for (const unit of candidates) if (unit < found && this.holds(unit, x, y)) found = unit;
    return found;
  }

  /** Units with a border in the box, in ascending order. May name one whose border only passes near a corner. */
  unitsCrossing(minX: number, minY: number, maxX: number, maxY: number): readonly number[] {
    const hits = this.edgeBoxes?.search(minX, minY, maxX, maxY) ?? [];
    return [...new Set(hits.map((edge) => this.ownerOfEdge[edge]!))].sort((a, b) => a - b);
  }

  /** The unit whose border comes nearest to the point within `metres`; NO_UNIT where none does. */
  nearestUnit(x: number, y: number, metres: number): number {
    const squeeze = Math.cos((y / FIXED_PER_DEGREE) * (Math.PI / 180)); // a degree of longitude against one of latitude
    const reachY = metres / METRES_PER_FIXED;
    const reachX = reachY / squeeze;
    const hits = this.edgeBoxes?.search(x - reachX, y - reachY, x + reachX, y + reachY) ?? [];
    let nearest = NO_UNIT;
    let best = reachY;
    for (const edge of hits) {
      const distance = this.distanceToEdge(edge, x, y, squeeze);
      const unit = this.ownerOfEdge[edge]!;
      if (distance < best || (distance === best && unit < nearest)) {
        best = distance;
        nearest = unit;
      }
    }
    return nearest;
  }

  /** Even-odd rule, counting the borders that a ray to the east crosses. */
  private holds(unit: number, x: number, y: number): boolean {
    const { offsets, ends } = this.edges;
    let inside = false;
    for (let e = offsets[unit]!; e < offsets[unit + 1]!; e++) {
      const y1 = ends[4 * e + 1]! - y;
      const y2 = ends[4 * e + 3]! - y;
      if (y1 > 0 === y2 > 0) continue;
      const cross = (ends[4 * e]! - x) * y2 - (ends[4 * e + 2]! - x) * y1;
      if (cross > 0 === y2 > y1) inside = !inside;
    }
    return inside;
  }

  /** In units of latitude. */
  private distanceToEdge(edge: number, x: number, y: number, squeeze: number): number {
    const { ends } = this.edges;
    const x1 = (ends[4 * edge]! - x) * squeeze;
    const y1 = ends[4 * edge + 1]! - y;
    const dx = (ends[4 * edge + 2]! - x) * squeeze - x1;
    const dy = ends[4 * edge + 3]! - y - y1;
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
    return Math.hypot(x1 + t * dx, y1 + t * dy);
  }
}

function owners(offsets: Uint32Array): Uint32Array {
  const owner = new Uint32Array(offsets[offsets.length - 1]!);
  for (let unit = 0; unit + 1 < offsets.length; unit++) owner.fill(unit, offsets[unit], offsets[unit + 1]);
  return owner;
}

/** A unit without rings has an empty box at infinity, which no search meets. */
function indexUnits(boxes: Float64Array): Flatbush | null {
  if (boxes.length === 0) return null;
  const index = new Flatbush(boxes.length / 4);
  for (let i = 0; i < boxes.length; i += 4) {
    const empty = boxes[i]! > boxes[i + 2]!;
    if (empty) index.add(Number.MAX_VALUE, Number.MAX_VALUE);
    else index.add(boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!);
  }
  index.finish();
  return index;
}

function indexEdges(ends: Float64Array): Flatbush | null {
  if (ends.length === 0) return null;
  const index = new Flatbush(ends.length / 4);
  for (let i = 0; i < ends.length; i += 4) {
    const [x1, y1, x2, y2] = [ends[i]!, ends[i + 1]!, ends[i + 2]!, ends[i + 3]!];
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  return index;
}
