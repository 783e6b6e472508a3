// List sizes of primary care networks: everybody registered with their practices, wherever they live. Registered is not resident.
import type { BlockFlows } from './block-flows.ts';
import type { Network, NetworkMembership } from './pcn-membership.ts';

export interface PcnSize extends Network {
  readonly practices: number;
  /** Registered, those of unknown address and from outside the atlas included. */
  readonly people: number;
}

export interface PcnSizes {
  /** In order of code. A network whose practices have nobody in the set is there with 0 people. */
  readonly networks: readonly PcnSize[];
  /** Practices of the set that are in no network, and who is registered with them. */
  readonly without: { readonly practices: number; readonly people: number; readonly codes: readonly string[] };
}

/** Sums list sizes over member practices. O(cells). A practice that nobody of the set uses counts as a practice of its network. */
export function pcnSizes(flows: BlockFlows, { networks, networkOf }: NetworkMembership): PcnSizes {
  const people = new Float64Array(networks.length);
  const practices = new Uint32Array(networks.length);
  for (const network of networkOf.values()) practices[network]!++;
  const codes: string[] = [];
  let peopleWithout = 0;
  for (const [destination, { code }] of flows.destinations.entries()) {
    const network = networkOf.get(code);
    const list = listSize(flows, destination);
    if (network !== undefined) people[network]! += list;
    else {
      codes.push(code);
      peopleWithout += list;
    }
  }
  const sized = networks.map((network, at) => ({ ...network, practices: practices[at]!, people: people[at]! }));
  return { networks: sized, without: { practices: codes.length, people: peopleWithout, codes } };
}

function listSize({ fromOffsets, fromPeople, unknown, elsewhere }: BlockFlows, destination: number): number {
  let total = unknown[destination]! + elsewhere[destination]!;
  for (let at = fromOffsets[destination]!; at < fromOffsets[destination + 1]!; at++) total += fromPeople[at]!;
  return total;
}

/** How many networks are smaller than a range, in it (both ends included) and bigger. The range is a rule pack's, never ours. */
export function countByRange(
  { networks }: PcnSizes,
  { least, most }: { readonly least: number; readonly most: number },
): { readonly under: number; readonly within: number; readonly over: number } {
  const under = networks.filter(({ people }) => people < least).length;
  const over = networks.filter(({ people }) => people > most).length;
  return { under, within: networks.length - under - over, over };
}
