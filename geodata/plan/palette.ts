// Colours of areas: few, told apart by colour-blind readers, the same every time.

import { type Area, UNASSIGNED } from '../model/plan.ts';
import type { Adjacency } from '../model/topology.ts';

/** Paul Tol's "muted" qualitative scheme (Colour Schemes, SRON/EPS/TN/09-002, 2021), safe for colour-blind readers. */
export const PALETTE = [
  '#88ccee',
  '#cc6677',
  '#ddcc77',
  '#117733',
  '#332288',
  '#aa4499',
  '#44aa99',
  '#999933',
  '#882255',
] as const;

/** The default colour of a new area. */
export const colourOfSlot = (slot: number): string => PALETTE[(slot - 1) % PALETTE.length] ?? PALETTE[0];

/** Slots of the areas that share a border (or a link) with each area's slot, ascending. Unassigned blocks do not count. */
export type AreaNeighbours = ReadonlyMap<number, readonly number[]>;

/** Which areas touch. `slotOf` has one entry a block, as the adjacency's rows. O(borders). */
export function areaNeighbours(slotOf: Uint16Array, adjacency: Pick<Adjacency, 'offsets' | 'neighbours'>): AreaNeighbours {
  const touching = new Map<number, Set<number>>();
  for (let block = 0; block < slotOf.length; block++) {
    const slot = slotOf[block]!;
    if (slot === UNASSIGNED) continue;
    const end = adjacency.offsets[block + 1]!;
    for (let entry = adjacency.offsets[block]!; entry < end; entry++) {
      const other = slotOf[adjacency.neighbours[entry]!]!;
      if (other === slot || other === UNASSIGNED) continue;
      const set = touching.get(slot) ?? new Set<number>();
      touching.set(slot, set.add(other));
    }
  }
  return new Map([...touching].map(([slot, others]) => [slot, [...others].sort((a, b) => a - b)]));
}

/** The palette colour that fewest of `used` hold; the earlier one on a tie. */
function leastUsed(used: readonly string[], overall: ReadonlyMap<string, number>): string {
  let best: string = PALETTE[0];
  let bestScore = Number.POSITIVE_INFINITY;
  for (const colour of PALETTE) {
    // A clash with a neighbour always weighs more than how often the colour is used elsewhere.
    const clashes = used.filter((other) => other === colour).length;
    const score = clashes * 1e6 + (overall.get(colour) ?? 0);
    if (score < bestScore) {
      best = colour;
      bestScore = score;
    }
  }
  return best;
}

/**
 * Colours neighbouring areas differently where the palette allows. Greedy, areas with most neighbours first, lower slots
 * on a tie; an area keeps its colour where no neighbour coloured before it has the same. Returns the same list when
 * nothing changes, else areas in the same order.
 */
export function assignColours(areas: readonly Area[], neighbours: AreaNeighbours): readonly Area[] {
  const degree = (area: Area): number => neighbours.get(area.slot)?.length ?? 0;
  const order = [...areas].sort((a, b) => degree(b) - degree(a) || a.slot - b.slot);
  const chosen = new Map<number, string>();
  const overall = new Map<string, number>();
  for (const area of order) {
    const near = (neighbours.get(area.slot) ?? []).flatMap((slot) => chosen.get(slot) ?? []);
    const colour = near.includes(area.colour) ? leastUsed(near, overall) : area.colour;
    chosen.set(area.slot, colour);
    overall.set(colour, (overall.get(colour) ?? 0) + 1);
  }
  if (areas.every((area) => chosen.get(area.slot) === area.colour)) return areas;
  return areas.map((area) => ({ ...area, colour: chosen.get(area.slot) ?? area.colour }));
}
