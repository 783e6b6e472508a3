// Cut ways as the columns of road links, with gaps at barriers.
import type { RoadDataset } from '../import/road-dataset.ts';
import type { CutWays, PlacedWays } from './osm-cut-ways.ts';
import { roughLength, shareSeconds } from './osm-ferry-time.ts';
import { type Gap, gapFlags, gapsAt, type LinkKinds } from './osm-gaps.ts';

export type LinkTable = Pick<
  RoadDataset['links'],
  'nodeLongitude' | 'nodeLatitude' | 'start' | 'end' | 'roadClass' | 'flags' | 'limit' | 'seconds' | 'shapeOffsets' | 'shape'
>;

export interface OsmLinks {
  readonly table: LinkTable;
  /** Position among the places -> raw node; -1 where it is no node. */
  readonly nodeOfPlace: Int32Array;
  readonly barriers: number;
  /** Barriers at which nobody can tell which road they close. */
  readonly unclearBarriers: number;
}

/** Links of ways in the order of the file; after them the links of no length by which walkers and cycles pass a barrier. */
export function osmLinks(ways: PlacedWays, cut: CutWays): OsmLinks {
  const kinds = kindsOf(ways, cut);
  const { gaps, barriers, unclearBarriers } = findGaps(ways, cut, kinds);
  const linked = gaps.filter(({ half }) => gapFlags(kinds.flags[half >>> 1]!) !== 0);
  const nodeOfPlace = numberNodes(cut, ways.places.ids.length);
  const nodePlaces = placesOfNodes(nodeOfPlace, gaps);
  const count = cut.start.length;
  const longer = <Column extends Uint8Array | Uint16Array | Uint32Array>(
    column: Column,
    more: (gap: Gap, i: number) => number,
  ): Column => {
    // The same kind of column, longer.
    const made = new (column.constructor as new (length: number) => Column)(count + linked.length);
    made.set(column);
    linked.forEach((gap, i) => {
      made[count + i] = more(gap, i);
    });
    return made;
  };
  const ofHalf = (column: Uint8Array) => (gap: Gap) => column[gap.half >>> 1]!;
  const [start, end] = [cut.start.map((place) => nodeOfPlace[place]!), cut.end.map((place) => nodeOfPlace[place]!)];
  const copyOf = new Map(gaps.map((gap, i) => [gap, nodePlaces.length - gaps.length + i]));
  for (const [{ half }, copy] of copyOf) ((half & 1) === 0 ? start : end)[half >>> 1] = copy;
  // A gap runs the way of the link it cuts off, so that one-way cycle tracks stay so.
  const gapEnd = (gap: Gap, side: 0 | 1): number => ((gap.half & 1) === side ? nodeOfPlace[gap.node]! : copyOf.get(gap)!);
  const table = {
    nodeLongitude: nodePlaces.map((place) => ways.places.longitude[place]!),
    nodeLatitude: nodePlaces.map((place) => ways.places.latitude[place]!),
    start: longer(start, (gap) => gapEnd(gap, 0)),
    end: longer(end, (gap) => gapEnd(gap, 1)),
    roadClass: longer(kinds.roadClass, ofHalf(kinds.roadClass)),
    flags: longer(kinds.flags, (gap) => gapFlags(kinds.flags[gap.half >>> 1]!)),
    limit: longer(kinds.limit, ofHalf(kinds.limit)),
    seconds: longer(kinds.seconds, () => 0),
    ...shapes(ways, cut, linked.length),
  };
  return { table, nodeOfPlace, barriers, unclearBarriers };
}

function kindsOf(ways: PlacedWays, cut: CutWays) {
  const { columns } = ways;
  const count = cut.start.length;
  const kinds = {
    roadClass: new Uint8Array(count),
    flags: new Uint16Array(count),
    limit: new Uint8Array(count),
    seconds: new Uint32Array(count),
  };
  for (let way = 0; way < columns.ids.length; way++) {
    const [from, to] = [cut.linkOffsets[way]!, cut.linkOffsets[way + 1]!];
    kinds.roadClass.fill(columns.classes[way]!, from, to);
    kinds.flags.fill(columns.flags[way]!, from, to);
    kinds.limit.fill(columns.limits[way]!, from, to);
    if (columns.seconds[way]! > 0) kinds.seconds.set(secondsByLink(ways, cut, way), from);
  }
  return kinds;
}

function secondsByLink({ nodes, places, columns }: PlacedWays, cut: CutWays, way: number): readonly number[] {
  const lengths: number[] = [];
  for (let link = cut.linkOffsets[way]!; link < cut.linkOffsets[way + 1]!; link++) {
    const line = [...nodes.subarray(cut.first[link]!, cut.last[link]! + 1)];
    lengths.push(
      roughLength(
        line.map((place) => places.longitude[place]!),
        line.map((place) => places.latitude[place]!),
      ),
    );
  }
  return shareSeconds(columns.seconds[way]!, lengths);
}

function findGaps({ places }: PlacedWays, { start, end }: CutWays, kinds: LinkKinds) {
  const halves = new Map<number, number[]>();
  const add = (place: number, half: number): void => {
    if (places.stopsCars[place] === 0) return;
    const there = halves.get(place);
    if (there === undefined) halves.set(place, [half]);
    else there.push(half);
  };
  for (let link = 0; link < start.length; link++) {
    add(start[link]!, link * 2);
    add(end[link]!, link * 2 + 1);
  }
  const found = [...halves].map(([place, list]) => gapsAt(place, list, kinds));
  return {
    gaps: found.flatMap((gaps) => gaps ?? []),
    barriers: found.filter((gaps) => gaps !== null && gaps.length > 0).length,
    unclearBarriers: found.filter((gaps) => gaps === null).length,
  };
}

function numberNodes({ start, end }: CutWays, placeCount: number): Int32Array {
  const numbers = new Int32Array(placeCount).fill(-1);
  for (const ends of [start, end]) for (const place of ends) numbers[place] = 0;
  let count = 0;
  for (let place = 0; place < placeCount; place++) if (numbers[place] === 0) numbers[place] = count++;
  return numbers;
}

/** Raw node -> place; the copies at barriers last. */
function placesOfNodes(nodeOfPlace: Int32Array, gaps: readonly Gap[]): Int32Array {
  let count = 0;
  for (const node of nodeOfPlace) if (node !== -1) count++;
  const placesOf = new Int32Array(count + gaps.length);
  for (let place = 0; place < nodeOfPlace.length; place++) if (nodeOfPlace[place] !== -1) placesOf[nodeOfPlace[place]!] = place;
  gaps.forEach(({ node }, i) => {
    placesOf[count + i] = node;
  });
  return placesOf;
}

function shapes({ nodes, places }: PlacedWays, { first, last }: CutWays, gapCount: number) {
  const shapeOffsets = new Uint32Array(first.length + gapCount + 1);
  for (let link = 0; link < first.length; link++) shapeOffsets[link + 1] = shapeOffsets[link]! + last[link]! - first[link]! - 1;
  shapeOffsets.fill(shapeOffsets[first.length]!, first.length + 1);
  const shape = new Int32Array(shapeOffsets[first.length]! * 2);
  let at = 0;
  for (let link = 0; link < first.length; link++)
    for (let i = first[link]! + 1; i < last[link]!; i++) {
      shape[at++] = places.longitude[nodes[i]!]!;
      shape[at++] = places.latitude[nodes[i]!]!;
    }
  return { shapeOffsets, shape };
}
