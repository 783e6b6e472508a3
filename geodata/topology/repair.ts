// Mends overlaps and gaps between polygons, near the trouble and nowhere else.

import {
  type CoverageProblem,
  findOverlapProblems,
  findTangles,
  type OverlapLimits,
  type RepairSummary,
  summariseRepairs,
} from './coverage-problems.ts';
import { dartLeft, followingDarts } from './darts.ts';
import { type EdgeSides, findEdgeSides } from './edge-sides.ts';
import { enclosingCycles, type FaceCycles, walkFaces } from './face-cycles.ts';
import { type ExtraOwners, type FaceOwners, labelFaces } from './label-faces.ts';
import { nodeEdges } from './node-edges.ts';
import type { PairTable } from './pair-table.ts';
import { faceSizes, resolveFaces } from './resolve-faces.ts';
import type { RingGraph } from './ring-graph.ts';
import { type ArcGraph, type TracedArcs, traceArcs } from './trace-arcs.ts';

export interface Coverage {
  readonly graph: ArcGraph;
  readonly problems: readonly CoverageProblem[];
  readonly repairs: RepairSummary;
}

const NOTHING_MENDED: RepairSummary = {
  gapsClosed: 0,
  gapSquareMetres: 0,
  overlapsDecided: 0,
  overlapSquareMetres: 0,
  holesLeft: 0,
  touchedBlocks: [],
};

/**
 * Turns noded rings into a valid coverage: every face has one block, or none where it is open ground. Data in which
 * neighbours already match costs one check. Otherwise edges with one owner are noded with everything near them, every
 * face learns which polygons cover it, and disputed faces go to one block (see `resolveFaces`).
 */
export function repairCoverage(graph: RingGraph, points: PairTable, limits: OverlapLimits): Coverage {
  let state = survey(graph, points);
  if (!state.consistent) state = survey(nodeEdges(graph, points, 'everything'), points);
  if (!state.consistent && labelSurvey(state).tangledDarts.length > 0) {
    // Edges with two owners cross each other somewhere: rare enough to be looked for only now.
    state = survey(nodeEdges(state.graph, points, 'every-pair'), points);
  }
  const { traced, faces, enclosure } = state;
  if (state.consistent && !hasSliverGap(traced.graph, faces, enclosure.enclosing, limits.sliverMetres)) {
    return { graph: traced.graph, problems: [], repairs: { ...NOTHING_MENDED, holesLeft: countHoles(traced.graph, faces) } };
  }
  const labels = labelSurvey(state);
  const resolved = resolveFaces(traced.graph, faces, enclosure.enclosing, labels, limits.sliverMetres);
  const problems = [
    ...findOverlapProblems(traced.graph, faces, enclosure.enclosing, labels, resolved, limits),
    ...findTangles(traced.graph, labels),
  ];
  return { graph: relabel(state, points, resolved.blockOfCycle), problems, repairs: summariseRepairs(resolved) };
}

interface Survey {
  readonly graph: RingGraph;
  readonly sides: EdgeSides;
  readonly traced: TracedArcs;
  readonly faces: FaceCycles;
  readonly enclosure: { readonly enclosing: Int32Array; readonly order: Int32Array };
  readonly consistent: boolean;
}

function survey(graph: RingGraph, points: PairTable): Survey {
  const coordinates = points.pairs.slice(0, points.count * 2);
  const sides = findEdgeSides(graph, coordinates);
  let breaks: Uint8Array | null = null;
  if (sides.conflicts.length > 0) {
    breaks = new Uint8Array(points.count);
    for (const { edge } of sides.conflicts) {
      breaks[graph.ends[edge * 2]!] = 1;
      breaks[graph.ends[edge * 2 + 1]!] = 1;
    }
  }
  const owned = { count: graph.edgeCount, ends: graph.ends, left: sides.left, right: sides.right, points: coordinates, breaks };
  const traced = traceArcs(owned);
  const faces = walkFaces(traced.graph);
  const enclosure = enclosingCycles(traced.graph, faces);
  const consistent = sides.conflicts.length === 0 && facesAgree(traced.graph, faces, enclosure.enclosing);
  return { graph, sides, traced, faces, enclosure, consistent };
}

const labelSurvey = ({ traced, faces, enclosure, sides }: Survey): FaceOwners =>
  labelFaces(traced.graph, faces, enclosure, extraOwners(traced, sides));

/** Whether every face has the same block along the whole of its border, inside and out. */
function facesAgree(graph: ArcGraph, faces: FaceCycles, enclosing: Int32Array): boolean {
  const follower = followingDarts(graph);
  for (let dart = 0; dart < follower.length; dart++) {
    if (dartLeft(graph, dart) !== dartLeft(graph, follower[dart]!)) return false;
  }
  return faces.outerCycle.every((cycle, component) => {
    const around = enclosing[component]!;
    const expected = around < 0 ? -1 : dartLeft(graph, faces.firstDart[around]!);
    return dartLeft(graph, faces.firstDart[cycle]!) === expected;
  });
}

function hasSliverGap(graph: ArcGraph, faces: FaceCycles, enclosing: Int32Array, sliverMetres: number): boolean {
  const holes = eachHole(graph, faces);
  if (holes.length === 0) return false;
  const { area, length } = faceSizes(faces, enclosing);
  return holes.some((cycle) => (2 * area[cycle]!) / length[cycle]! <= sliverMetres);
}

const countHoles = (graph: ArcGraph, faces: FaceCycles): number => eachHole(graph, faces).length;

/** Cycles round ground that no block covers but blocks enclose. */
function eachHole(graph: ArcGraph, faces: FaceCycles): number[] {
  const holes: number[] = [];
  const outer = new Set(faces.outerCycle);
  faces.firstDart.forEach((dart, cycle) => {
    if (dartLeft(graph, dart) < 0 && !outer.has(cycle)) holes.push(cycle);
  });
  return holes;
}

function extraOwners(traced: TracedArcs, sides: EdgeSides): ExtraOwners {
  const extra = new Map<number, { left: number[]; right: number[] }>();
  for (const { edge, polygon, side } of sides.conflicts) {
    const arc = traced.arcOfEdge[edge]!;
    if (arc < 0) continue;
    const owners = extra.get(arc) ?? { left: [], right: [] };
    const onLeft = (side === 'left') !== (traced.reversed[edge] === 1);
    (onLeft ? owners.left : owners.right).push(polygon);
    extra.set(arc, owners);
  }
  return extra;
}

/** Traces the arcs anew with the blocks that the faces were given. */
function relabel(state: Survey, points: PairTable, blockOfCycle: Int32Array): ArcGraph {
  const { graph, traced, faces } = state;
  const left = new Int32Array(graph.edgeCount).fill(-1);
  const right = new Int32Array(graph.edgeCount).fill(-1);
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const arc = traced.arcOfEdge[edge]!;
    if (arc < 0) continue;
    const forward = traced.reversed[edge] === 1 ? 1 : 0;
    left[edge] = blockOfCycle[faces.cycleOfDart[arc * 2 + forward]!]!;
    right[edge] = blockOfCycle[faces.cycleOfDart[arc * 2 + (1 - forward)]!]!;
  }
  const coordinates = points.pairs.slice(0, points.count * 2);
  return traceArcs({ count: graph.edgeCount, ends: graph.ends, left, right, points: coordinates, breaks: null }).graph;
}
