// Gives every disputed or empty sliver to one block.
import { arcMetres, type FaceCycles } from './face-cycles.ts';
import { dartsByCycle, type FaceOwners } from './label-faces.ts';
import type { ArcGraph } from './trace-arcs.ts';

/** A face that more than one polygon covers, or a thin one that none covers. */
export interface DisputedFace {
  readonly cycle: number;
  /** Polygons that cover it, ascending; empty for a gap. */
  readonly owners: readonly number[];
  /** The block it goes to; OUTSIDE (-1) where a gap has no neighbour. */
  readonly winner: number;
  readonly squareMetres: number;
  /** Twice area over perimeter: the width of a long thin shape, metres. */
  readonly widthMetres: number;
}

export interface ResolvedFaces {
  /** Block of each cycle's ground, or OUTSIDE (-1). */
  readonly blockOfCycle: Int32Array;
  readonly disputed: readonly DisputedFace[];
  /** Enclosed empty faces that are too wide for slivers: lakes, or blocks that are missing. */
  readonly holesLeft: number;
}

const UNDECIDED = -2;

/**
 * A gap no wider than `sliverMetres` goes to the neighbour with the longest border along it; an overlap goes to the one
 * of its polygons whose undisputed ground has the longest border along it (ties: the lower index), unless one of them
 * has no undisputed ground at all: that one keeps it, so that no block vanishes under another. Wider gaps stay open.
 */
export function resolveFaces(
  graph: ArcGraph,
  faces: FaceCycles,
  enclosing: Int32Array,
  labels: FaceOwners,
  sliverMetres: number,
): ResolvedFaces {
  const { area, length } = faceSizes(faces, enclosing);
  const block = Int32Array.from(labels.owners, (owners) =>
    owners.length === 0 ? -1 : owners.length === 1 ? owners[0]! : UNDECIDED,
  );
  const isHoleWalk = new Uint8Array(faces.count);
  for (const cycle of faces.outerCycle) isHoleWalk[cycle] = 1;
  const open: number[] = [];
  let holesLeft = 0;
  for (let cycle = 0; cycle < faces.count; cycle++) {
    if (isHoleWalk[cycle]) continue;
    if (labels.owners[cycle]!.length > 1) open.push(cycle);
    else if (block[cycle] === -1) {
      if ((2 * area[cycle]!) / length[cycle]! <= sliverMetres) open.push(cycle);
      else holesLeft++;
    }
  }
  for (const cycle of open) block[cycle] = UNDECIDED;
  decide(graph, faces, labels, open, block);
  faces.outerCycle.forEach((cycle, component) => {
    block[cycle] = enclosing[component]! < 0 ? -1 : groundOf(enclosing[component]!, faces, enclosing, block);
  });
  const disputed = open.map((cycle) => ({
    cycle,
    owners: labels.owners[cycle]!,
    winner: block[cycle]!,
    squareMetres: area[cycle]!,
    widthMetres: (2 * area[cycle]!) / length[cycle]!,
  }));
  return { blockOfCycle: block, disputed, holesLeft };
}

/** Block of a face, through the walks round holes that stand for the face around them. */
function groundOf(cycle: number, faces: FaceCycles, enclosing: Int32Array, block: Int32Array): number {
  let at = cycle;
  while (at >= 0 && faces.outerCycle[faces.component[at]!] === at) at = enclosing[faces.component[at]!]!;
  return at < 0 ? -1 : block[at]!;
}

/** Area and perimeter of each face less the components inside it. */
export function faceSizes(faces: FaceCycles, enclosing: Int32Array): { area: Float64Array; length: Float64Array } {
  const area = faces.areaSquareMetres.slice();
  const length = faces.lengthMetres.slice();
  faces.outerCycle.forEach((cycle, component) => {
    const around = enclosing[component]!;
    if (around < 0) return;
    area[around]! += faces.areaSquareMetres[cycle]!;
    length[around]! += faces.lengthMetres[cycle]!;
  });
  return { area, length };
}

/** Decides face by face, in passes, because a face may border only faces that are still open. */
function decide(graph: ArcGraph, faces: FaceCycles, labels: FaceOwners, open: readonly number[], block: Int32Array): void {
  const dartsOf = dartsByCycle(faces);
  const grounded = new Set(block);
  let left = [...open];
  while (left.length > 0) {
    const still: number[] = [];
    for (const cycle of left) {
      const darts = dartsOf.darts.subarray(dartsOf.offsets[cycle]!, dartsOf.offsets[cycle + 1]!);
      const owners = labels.owners[cycle]!;
      const winner = owners.find((owner) => !grounded.has(owner)) ?? longestNeighbour(graph, faces, darts, owners, block);
      if (winner < 0) still.push(cycle);
      else block[cycle] = winner;
    }
    if (still.length === left.length) {
      for (const cycle of still) block[cycle] = labels.owners[cycle]![0] ?? -1;
      return;
    }
    left = still;
  }
}

function longestNeighbour(
  graph: ArcGraph,
  faces: FaceCycles,
  darts: Int32Array,
  candidates: readonly number[],
  block: Int32Array,
): number {
  const border = new Map<number, number>();
  for (const dart of darts) {
    const neighbour = block[faces.cycleOfDart[dart ^ 1]!]!;
    if (neighbour < 0 || (candidates.length > 0 && !candidates.includes(neighbour))) continue;
    border.set(neighbour, (border.get(neighbour) ?? 0) + arcMetres(graph, dart >> 1));
  }
  let best = -1;
  for (const [neighbour, metres] of border) {
    const most = border.get(best) ?? 0;
    if (best < 0 || metres > most || (metres === most && neighbour < best)) best = neighbour;
  }
  return best;
}
