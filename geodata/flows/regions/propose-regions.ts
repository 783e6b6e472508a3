// Areas that follow the flows, as a draft that a planner may accept into a tier.
import { refuse } from '../../model/issue.ts';
import { communityAreas } from './community-areas.ts';
import { fillGaps, makeContiguous } from './contiguity.ts';
import { destinationAreas } from './destination-areas.ts';
import { directedGraph, flowEdges } from './flow-graph.ts';
import { type Ground, regionGround } from './ground.ts';
import { mergeSmall } from './minimum-size.ts';
import type { RegionInput, RegionOptions } from './options.ts';
import { Stopped, tell } from './watch.ts';
import { NONE, WorkingAreas } from './working-areas.ts';

/** One area of a draft. */
export interface DraftArea {
  /** 1 to the number of areas, in order of the areas' first blocks. */
  readonly slot: number;
  /** The slot of the locked area of the tier that this one is, 0 for a new area. */
  readonly lockedSlot: number;
  /** The block in which most people of the area are served (ties: lower code), to name it after; -1 where nobody is. */
  readonly centre: number;
}

export interface RegionDraft {
  readonly method: RegionOptions['method'];
  /** One entry a block; 0 for blocks that are out of scope, or that no area could reach. */
  readonly slotOf: Uint16Array;
  readonly areas: readonly DraftArea[];
  /** Blocks in scope with slot 0, in index order: no destination on their side of water or of a border of parents. */
  readonly unreached: Uint32Array;
  /** What was used in the end; null for a method without one. */
  readonly resolution: number | null;
}

/**
 * Proposes areas. The same input, options and random numbers give the same draft. null when it was cancelled; throws
 * IssueError when there would be more areas than a tier can hold.
 */
export function proposeRegions(input: RegionInput, options: RegionOptions): RegionDraft | null {
  if (input.flows.blockCount !== input.facts.count) {
    throw new Error(`The flows have ${input.flows.blockCount} blocks, the atlas ${input.facts.count}.`);
  }
  try {
    tell(options, 'Reading flows', 0, 1);
    const ground = regionGround(input.facts, options);
    const made =
      options.method === 'destinations' ? byDestinations(input, ground, options) : communityAreas(input, ground, options);
    return draft(input, ground, options, made);
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

/** What a method makes: areas by block (NONE for none), numbered as it likes. */
export interface MadeAreas {
  readonly areaOf: Int32Array;
  readonly resolution: number | null;
}

/** Assign, merge what is too small, make contiguous; the last two until neither changes anything. */
function byDestinations(
  { flows }: RegionInput,
  ground: Ground,
  options: Extract<RegionOptions, { method: 'destinations' }>,
): MadeAreas {
  const { areaOf, areas } = destinationAreas(flows, ground, options.seedOf);
  const graph = directedGraph(ground.count, flowEdges(flows, ground.pieceOf));
  const working = new WorkingAreas(ground, graph, areaOf, areas, options.maximumPeople);
  fillGaps(working);
  // Both only ever join parts that were apart, so there is an end.
  for (let changed = true; changed; ) {
    changed = mergeSmall(working, options.minimumPeople, options);
    if (makeContiguous(working, options)) changed = true;
  }
  return { areaOf, resolution: null };
}

const MOST_AREAS = 0xffff;

function draft({ flows }: RegionInput, ground: Ground, options: RegionOptions, made: MadeAreas): RegionDraft {
  const slotOf = new Uint16Array(ground.count);
  const slotByKey = new Map<number, number>();
  const locked: number[] = [];
  const unreached: number[] = [];
  for (let block = 0; block < ground.count; block++) {
    if (options.inScope !== null && options.inScope[block] === 0) continue;
    const lockedSlot = options.lockedSlotOf?.[block] ?? 0;
    const area = made.areaOf[block]!;
    if (lockedSlot === 0 && area === NONE) {
      unreached.push(block);
      continue;
    }
    // Locked areas have keys below 0, areas of the method have their numbers.
    const key = lockedSlot > 0 ? -lockedSlot : area;
    let slot = slotByKey.get(key);
    if (slot === undefined) {
      slot = slotByKey.size + 1;
      slotByKey.set(key, slot);
      locked.push(lockedSlot);
    }
    if (slot > MOST_AREAS) refuseTooMany();
    slotOf[block] = slot;
  }
  const centres = centresOf(flows, slotOf, locked.length);
  const areas = locked.map((lockedSlot, at) => ({ slot: at + 1, lockedSlot, centre: centres[at + 1]! }));
  return { method: options.method, slotOf, areas, unreached: Uint32Array.from(unreached), resolution: made.resolution };
}

function refuseTooMany(): never {
  refuse(
    'too-many-areas',
    `The flows give more than ${MOST_AREAS} areas, and a tier holds no more.`,
    {},
    'Raise the minimum number of people, or lower the resolution.',
  );
}

/** By slot, length slots + 1: the home block that serves most people who live in the same slot; -1 where none does. */
function centresOf(flows: RegionInput['flows'], slotOf: Uint16Array, slots: number): Int32Array {
  const served = new Float64Array(flows.blockCount);
  for (let block = 0; block < flows.blockCount; block++) {
    for (let cell = flows.offsets[block]!; cell < flows.offsets[block + 1]!; cell++) {
      const home = flows.home[flows.to[cell]!]!;
      if (home >= 0 && slotOf[home] === slotOf[block]) served[home]! += flows.people[cell]!;
    }
  }
  const centres = new Int32Array(slots + 1).fill(-1);
  for (let block = 0; block < flows.blockCount; block++) {
    const best = centres[slotOf[block]!]!;
    if (served[block]! > 0 && (best < 0 || served[block]! > served[best]!)) centres[slotOf[block]!] = block;
  }
  return centres;
}
