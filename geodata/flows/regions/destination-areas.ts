// The first step of the Dartmouth method: every block to the seed area that serves most of its people. J. Wennberg,
// M. Cooper (eds.), The Dartmouth Atlas of Health Care (1996), appendix on the geography of health care. O(cells).
import type { BlockFlows } from '../block-flows.ts';
import type { Ground } from './ground.ts';
import { NONE } from './working-areas.ts';

export interface FirstAreas {
  /** By block; NONE for blocks that nobody on their ground serves. */
  readonly areaOf: Int32Array;
  /** Areas are numbered below this, in order of the code of their seed, then of their piece of ground. */
  readonly areas: number;
}

/**
 * Plurality of the people of each block over seed areas on the same ground; ties: lower code. A seed area is what `seedOf`
 * says of the home block of a destination, or that block itself.
 */
export function destinationAreas(flows: BlockFlows, ground: Ground, seedOf: Uint16Array | null): FirstAreas {
  const { areaOfHome, areas } = seedAreas(flows, ground, seedOf);
  const areaOf = new Int32Array(ground.count).fill(NONE);
  const served = new Float64Array(areas);
  for (let block = 0; block < ground.count; block++) {
    const piece = ground.pieceOf[block]!;
    if (piece < 0) continue;
    const met: number[] = [];
    for (let cell = flows.offsets[block]!; cell < flows.offsets[block + 1]!; cell++) {
      const home = flows.home[flows.to[cell]!]!;
      if (home < 0 || ground.pieceOf[home] !== piece || areaOfHome[home] === NONE || flows.people[cell] === 0) continue;
      const area = areaOfHome[home]!;
      if (served[area] === 0) met.push(area);
      served[area]! += flows.people[cell]!;
    }
    let best = NONE;
    for (const area of met) {
      if (best === NONE || served[area]! > served[best]! || (served[area] === served[best] && area < best)) best = area;
    }
    areaOf[block] = best;
    for (const area of met) served[area] = 0;
  }
  return { areaOf, areas };
}

/** By home block its seed area, NONE for others. A seed area that lies on several pieces of ground is one area on each. */
function seedAreas(
  flows: BlockFlows,
  { count, pieceOf, pieces }: Ground,
  seedOf: Uint16Array | null,
): { readonly areaOfHome: Int32Array; readonly areas: number } {
  const keys = new Map<number, number>();
  for (const home of flows.home) {
    if (home < 0 || pieceOf[home]! < 0 || seedOf?.[home] === 0) continue;
    keys.set(home, (seedOf?.[home] ?? home) * pieces + pieceOf[home]!);
  }
  const inOrder = [...new Set(keys.values())].sort((a, b) => a - b);
  const numberOf = new Map(inOrder.map((key, area) => [key, area]));
  const areaOfHome = new Int32Array(count).fill(NONE);
  for (const [home, key] of keys) areaOfHome[home] = numberOf.get(key) ?? NONE;
  return { areaOfHome, areas: inOrder.length };
}
