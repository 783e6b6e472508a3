// What a build found wrong with the polygons, and what it mended.
import { fromFixedDegrees } from '../model/coordinates.ts';
import type { FaceCycles } from './face-cycles.ts';
import type { FaceOwners } from './label-faces.ts';
import { type DisputedFace, faceSizes, type ResolvedFaces } from './resolve-faces.ts';
import type { ArcGraph } from './trace-arcs.ts';

/**
 * A fault too large to mend in silence. `overlap`: two blocks cover the same ground; `empty`: a block has no ground;
 * `tangle`: edges cross in a way that noding could not undo.
 */
export interface CoverageProblem {
  readonly kind: 'overlap' | 'empty' | 'tangle';
  /** Block indexes, ascending. */
  readonly blocks: readonly number[];
  /** Where, in degrees (WGS 84); NaN for an empty block. */
  readonly longitude: number;
  readonly latitude: number;
  readonly squareMetres: number;
}

/** What was mended. */
export interface RepairSummary {
  readonly gapsClosed: number;
  readonly gapSquareMetres: number;
  readonly overlapsDecided: number;
  readonly overlapSquareMetres: number;
  /** Enclosed empty ground left as it is: lakes, or blocks that are missing. */
  readonly holesLeft: number;
  /** Blocks that gained or lost ground, ascending. */
  readonly touchedBlocks: readonly number[];
}

export interface OverlapLimits {
  readonly sliverMetres: number;
  /** Of the smaller of the two blocks. */
  readonly overlapShare: number;
}

/** Counts and areas of the disputed faces. */
export function summariseRepairs(resolved: ResolvedFaces): RepairSummary {
  const gaps = resolved.disputed.filter((face) => face.owners.length === 0 && face.winner >= 0);
  const overlaps = resolved.disputed.filter((face) => face.owners.length > 1);
  const touched = new Set<number>();
  for (const face of gaps) touched.add(face.winner);
  for (const face of overlaps) for (const owner of face.owners) touched.add(owner);
  const total = (faces: readonly DisputedFace[]): number => faces.reduce((sum, face) => sum + face.squareMetres, 0);
  return {
    gapsClosed: gaps.length,
    gapSquareMetres: total(gaps),
    overlapsDecided: overlaps.length,
    overlapSquareMetres: total(overlaps),
    holesLeft: resolved.holesLeft,
    touchedBlocks: [...touched].sort((a, b) => a - b),
  };
}

/** Pairs of blocks whose overlaps are wider than a sliver, or together more than the allowed share of the smaller block. */
export function findOverlapProblems(
  graph: ArcGraph,
  faces: FaceCycles,
  enclosing: Int32Array,
  labels: FaceOwners,
  resolved: ResolvedFaces,
  limits: OverlapLimits,
): CoverageProblem[] {
  const pairs = new Map<string, { a: number; b: number; total: number; width: number; largest: DisputedFace }>();
  for (const face of resolved.disputed) {
    for (const a of face.owners) {
      for (const b of face.owners) {
        if (a >= b) continue;
        const pair = pairs.get(`${a},${b}`) ?? { a, b, total: 0, width: 0, largest: face };
        pair.total += face.squareMetres;
        pair.width = Math.max(pair.width, face.widthMetres);
        if (face.squareMetres > pair.largest.squareMetres) pair.largest = face;
        pairs.set(`${a},${b}`, pair);
      }
    }
  }
  if (pairs.size === 0) return [];
  const areas = polygonAreas(faces, enclosing, labels);
  return [...pairs.values()]
    .filter(({ a, b, total, width }) => {
      const smaller = Math.min(areas.get(a) ?? 0, areas.get(b) ?? 0);
      return width > limits.sliverMetres || total > limits.overlapShare * smaller;
    })
    .sort((p, q) => p.a - q.a || p.b - q.b)
    .map(({ a, b, total, largest }) => {
      return { kind: 'overlap', blocks: [a, b], ...placeOnCycle(graph, faces, largest.cycle), squareMetres: total };
    });
}

function polygonAreas(faces: FaceCycles, enclosing: Int32Array, labels: FaceOwners): Map<number, number> {
  const { area } = faceSizes(faces, enclosing);
  const isHoleWalk = new Set(faces.outerCycle);
  const areas = new Map<number, number>();
  labels.owners.forEach((owners, cycle) => {
    if (isHoleWalk.has(cycle)) return;
    for (const owner of owners) areas.set(owner, (areas.get(owner) ?? 0) + area[cycle]!);
  });
  return areas;
}

/** The middle of the cycle's first arc, degrees. */
function placeOnCycle(graph: ArcGraph, faces: FaceCycles, cycle: number): { longitude: number; latitude: number } {
  return placeOnArc(graph, faces.firstDart[cycle]! >> 1);
}

function placeOnArc(graph: ArcGraph, arc: number): { longitude: number; latitude: number } {
  const middle = (graph.offsets[arc]! + graph.offsets[arc + 1]!) >> 1;
  return {
    longitude: fromFixedDegrees(graph.coordinates[middle * 2]!),
    latitude: fromFixedDegrees(graph.coordinates[middle * 2 + 1]!),
  };
}

/** One problem for every pair of blocks along arcs that still cross something. */
export function findTangles(graph: ArcGraph, labels: FaceOwners): CoverageProblem[] {
  const seen = new Set<string>();
  const problems: CoverageProblem[] = [];
  for (const dart of labels.tangledDarts) {
    const blocks = [graph.leftBlock[dart >> 1]!, graph.rightBlock[dart >> 1]!].filter((block) => block >= 0);
    if (seen.has(blocks.join())) continue;
    seen.add(blocks.join());
    problems.push({ kind: 'tangle', blocks, ...placeOnArc(graph, dart >> 1), squareMetres: 0 });
  }
  return problems;
}

/** Blocks that no arc bounds. */
export function findEmptyBlocks(graph: ArcGraph, blockCount: number): CoverageProblem[] {
  const present = new Uint8Array(blockCount);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    for (const block of [graph.leftBlock[arc]!, graph.rightBlock[arc]!]) if (block >= 0) present[block] = 1;
  }
  const problems: CoverageProblem[] = [];
  present.forEach((found, block) => {
    if (!found) problems.push({ kind: 'empty', blocks: [block], longitude: NaN, latitude: NaN, squareMetres: 0 });
  });
  return problems;
}
