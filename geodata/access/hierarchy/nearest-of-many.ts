// The nearest of many sites for every node by one climb of all nodes and one sweep down.
import { UNREACHED } from '../../model/travel.ts';
import type { Direction, Labels, Seed } from '../routing/routing-graph.ts';
import { feetOf } from './climb.ts';
import { costDecimetres, costDeciseconds, NO_WAY, packCost } from './cost.ts';
import type { ClimbTable, Hierarchy } from './hierarchy.ts';

/** Labels in the making, by place. */
interface PlaceLabels {
  readonly cost: Float64Array;
  readonly owner: Int32Array;
}

/**
 * Labels of every node of the network: the least time, then length, then owner of a trip from a seed, or to one; equal to those of a
 * search. Memory: 24 bytes a node. Time does not depend on how many seeds there are.
 */
export function nearestOfMany(hierarchy: Hierarchy, seeds: readonly Seed[], direction: Direction): Labels {
  const { nodeCount, climb, descent } = hierarchy;
  const labels = { cost: new Float64Array(nodeCount).fill(NO_WAY), owner: new Int32Array(nodeCount).fill(-1) };
  for (const seed of seeds) {
    for (const { place, deciseconds, decimetres } of feetOf(hierarchy, [seed], direction === 'from-seeds' ? 'begin' : 'end')) {
      improve(labels, place, packCost(deciseconds, decimetres), seed.owner);
    }
  }
  climbAll(direction === 'from-seeds' ? climb : descent, labels);
  sweepDown(direction === 'from-seeds' ? descent : climb, labels);
  return byNode(hierarchy, labels, direction);
}

function improve({ cost, owner }: PlaceLabels, place: number, reached: number, by: number): void {
  if (reached < cost[place]! || (reached === cost[place]! && by < owner[place]!)) {
    cost[place] = reached;
    owner[place] = by;
  }
}

function climbAll({ offsets, places, deciseconds, decimetres }: ClimbTable, labels: PlaceLabels): void {
  for (let place = offsets.length - 2; place >= 0; place--) {
    const here = labels.cost[place]!;
    if (here === NO_WAY) continue;
    for (let arc = offsets[place]!; arc < offsets[place + 1]!; arc++) {
      improve(labels, places[arc]!, here + packCost(deciseconds[arc]!, decimetres[arc]!), labels.owner[place]!);
    }
  }
}

function sweepDown({ offsets, places, deciseconds, decimetres }: ClimbTable, { cost, owner }: PlaceLabels): void {
  for (let place = 0; place < cost.length; place++) {
    let best = cost[place]!;
    let by = owner[place]!;
    for (let arc = offsets[place]!; arc < offsets[place + 1]!; arc++) {
      const above = places[arc]!;
      const reached = cost[above]! + packCost(deciseconds[arc]!, decimetres[arc]!);
      if (reached < best || (reached === best && reached !== NO_WAY && owner[above]! < by)) {
        best = reached;
        by = owner[above]!;
      }
    }
    cost[place] = best;
    owner[place] = by;
  }
}

/** A trip that ends at a junction may end at any of its copies; one that begins there begins at the junction itself. */
function byNode({ networkNodes, copiesOf, placeOf }: Hierarchy, labels: PlaceLabels, direction: Direction): Labels {
  if (direction === 'from-seeds') {
    copiesOf.forEach((junction, copy) => {
      const place = placeOf[networkNodes + copy]!;
      if (labels.cost[place] !== NO_WAY) improve(labels, placeOf[junction]!, labels.cost[place]!, labels.owner[place]!);
    });
  }
  const deciseconds = new Uint32Array(networkNodes).fill(UNREACHED);
  const decimetres = new Uint32Array(networkNodes).fill(UNREACHED);
  const owners = new Int32Array(networkNodes).fill(-1);
  for (let node = 0; node < networkNodes; node++) {
    const cost = labels.cost[placeOf[node]!]!;
    if (cost === NO_WAY) continue;
    deciseconds[node] = costDeciseconds(cost);
    decimetres[node] = costDecimetres(cost);
    owners[node] = labels.owner[placeOf[node]!]!;
  }
  return { deciseconds, decimetres, owners };
}
