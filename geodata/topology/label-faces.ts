// Says which polygons cover each face: none, one (as it should be), or several where they overlap.
import type { FaceCycles } from './face-cycles.ts';
import type { ArcGraph } from './trace-arcs.ts';

/** Owners of an arc's sides beyond the two that the graph holds: arcs on which polygons overlap. */
export type ExtraOwners = ReadonlyMap<number, { readonly left: readonly number[]; readonly right: readonly number[] }>;

export interface FaceOwners {
  /** Polygons that cover each cycle's ground, ascending. */
  readonly owners: readonly (readonly number[])[];
  /** Darts whose own polygon does not cover the face on their left: edges that still cross somewhere. */
  readonly tangledDarts: readonly number[];
}

const NOBODY: readonly number[] = [];

/**
 * Walks from face to face: whoever crosses an arc leaves the polygons on one side of it and enters those on the other.
 * `enclosing` gives the cycle around each component (-1 for open sea), `order` the order in which to label them.
 */
export function labelFaces(
  graph: ArcGraph,
  faces: FaceCycles,
  enclosure: { readonly enclosing: Int32Array; readonly order: Int32Array },
  extra: ExtraOwners,
): FaceOwners {
  const owners: (readonly number[] | undefined)[] = new Array(faces.count);
  const dartsOf = dartsByCycle(faces);
  for (const component of enclosure.order) {
    const around = enclosure.enclosing[component]!;
    const start = faces.outerCycle[component]!;
    owners[start] = around < 0 ? NOBODY : (owners[around] ?? NOBODY);
    const pending = [start];
    for (let cycle = pending.pop(); cycle !== undefined; cycle = pending.pop()) {
      for (let i = dartsOf.offsets[cycle]!; i < dartsOf.offsets[cycle + 1]!; i++) {
        const dart = dartsOf.darts[i]!;
        const across = faces.cycleOfDart[dart ^ 1]!;
        if (owners[across] !== undefined) continue;
        owners[across] = cross(owners[cycle]!, sideOwners(graph, extra, dart), sideOwners(graph, extra, dart ^ 1));
        pending.push(across);
      }
    }
  }
  const known = owners.map((set) => set ?? NOBODY);
  const tangledDarts: number[] = [];
  for (let dart = 0; dart < graph.arcCount * 2; dart++) {
    const covered = known[faces.cycleOfDart[dart]!]!;
    if (!sideOwners(graph, extra, dart).every((owner) => covered.includes(owner))) tangledDarts.push(dart);
  }
  return { owners: known, tangledDarts };
}

/** Darts of each cycle, rows by cycle (CSR). */
export function dartsByCycle(faces: FaceCycles): { offsets: Uint32Array; darts: Int32Array } {
  const offsets = new Uint32Array(faces.count + 1);
  for (const cycle of faces.cycleOfDart) offsets[cycle + 1]!++;
  for (let cycle = 0; cycle < faces.count; cycle++) offsets[cycle + 1]! += offsets[cycle]!;
  const next = offsets.slice();
  const darts = new Int32Array(faces.cycleOfDart.length);
  faces.cycleOfDart.forEach((cycle, dart) => {
    darts[next[cycle]!++] = dart;
  });
  return { offsets, darts };
}

function sideOwners(graph: ArcGraph, extra: ExtraOwners, dart: number): readonly number[] {
  const arc = dart >> 1;
  const backward = (dart & 1) === 1;
  const more = extra.get(arc);
  const block = backward ? graph.rightBlock[arc]! : graph.leftBlock[arc]!;
  const own = block < 0 ? NOBODY : [block];
  if (more === undefined) return own;
  return [...own, ...(backward ? more.right : more.left)];
}

function cross(from: readonly number[], leave: readonly number[], enter: readonly number[]): readonly number[] {
  const kept = from.filter((owner) => !leave.includes(owner));
  for (const owner of enter) if (!kept.includes(owner)) kept.push(owner);
  return kept.sort((a, b) => a - b);
}
