// Several road files of one publisher as one: nodes with the same name are one node, links that stand in two files are one link.
import type { RoadLinks } from '../../access/network/road-links.ts';
import type { RoadFact } from '../facts.ts';

export interface MergedRoads {
  readonly links: RoadLinks;
  /** Links that stood in an earlier file already, as those across a border between files do. */
  readonly repeated: number;
}

/**
 * The links of all facts, which come in order of their files. Where a publisher names no nodes, those of different files at one
 * place are one node; nodes of one file stay apart, since a bridge does not meet the road below.
 */
export function mergeRoads(facts: readonly RoadFact[]): MergedRoads {
  const [first] = facts;
  if (!first) throw new Error('No roads to merge.');
  if (facts.length === 1) return { links: first.links, repeated: 0 };
  const nodes = numberNodes(facts);
  const { kept, repeated } = distinctLinks(facts, nodes.numbers);
  return { links: { ...arraysOf(facts, nodes, kept), ...wordsOf(facts) }, repeated };
}

interface Nodes {
  /** By fact, the number of each of its raw nodes. */
  readonly numbers: readonly Uint32Array[];
  readonly longitude: Int32Array;
  readonly latitude: Int32Array;
}

function numberNodes(facts: readonly RoadFact[]): Nodes {
  const known = new Map<string, number>();
  const total = facts.reduce((sum, { links }) => sum + links.nodeLongitude.length, 0);
  const longitude = new Int32Array(total);
  const latitude = new Int32Array(total);
  let used = 0;
  const numbers = facts.map(({ links, nodeIds }) => {
    const before = used;
    return Uint32Array.from(links.nodeLongitude, (x, node) => {
      const y = links.nodeLatitude[node]!;
      const name = nodeIds?.[node] ?? `${x} ${y}`;
      const same = known.get(name);
      if (same !== undefined && (nodeIds !== null || same < before)) return same;
      known.set(name, used);
      longitude[used] = x;
      latitude[used] = y;
      return used++;
    });
  });
  return { numbers, longitude: longitude.slice(0, used), latitude: latitude.slice(0, used) };
}

/** By fact, the raw links that no earlier file has. Only links between nodes of earlier files can be repeated. */
function distinctLinks(facts: readonly RoadFact[], numbers: readonly Uint32Array[]) {
  const shared = sharedNodes(numbers);
  const seen = new Set<string>();
  let repeated = 0;
  const kept = facts.map(({ links }, fact) => {
    const number = numbers[fact]!;
    const own: string[] = [];
    const distinct = Uint32Array.from(links.start.keys()).filter((link) => {
      const [start, end] = [number[links.start[link]!]!, number[links.end[link]!]!];
      if (shared[start] === 0 || shared[end] === 0) return true;
      const text = describe(links, link, start, end);
      own.push(text);
      if (!seen.has(text)) return true;
      repeated++;
      return false;
    });
    for (const text of own) seen.add(text);
    return distinct;
  });
  return { kept, repeated };
}

/** 1 for every node that stands in more than one file. */
function sharedNodes(numbers: readonly Uint32Array[]): Uint8Array {
  const most = numbers.reduce((top, list) => list.reduce((high, node) => Math.max(high, node + 1), top), 0);
  const lastFile = new Int32Array(most).fill(-1);
  const shared = new Uint8Array(most);
  for (const [file, list] of numbers.entries()) {
    for (const node of list) {
      if (lastFile[node]! >= 0 && lastFile[node] !== file) shared[node] = 1;
      lastFile[node] = file;
    }
  }
  return shared;
}

/** All that tells a link from another between the same nodes. */
function describe(links: RoadLinks, link: number, start: number, end: number): string {
  const bends = links.shape.subarray(2 * links.shapeOffsets[link]!, 2 * links.shapeOffsets[link + 1]!);
  return [start, end, links.roadClass[link], links.flags[link], links.limit[link], links.seconds[link], ...bends].join(' ');
}

/** The links that are kept, one file after the other. */
function arraysOf(facts: readonly RoadFact[], nodes: Nodes, kept: readonly Uint32Array[]) {
  const links = kept.reduce((sum, { length }) => sum + length, 0);
  const bendsOf = ({ links: { shapeOffsets } }: RoadFact, link: number): number =>
    shapeOffsets[link + 1]! - shapeOffsets[link]!;
  const bends = facts.reduce((sum, fact, i) => kept[i]!.reduce((total, link) => total + bendsOf(fact, link), sum), 0);
  const out = {
    start: new Uint32Array(links),
    end: new Uint32Array(links),
    roadClass: new Uint8Array(links),
    flags: new Uint16Array(links),
    limit: new Uint8Array(links),
    seconds: new Uint32Array(links),
    shapeOffsets: new Uint32Array(links + 1),
    shape: new Int32Array(2 * bends),
  };
  let at = 0;
  // Which of them each link of a file became; -1 for none.
  const became = facts.map((fact, i) => {
    const { links: raw } = fact;
    const number = nodes.numbers[i]!;
    const placeOf = new Int32Array(raw.start.length).fill(-1);
    for (const link of kept[i]!) {
      placeOf[link] = at;
      out.start[at] = number[raw.start[link]!]!;
      out.end[at] = number[raw.end[link]!]!;
      out.roadClass[at] = raw.roadClass[link]!;
      out.flags[at] = raw.flags[link]!;
      out.limit[at] = raw.limit[link]!;
      out.seconds[at] = raw.seconds[link]!;
      const shape = raw.shape.subarray(2 * raw.shapeOffsets[link]!, 2 * raw.shapeOffsets[link + 1]!);
      out.shape.set(shape, 2 * out.shapeOffsets[at]!);
      out.shapeOffsets[at + 1] = out.shapeOffsets[at]! + bendsOf(fact, link);
      at++;
    }
    return placeOf;
  });
  const restrictions = restrictionsOf(facts, nodes, became);
  return { nodeLongitude: nodes.longitude, nodeLatitude: nodes.latitude, ...out, restrictions };
}

/** Turns between links that are kept. */
function restrictionsOf(facts: readonly RoadFact[], nodes: Nodes, became: readonly Int32Array[]): RoadLinks['restrictions'] {
  const turns = facts.flatMap(({ links: { restrictions } }, i) =>
    Array.from(restrictions.via, (via, turn) => ({
      from: became[i]![restrictions.from[turn]!]!,
      via: nodes.numbers[i]![via]!,
      to: became[i]![restrictions.to[turn]!]!,
      only: restrictions.only[turn]!,
    })).filter(({ from, to }) => from >= 0 && to >= 0),
  );
  return {
    from: Uint32Array.from(turns, ({ from }) => from),
    via: Uint32Array.from(turns, ({ via }) => via),
    to: Uint32Array.from(turns, ({ to }) => to),
    only: Uint8Array.from(turns, ({ only }) => only),
  };
}

function wordsOf(facts: readonly RoadFact[]): Pick<RoadLinks, 'publisher' | 'title' | 'vintage' | 'notes'> {
  const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
  const joined = (of: (links: RoadLinks) => string): string => distinct(facts.map(({ links }) => of(links))).join(', ');
  return {
    publisher: joined(({ publisher }) => publisher),
    title: joined(({ title }) => title),
    vintage: joined(({ vintage }) => vintage),
    notes: distinct(facts.flatMap(({ links }) => links.notes)),
  };
}
