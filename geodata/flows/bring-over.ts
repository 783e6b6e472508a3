// The people of every origin of a flow set put onto blocks: as they stand, spread over several blocks, or left outside.
import type { FlowSet } from '../model/flows.ts';
import type { BlockFlows } from './block-flows.ts';
import { FlowCells, tablesOf } from './cells.ts';
import { partsOfShares } from './shares-to-people.ts';
import { divideParts, exactPeople, PERSON_PARTS } from './spread-origins.ts';

/** What the people of each origin are spread over. */
export interface Origins {
  readonly blocksOf: (origin: number) => readonly number[];
  /** By block. */
  readonly residents: Float64Array;
  /** null when the origins are the blocks. */
  readonly layerLabel: string | null;
}

export interface Brought {
  readonly tables: Pick<BlockFlows, 'offsets' | 'to' | 'people' | 'fromOffsets' | 'from' | 'fromPeople'>;
  readonly unknown: Float64Array;
  readonly elsewhere: Float64Array;
  /** Whether some number of people was finer than 1/1024. */
  readonly rounded: boolean;
}

/** Puts everybody somewhere. O(cells + cells that come of spreading). */
export function bringOver(set: FlowSet, origins: Origins): Brought {
  return isOnBlocks(set, origins) ? asItIs(set) : spreadOut(set, origins);
}

/** Whether the cells of the set can be taken over as they are: blocks to destinations in order, people in whole numbers. */
function isOnBlocks(set: FlowSet, { layerLabel }: Origins): boolean {
  if (layerLabel !== null || set.measure !== 'people') return false;
  const { offsets, destinations, values } = set;
  for (let i = 0; i < values.length; i++) if (!(values[i]! > 0) || !Number.isInteger(values[i])) return false;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let cell = offsets[row]! + 1; cell < offsets[row + 1]!; cell++) {
      if (destinations[cell]! <= destinations[cell - 1]!) return false;
    }
  }
  return true;
}

function asItIs(set: FlowSet): Brought {
  const count = set.destinationCodes.length;
  const blockCount = set.originCodes.length;
  const end = set.offsets[blockCount]!;
  const [unknown, elsewhere] = [new Float64Array(count), new Float64Array(count)];
  for (const [index, { kind }] of set.outside.entries()) {
    const into = kind === 'unknown' ? unknown : elsewhere;
    for (let cell = set.offsets[blockCount + index]!; cell < set.offsets[blockCount + index + 1]!; cell++) {
      into[set.destinations[cell]!]! += set.values[cell]!;
    }
  }
  const rows = {
    offsets: set.offsets.slice(0, blockCount + 1),
    columns: set.destinations.slice(0, end),
    people: set.values.slice(0, end),
  };
  return { tables: tablesOf(rows, count), unknown, elsewhere, rounded: false };
}

function spreadOut(set: FlowSet, { blocksOf, residents }: Origins): Brought {
  const count = set.destinationCodes.length;
  const cells = new FlowCells(set.values.length);
  const outside = { unknown: new Float64Array(count), elsewhere: new Float64Array(count) };
  let rounded = false;
  for (let origin = 0; origin + 1 < set.offsets.length; origin++) {
    const first = set.offsets[origin]!;
    const kind = set.outside[origin - set.originCodes.length]?.kind;
    const blocks = kind === undefined ? blocksOf(origin) : [];
    const weights = blocks.map((block) => residents[block]!);
    // Nobody knows how many live outside: shares of theirs stand for no people.
    const shares = set.measure === 'share' ? partsOfShares(set, origin, sumOf(weights)) : null;
    for (let cell = first; cell < set.offsets[origin + 1]!; cell++) {
      const destination = set.destinations[cell]!;
      const people = shares ? shares[cell - first]! / PERSON_PARTS : exactPeople(set.values[cell]!);
      if (!shares && people !== set.values[cell]) rounded = true;
      if (blocks.length === 0) outside[kind ?? 'elsewhere'][destination]! += people;
      else spread(people, { blocks, weights, destination }, cells);
    }
  }
  return { tables: cells.tables(residents.length, count), ...outside, rounded };
}

interface SpreadTo {
  readonly blocks: readonly number[];
  readonly weights: readonly number[];
  readonly destination: number;
}

function spread(people: number, { blocks, weights, destination }: SpreadTo, cells: FlowCells): void {
  const parts = divideParts(people * PERSON_PARTS, weights);
  for (let i = 0; i < blocks.length; i++) cells.add(blocks[i]!, destination, parts[i]! / PERSON_PARTS);
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
