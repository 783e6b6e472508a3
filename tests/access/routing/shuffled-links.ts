import type { RoadLinks } from '../../../geodata/access/network/road-links.ts';

/** The same roads in another order: nodes, links and restrictions, shuffled by a fixed seed. */
export function shuffledLinks(links: RoadLinks, seed: number): RoadLinks {
  const random = generator(seed);
  const nodes = shuffledNumbers(links.nodeLongitude.length, random);
  const order = shuffledNumbers(links.start.length, random);
  const turns = shuffledNumbers(links.restrictions.from.length, random);
  const nodeNow = inverse(nodes);
  const linkNow = inverse(order);
  const { from, via, to, only } = links.restrictions;
  const shapeOffsets = new Uint32Array(order.length + 1);
  for (const [now, was] of order.entries()) {
    shapeOffsets[now + 1] = shapeOffsets[now]! + links.shapeOffsets[was + 1]! - links.shapeOffsets[was]!;
  }
  const shape = new Int32Array(links.shape.length);
  for (const [now, was] of order.entries()) {
    shape.set(links.shape.subarray(2 * links.shapeOffsets[was]!, 2 * links.shapeOffsets[was + 1]!), 2 * shapeOffsets[now]!);
  }
  return {
    ...links,
    nodeLongitude: Int32Array.from(nodes, (was) => links.nodeLongitude[was]!),
    nodeLatitude: Int32Array.from(nodes, (was) => links.nodeLatitude[was]!),
    start: Uint32Array.from(order, (was) => nodeNow[links.start[was]!]!),
    end: Uint32Array.from(order, (was) => nodeNow[links.end[was]!]!),
    roadClass: Uint8Array.from(order, (was) => links.roadClass[was]!),
    flags: Uint16Array.from(order, (was) => links.flags[was]!),
    limit: Uint8Array.from(order, (was) => links.limit[was]!),
    seconds: Uint32Array.from(order, (was) => links.seconds[was]!),
    shapeOffsets,
    shape,
    restrictions: {
      from: Uint32Array.from(turns, (was) => linkNow[from[was]!]!),
      via: Uint32Array.from(turns, (was) => nodeNow[via[was]!]!),
      to: Uint32Array.from(turns, (was) => linkNow[to[was]!]!),
      only: Uint8Array.from(turns, (was) => only[was]!),
    },
  };
}

function shuffledNumbers(count: number, random: (below: number) => number): Uint32Array {
  const numbers = Uint32Array.from({ length: count }, (_, i) => i);
  for (let at = count - 1; at > 0; at--) {
    const other = random(at + 1);
    [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
  }
  return numbers;
}

function inverse(order: Uint32Array): Uint32Array {
  const places = new Uint32Array(order.length);
  for (const [now, was] of order.entries()) places[was] = now;
  return places;
}

/** Linear congruential, the constants of Numerical Recipes. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
