// Lines of a flow map: people summed by pair of places, the widest lines first. O(cells + lines drawn log lines drawn).
import type { FlowLinesView } from '../../contract/flows.ts';
import type { BlockFlows } from '../../flows/block-flows.ts';
import { UNASSIGNED } from '../../model/plan.ts';
import type { LinePlaces } from './line-places.ts';
import { howManyShown } from './small-numbers.ts';

export interface LineWishes {
  /** Which flows: seen from an area of the tier, or, without one, from whichever area the people live in. */
  readonly slotOf: Uint16Array;
  readonly slot: number | null;
  readonly direction: 'all' | 'in' | 'out' | 'within';
  /** Position of the one destination to look at; null for all. */
  readonly destination: number | null;
  readonly minimum: number;
  readonly most: number;
}

type Lines = Omit<FlowLinesView, 'set'>;

export function flowLines(flows: BlockFlows, places: LinePlaces, wishes: LineWishes): Lines {
  const sums = pairSums(flows, places, wishes);
  const all = widestFirst(sums, Math.max(wishes.minimum, flows.smallestShown), wishes.most);
  let hiddenPeople = sums.people.reduce((sum, people) => sum + people, 0);
  const shown = all.subarray(0, shownOf(all, sums, hiddenPeople, flows.smallestShown));
  for (const at of shown) hiddenPeople -= sums.people[at]!;
  const hiddenLines = sums.people.length - shown.length;
  return { ...drawn(shown, sums, places), hiddenLines, hiddenPeople, withoutLine: sums.withoutLine };
}

/** What is hidden, told as one sum, must not be too small either. */
function shownOf(order: Uint32Array, sums: PairSums, everybody: number, smallest: number): number {
  const people = Array.from(order, (at) => sums.people[at]!);
  const rest = everybody - people.reduce((sum, value) => sum + value, 0);
  return rest > 0 ? howManyShown([...people, rest], smallest, order.length) : order.length;
}

interface PairSums {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly people: Float64Array;
  readonly withoutLine: number;
}

/** One entry a pair of places with people, in order of `from`, then of the flows: the same every time. */
function pairSums(flows: BlockFlows, places: LinePlaces, wishes: LineWishes): PairSums {
  const isWanted = wanted(flows, wishes);
  const order = blocksByPlace(places);
  const from = new Uint32Array(flows.to.length);
  const to = new Uint32Array(flows.to.length);
  const people = new Float64Array(flows.to.length);
  const sums = new Float64Array(places.count);
  const met = new Uint32Array(places.count);
  let metCount = 0;
  let count = 0;
  let withoutLine = 0;
  const endRow = (place: number): void => {
    for (let at = 0; at < metCount; at++) {
      const other = met[at]!;
      from[count] = place;
      to[count] = other;
      people[count++] = sums[other]!;
      sums[other] = 0;
    }
    metCount = 0;
  };
  for (let at = 0; at < order.length; at++) {
    const block = order[at]!;
    const place = places.fromOf[block]!;
    for (let cell = flows.offsets[block]!; cell < flows.offsets[block + 1]!; cell++) {
      const number = flows.people[cell]!;
      if (number === 0 || !isWanted(block, flows.to[cell]!)) continue;
      const other = places.toOf[flows.to[cell]!]!;
      if (place < 0 || other < 0) {
        withoutLine += number;
        continue;
      }
      if (sums[other] === 0) met[metCount++] = other;
      sums[other]! += number;
    }
    if (place >= 0 && (at + 1 === order.length || places.fromOf[order[at + 1]!] !== place)) endRow(place);
  }
  return { from: from.subarray(0, count), to: to.subarray(0, count), people: people.subarray(0, count), withoutLine };
}

/** Blocks grouped by the place where their people live, those without one first. */
function blocksByPlace({ fromOf, count }: LinePlaces): Uint32Array {
  const next = new Uint32Array(count + 2);
  for (const place of fromOf) next[place + 2]!++;
  for (let place = 0; place <= count; place++) next[place + 1]! += next[place]!;
  const order = new Uint32Array(fromOf.length);
  for (let block = 0; block < fromOf.length; block++) order[next[fromOf[block]! + 1]!++] = block;
  return order;
}

/** A provider without a home is in no area, and so is a block that is unassigned: what goes there leaves. */
function wanted({ home }: BlockFlows, wishes: LineWishes): (block: number, destination: number) => boolean {
  const { slotOf, slot, direction, destination: only } = wishes;
  return (block, destination) => {
    if (only !== null && destination !== only) return false;
    if (slot === null && direction === 'all') return true;
    const lives = slotOf[block]!;
    const served = home[destination]! < 0 ? UNASSIGNED : slotOf[home[destination]!]!;
    const begins = slot === null ? true : lives === slot;
    const ends = slot === null ? lives === served && served !== UNASSIGNED : served === slot;
    if (direction === 'all') return begins || ends;
    if (direction === 'within') return begins && ends;
    if (slot === null) return !ends;
    return direction === 'out' ? begins && !ends : ends && !begins;
  };
}

/** Positions of at most `most` pairs with `least` people or more, most people first, then in the order in which they stand. */
function widestFirst({ people }: PairSums, least: number, most: number): Uint32Array {
  const enough = people.filter((value) => value >= least).sort();
  // Sorting numbers is cheap; positions are sorted only for those that make it.
  const lowest = enough.length > most ? enough[enough.length - most]! : least;
  const chosen: number[] = [];
  let equals = most - enough.filter((value) => value > lowest).length;
  for (let at = 0; at < people.length; at++) {
    const value = people[at]!;
    if (value < least || value < lowest) continue;
    if (enough.length > most && value === lowest && equals-- <= 0) continue;
    chosen.push(at);
  }
  return Uint32Array.from(chosen.sort((a, b) => people[b]! - people[a]! || a - b));
}

function drawn(shown: Uint32Array, { from, to, people }: PairSums, places: LinePlaces) {
  const used = [...new Set([...Array.from(shown, (at) => from[at]!), ...Array.from(shown, (at) => to[at]!)])].sort(
    (a, b) => a - b,
  );
  const numberOf = new Map(used.map((place, number) => [place, number]));
  return {
    longitude: Float64Array.from(used, (place) => places.longitude[place]!),
    latitude: Float64Array.from(used, (place) => places.latitude[place]!),
    names: used.map(places.nameOf),
    from: Uint32Array.from(shown, (at) => numberOf.get(from[at]!)!),
    to: Uint32Array.from(shown, (at) => numberOf.get(to[at]!)!),
    people: Float64Array.from(shown, (at) => people[at]!),
  };
}
