// How joined up a network is for one mode of travel.
import type { NetworkComponents, RoadNetwork } from '../../model/roads.ts';
import { rootOf } from '../../topology/disjoint-sets.ts';

type Joined = Pick<RoadNetwork, 'nodeCount' | 'linkCount' | 'linkStart' | 'linkEnd' | 'linkFlags'>;

/**
 * Components and dead ends of the links that have any of the flags in `mask`. One-way roads join their ends like others (weak components): a
 * place that can be left but not reached counts as joined. A loop is two links at its node.
 */
export function networkComponents(
  { nodeCount, linkCount, linkStart, linkEnd, linkFlags }: Joined,
  mask: number,
): NetworkComponents {
  const parent = Uint32Array.from({ length: nodeCount }, (_, node) => node);
  const degree = new Uint32Array(nodeCount);
  for (let link = 0; link < linkCount; link++) {
    if ((linkFlags[link]! & mask) === 0) continue;
    degree[linkStart[link]!]!++;
    degree[linkEnd[link]!]!++;
    const [a, b] = [rootOf(parent, linkStart[link]!), rootOf(parent, linkEnd[link]!)];
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  const size = new Uint32Array(nodeCount);
  let [count, nodes, largestNodes, deadEnds] = [0, 0, 0, 0];
  for (let node = 0; node < nodeCount; node++) {
    if (degree[node] === 0) continue;
    nodes++;
    if (degree[node] === 1) deadEnds++;
    const root = rootOf(parent, node);
    if (size[root] === 0) count++;
    largestNodes = Math.max(largestNodes, ++size[root]!);
  }
  return { count, nodes, largestNodes, deadEnds };
}
