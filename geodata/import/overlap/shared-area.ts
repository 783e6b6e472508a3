// The area that two polygons share, exactly, without building their intersection.
//
// For a polygon with the inside on the left of its edges, a point is inside when the edges above it that run left, less
// those that run right, are one. So the product of two such counts, integrated over the plane, is the shared area:
//
//   shared = sum over edges a of A and b of B: sign(a) sign(b) * integral over their common x of min(a(x), b(x)) dx
//
// with sign +1 for an edge that runs left and -1 for one that runs right. Each term has a closed form. No intersection
// points are sorted, so touching, overlapping and degenerate borders need no special cases.
import type { OrientedEdges } from './oriented-edges.ts';

/** Edges as functions of x, from a local origin: four numbers each: left x, right x, y at the left, slope. */
interface SpanList {
  readonly spans: Float64Array;
  readonly signs: Int8Array;
  readonly count: number;
}

/** Measures polygons of one set (blocks) against polygons of another (units); keeps its working memory between calls. */
export class SharedArea {
  private readonly blocks: OrientedEdges;
  private readonly units: OrientedEdges;
  private blockSpans = emptySpans(256);
  private unitSpans = emptySpans(4096);

  constructor(blocks: OrientedEdges, units: OrientedEdges) {
    this.blocks = blocks;
    this.units = units;
  }

  /** Shared area of a block and a unit, in square 1e-7 degrees. O(edges of the block x edges of the unit above or below it). */
  of(block: number, unit: number): number {
    const { boxes } = this.blocks;
    const origin = { x: boxes[4 * block]!, y: boxes[4 * block + 1]!, maxX: boxes[4 * block + 2]! };
    this.blockSpans = fillSpans(this.blockSpans, this.blocks, block, origin);
    this.unitSpans = fillSpans(this.unitSpans, this.units, unit, origin);
    const { spans: a, signs: signsA, count: countA } = this.blockSpans;
    const { spans: b, signs: signsB, count: countB } = this.unitSpans;
    let area = 0;
    for (let i = 0; i < countA; i++) {
      let sum = 0;
      for (let j = 0; j < countB; j++) {
        const left = Math.max(a[4 * i]!, b[4 * j]!);
        const right = Math.min(a[4 * i + 1]!, b[4 * j + 1]!);
        if (left < right) sum += signsB[j]! * lowerIntegral(a, i, b, j, left, right);
      }
      area += signsA[i]! * sum;
    }
    return area;
  }
}

/** Area of one polygon, in square 1e-7 degrees. */
export function polygonArea(edges: OrientedEdges, polygon: number): number {
  const { offsets, ends, boxes } = edges;
  const y0 = boxes[4 * polygon + 1]!;
  let area = 0;
  for (let e = offsets[polygon]!; e < offsets[polygon + 1]!; e++) {
    area += ((ends[4 * e]! - ends[4 * e + 2]!) * (ends[4 * e + 1]! - y0 + (ends[4 * e + 3]! - y0))) / 2;
  }
  return area;
}

/** Integral from `left` to `right` of the lower of two straight lines. */
function lowerIntegral(a: Float64Array, i: number, b: Float64Array, j: number, left: number, right: number): number {
  const aLeft = a[4 * i + 2]! + a[4 * i + 3]! * (left - a[4 * i]!);
  const aRight = a[4 * i + 2]! + a[4 * i + 3]! * (right - a[4 * i]!);
  const bLeft = b[4 * j + 2]! + b[4 * j + 3]! * (left - b[4 * j]!);
  const bRight = b[4 * j + 2]! + b[4 * j + 3]! * (right - b[4 * j]!);
  const gapLeft = aLeft - bLeft;
  const gapRight = aRight - bRight;
  const half = (right - left) / 2;
  if (gapLeft <= 0 && gapRight <= 0) return half * (aLeft + aRight);
  if (gapLeft >= 0 && gapRight >= 0) return half * (bLeft + bRight);
  const t = gapLeft / (gapLeft - gapRight); // where they cross, as a share of the way
  const middle = aLeft + t * (aRight - aLeft);
  return gapLeft < 0
    ? half * (t * (aLeft + middle) + (1 - t) * (middle + bRight))
    : half * (t * (bLeft + middle) + (1 - t) * (middle + aRight));
}

interface Origin {
  readonly x: number;
  readonly y: number;
  readonly maxX: number;
}

/** Edges of one polygon whose x range meets the block's; upright edges span nothing and are left out. */
function fillSpans(list: SpanList, edges: OrientedEdges, polygon: number, origin: Origin): SpanList {
  const from = edges.offsets[polygon]!;
  const end = edges.offsets[polygon + 1]!;
  const { spans, signs } = list.signs.length >= end - from ? list : emptySpans(2 * (end - from));
  let count = 0;
  for (let e = from; e < end; e++) {
    const x1 = edges.ends[4 * e]!;
    const x2 = edges.ends[4 * e + 2]!;
    if (x1 === x2 || Math.max(x1, x2) <= origin.x || Math.min(x1, x2) >= origin.maxX) continue;
    const y1 = edges.ends[4 * e + 1]!;
    const y2 = edges.ends[4 * e + 3]!;
    spans[4 * count] = Math.min(x1, x2) - origin.x;
    spans[4 * count + 1] = Math.max(x1, x2) - origin.x;
    spans[4 * count + 2] = (x1 < x2 ? y1 : y2) - origin.y;
    spans[4 * count + 3] = (y2 - y1) / (x2 - x1);
    signs[count++] = x2 < x1 ? 1 : -1;
  }
  return { spans, signs, count };
}

function emptySpans(capacity: number): SpanList {
  return { spans: new Float64Array(4 * capacity), signs: new Int8Array(capacity), count: 0 };
}
