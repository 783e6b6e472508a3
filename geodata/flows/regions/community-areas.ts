// Areas from communities: Leiden on the flows between blocks, taken apart where they do not touch, the small ones merged.
import { fillGaps } from './contiguity.ts';
import { exchangeGraph, type FlowGraph, flowEdges } from './flow-graph.ts';
import type { Ground } from './ground.ts';
import { connectedParts, leiden } from './leiden.ts';
import { mergeSmall } from './minimum-size.ts';
import { strengths } from './modularity.ts';
import type { RegionInput, RegionOptions } from './options.ts';
import { tell } from './watch.ts';
import { NONE, WorkingAreas } from './working-areas.ts';

type Options = Extract<RegionOptions, { method: 'communities' }>;

interface Attempt {
  readonly areaOf: Int32Array;
  readonly resolution: number;
  readonly areas: number;
}

/** Tries resolutions until the number of areas is as asked for, or as near as the search comes. */
export function communityAreas({ flows }: RegionInput, ground: Ground, options: Options): Attempt {
  const graph = exchangeGraph(ground.count, flowEdges(flows, ground.pieceOf));
  const make = (resolution: number): Attempt => attempt(graph, ground, resolution, options);
  const target = options.targetAreas;
  return target === null ? make(options.resolution) : search(make, target, options);
}

const TRIES = 14;

/** Doubles or halves the resolution until the target lies between two, then halves the way between them (in proportion). */
function search(make: (resolution: number) => Attempt, target: number, options: Options): Attempt {
  let best: Attempt | null = null;
  let [low, high]: [number | null, number | null] = [null, null];
  let resolution = options.resolution;
  for (let tried = 0; tried < TRIES; tried++) {
    tell(options, 'Trying resolutions', tried, TRIES);
    const made = make(resolution);
    if (best === null || Math.abs(made.areas - target) < Math.abs(best.areas - target)) best = made;
    if (made.areas === target) break;
    if (made.areas < target) low = resolution;
    else high = resolution;
    if (low !== null && high !== null) resolution = Math.sqrt(low * high);
    else resolution = low === null ? resolution / 2 : resolution * 2;
  }
  return best ?? make(resolution);
}

function attempt(graph: FlowGraph, ground: Ground, resolution: number, options: Options): Attempt {
  const touching = { offsets: ground.offsets, to: ground.neighbours };
  const labels = leiden(graph, {
    resolution,
    iterations: options.iterations,
    random: options.random,
    refine: options.refine ?? true,
    near: options.moves === 'adjacent' && ground.hasBoundaries ? touching : null,
    watch: options,
  });
  const parts = ground.hasBoundaries ? connectedParts({ count: ground.count, ...touching }, labels) : labels;
  const areaOf = withoutBystanders(graph, ground, parts);
  const working = new WorkingAreas(ground, graph, areaOf, ground.count, options.maximumPeople);
  fillGaps(working);
  mergeSmall(working, options.minimumPeople, options);
  return { areaOf, resolution, areas: new Set(areaOf.filter((area) => area !== NONE)).size };
}

/** Blocks that exchange nobody with anybody are no community; nor are those that take no part. */
function withoutBystanders(graph: FlowGraph, { pieceOf }: Ground, partOf: Int32Array): Int32Array {
  const strength = strengths(graph);
  return partOf.map((part, block) => (pieceOf[block]! >= 0 && strength[block]! > 0 ? part : NONE));
}
