// Faces of the planar map: the closed walks round each piece of ground, and which walk lies inside which.
import { EARTH_METRES, FIXED_PER_DEGREE } from '../model/coordinates.ts';
import { dartStart, followingDarts } from './darts.ts';
import { rootOf } from './disjoint-sets.ts';
import { locateDart } from './locate-dart.ts';
import type { ArcGraph } from './trace-arcs.ts';

/** Metres in 1e-7 degree of latitude, and of longitude at the equator. On a sphere. */
const METRES_PER_UNIT = (EARTH_METRES * Math.PI) / 180 / FIXED_PER_DEGREE;

/**
 * Closed walks along darts, each with its ground on the left. `areaSquareMetres` is positive for a walk round the
 * outside of its ground and negative for one round a hole in it (a good estimate, on a sphere, for thresholds).
 */
export interface FaceCycles {
  readonly count: number;
  /** Length 2 x arcs. */
  readonly cycleOfDart: Int32Array;
  readonly areaSquareMetres: Float64Array;
  readonly lengthMetres: Float64Array;
  /** Some dart of each cycle. */
  readonly firstDart: Int32Array;
  /** Connected piece of the map that the cycle belongs to. */
  readonly component: Int32Array;
  /** The outermost cycle of each component: the one round all of it, with the least area. */
  readonly outerCycle: Int32Array;
}

/** Length in metres of arc `arc`, on a sphere. */
export function arcMetres(graph: ArcGraph, arc: number): number {
  let sum = 0;
  for (let i = graph.offsets[arc]! * 2; i < (graph.offsets[arc + 1]! - 1) * 2; i += 2) {
    const dy = graph.coordinates[i + 3]! - graph.coordinates[i + 1]!;
    const dx = (graph.coordinates[i + 2]! - graph.coordinates[i]!) * cosine(graph.coordinates[i + 1]!);
    sum += Math.hypot(dx, dy);
  }
  return sum * METRES_PER_UNIT;
}

const cosine = (latitudeFixed: number): number => Math.cos((latitudeFixed / 1e7) * (Math.PI / 180));

/** Walks every face of the graph. */
export function walkFaces(graph: ArcGraph): FaceCycles {
  const follower = followingDarts(graph);
  const darts = graph.arcCount * 2;
  const cycleOfDart = new Int32Array(darts).fill(-1);
  const firstDart: number[] = [];
  for (let dart = 0; dart < darts; dart++) {
    if (cycleOfDart[dart] !== -1) continue;
    for (let d = dart; cycleOfDart[d] === -1; d = follower[d]!) cycleOfDart[d] = firstDart.length;
    firstDart.push(dart);
  }
  const measured = measureCycles(graph, cycleOfDart, firstDart.length);
  return {
    count: firstDart.length,
    cycleOfDart,
    firstDart: Int32Array.from(firstDart),
    ...measured,
    ...components(graph, firstDart, measured.areaSquareMetres),
  };
}

function measureCycles(
  graph: ArcGraph,
  cycleOfDart: Int32Array,
  count: number,
): Pick<FaceCycles, 'areaSquareMetres' | 'lengthMetres'> {
  const areaSquareMetres = new Float64Array(count);
  const lengthMetres = new Float64Array(count);
  const { coordinates } = graph;
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const [left, right] = [cycleOfDart[arc * 2]!, cycleOfDart[arc * 2 + 1]!];
    const length = arcMetres(graph, arc);
    // Area under the arc: longitude differences times the sine of latitude would be exact; the mean cosine is enough.
    let sweep = 0;
    for (let i = graph.offsets[arc]! * 2; i < (graph.offsets[arc + 1]! - 1) * 2; i += 2) {
      const meanY = (coordinates[i + 1]! + coordinates[i + 3]!) / 2;
      sweep += (coordinates[i]! - coordinates[i + 2]!) * Math.sin((meanY / 1e7) * (Math.PI / 180));
    }
    const area = sweep * METRES_PER_UNIT * EARTH_METRES;
    areaSquareMetres[left]! += area;
    areaSquareMetres[right]! -= area;
    lengthMetres[left]! += length;
    lengthMetres[right]! += length;
  }
  return { areaSquareMetres, lengthMetres };
}

function components(
  graph: ArcGraph,
  firstDart: readonly number[],
  areas: Float64Array,
): Pick<FaceCycles, 'component' | 'outerCycle'> {
  const parent = Int32Array.from({ length: graph.nodeCount }, (_, node) => node);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const [a, b] = [rootOf(parent, graph.startNode[arc]!), rootOf(parent, graph.endNode[arc]!)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const serial = new Map<number, number>();
  const outerCycle: number[] = [];
  const component = Int32Array.from(firstDart, (dart, cycle) => {
    const node = rootOf(parent, dartStart(graph, dart));
    const known = serial.get(node) ?? serial.size;
    serial.set(node, known);
    const outer = outerCycle[known];
    if (outer === undefined || areas[cycle]! < areas[outer]!) outerCycle[known] = cycle;
    return known;
  });
  return { component, outerCycle: Int32Array.from(outerCycle) };
}

/**
 * The cycle in whose ground each component lies, or -1 for open sea. Components are answered in the order of `order`
 * (leftmost first), which is also the order in which they may be labelled: a component lies only inside earlier ones.
 */
export function enclosingCycles(graph: ArcGraph, faces: FaceCycles): { enclosing: Int32Array; order: Int32Array } {
  const count = faces.outerCycle.length;
  const leftmost = leftmostPoints(graph, faces);
  const order = Int32Array.from({ length: count }, (_, i) => i).sort((a, b) => leftmost.x[a]! - leftmost.x[b]! || a - b);
  const enclosing = new Int32Array(count);
  const componentOfArc = Int32Array.from({ length: graph.arcCount }, (_, a) => faces.component[faces.cycleOfDart[a * 2]!]!);
  const locate = locateDart(graph);
  for (let c = 0; c < count; c++) {
    const dart = locate(leftmost.x[c]!, leftmost.y[c]!, (arc) => componentOfArc[arc] !== c);
    enclosing[c] = dart < 0 ? -1 : faces.cycleOfDart[dart]!;
  }
  return { enclosing, order };
}

function leftmostPoints(graph: ArcGraph, faces: FaceCycles): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(faces.outerCycle.length).fill(Infinity);
  const y = new Float64Array(faces.outerCycle.length);
  for (let arc = 0; arc < graph.arcCount; arc++) {
    const c = faces.component[faces.cycleOfDart[arc * 2]!]!;
    for (let i = graph.offsets[arc]! * 2; i < graph.offsets[arc + 1]! * 2; i += 2) {
      if (graph.coordinates[i]! >= x[c]!) continue;
      x[c] = graph.coordinates[i]!;
      y[c] = graph.coordinates[i + 1]!;
    }
  }
  return { x, y };
}
