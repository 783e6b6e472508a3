// Boundary harm: people whose nearest site lies outside their area, and what staying inside would cost them. Source: CRITERIA section 1.
// People of no area (slot 0) are harmed by no boundary; people who reach no site at all are not harmed by it either. A site in no block
// lies outside every area. Counting the harmed needs no times but the nearest: what staying inside costs is asked for only by `boundaryHarm`.
import { UNASSIGNED } from '../../model/plan.ts';
import { type BlockTravel, DECISECONDS_PER_MINUTE, UNREACHED } from '../../model/travel.ts';
import type { People } from './figures.ts';

/** What counting needs of travel. */
export type NearestTravel = Pick<BlockTravel, 'nearest' | 'sites'>;

/** People harmed by slot, length slotCount + 1; 0 for slot 0. O(blocks + sites). */
export function harmedBySlot(travel: NearestTravel, people: People, slotOf: Uint16Array, slotCount: number): Float64Array {
  const slotOfSite = slotsOfSites(travel, slotOf);
  const harmed = new Float64Array(slotCount + 1);
  for (let block = 0; block < slotOf.length; block++) {
    const site = travel.nearest[block]!;
    const slot = slotOf[block]!;
    if (slot !== UNASSIGNED && site >= 0 && slotOfSite[site] !== slot) harmed[slot]! += people[block]!;
  }
  return harmed;
}

/** People harmed of one area, from its blocks alone: for every stroke of a brush. O(blocks of the area). */
export function harmedPeople(
  { nearest, sites }: NearestTravel,
  people: People,
  { blocks, slotOf, slot }: { blocks: ArrayLike<number>; slotOf: Uint16Array; slot: number },
): number {
  let harmed = 0;
  for (let i = 0; i < blocks.length; i++) {
    const site = nearest[blocks[i]!]!;
    if (site < 0) continue;
    const home = sites[site]!.block;
    if (home < 0 || slotOf[home] !== slot) harmed += people[blocks[i]!]!;
  }
  return slot === UNASSIGNED ? 0 : harmed;
}

/** One area in full. Lists have one entry a harmed block, in index order; blocks without people are among them. */
export interface BoundaryHarm {
  readonly harmed: number;
  /** Of the harmed, people who can reach no site inside at all. */
  readonly stranded: number;
  /** Mean extra minutes of the harmed who can stay inside, weighted by people; null where there are none of them. */
  readonly extraMinutes: number | null;
  readonly blocks: Uint32Array;
  /** Position of the soonest site inside (ties: lower code); -1 where none can be reached. */
  readonly insideSite: Int32Array;
  /** Tenths of a second by which that is farther than the nearest of all; UNREACHED where none can be reached. */
  readonly extraDeciseconds: Uint32Array;
}

/**
 * Who is harmed, and what staying inside costs: the soonest of the sites inside, asked for only when anybody is harmed. `inside`: their
 * positions, ascending, for whoever asks about many areas and has sorted the sites by area.
 */
export function boundaryHarm(
  travel: BlockTravel,
  people: People,
  area: { blocks: ArrayLike<number>; slotOf: Uint16Array; slot: number; inside?: readonly number[] },
): BoundaryHarm {
  const { slotOf, slot } = area;
  const slotOfSite = (site: number): number => {
    const home = travel.sites[site]!.block;
    return home < 0 ? -1 : slotOf[home]!;
  };
  const blocks = Uint32Array.from(
    Array.from(area.blocks).filter((block) => {
      const site = travel.nearest[block]!;
      return slot !== UNASSIGNED && site >= 0 && slotOfSite(site) !== slot;
    }),
  ).sort();
  const found = (): number[] => [...travel.sites.keys()].filter((site) => slotOfSite(site) === slot);
  const inside = blocks.length === 0 ? [] : (area.inside ?? found());
  const { insideSite, extraDeciseconds } = costOfStaying(travel, blocks, inside);
  let stranded = 0;
  let staying = 0;
  let extra = 0;
  let harmed = 0;
  for (let i = 0; i < blocks.length; i++) {
    const count = people[blocks[i]!]!;
    harmed += count;
    if (insideSite[i]! < 0) stranded += count;
    else {
      staying += count;
      extra += count * extraDeciseconds[i]!;
    }
  }
  const extraMinutes = staying > 0 ? extra / staying / DECISECONDS_PER_MINUTE : null;
  return { harmed, stranded, extraMinutes, blocks, insideSite, extraDeciseconds };
}

function costOfStaying(
  travel: BlockTravel,
  blocks: Uint32Array,
  inside: readonly number[],
): Pick<BoundaryHarm, 'insideSite' | 'extraDeciseconds'> {
  const { sites, deciseconds } = travel.nearestAmong?.(inside, blocks) ?? leastOfRows(travel, inside, blocks);
  const extraDeciseconds = deciseconds.slice();
  for (let i = 0; i < blocks.length; i++) {
    if (sites[i]! >= 0) extraDeciseconds[i]! -= travel.deciseconds[blocks[i]!]!;
  }
  return { insideSite: sites, extraDeciseconds };
}

function leastOfRows(
  travel: BlockTravel,
  inside: readonly number[],
  blocks: Uint32Array,
): { readonly sites: Int32Array; readonly deciseconds: Uint32Array } {
  const sites = new Int32Array(blocks.length).fill(-1);
  const deciseconds = new Uint32Array(blocks.length).fill(UNREACHED);
  for (const site of inside) {
    const row = travel.toSite(site);
    for (let i = 0; i < blocks.length; i++) {
      const time = row[blocks[i]!]!;
      if (time >= deciseconds[i]!) continue;
      deciseconds[i] = time;
      sites[i] = site;
    }
  }
  return { sites, deciseconds };
}

/** The slot that holds each site; -1 for sites in no block. Sites in blocks of no area have slot 0. */
function slotsOfSites({ sites }: NearestTravel, slotOf: Uint16Array): Int32Array {
  return Int32Array.from(sites, ({ block }) => (block < 0 ? -1 : slotOf[block]!));
}
