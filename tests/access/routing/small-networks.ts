// Networks written down link by link, and random ones: nothing is joined up or put in order.
import fc from 'fast-check';
import { LINK, ROAD_CLASSES, type RoadClass, type RoadNetwork } from '../../../geodata/model/roads.ts';

export interface SmallLink {
  readonly from: number;
  readonly to: number;
  readonly metres: number;
  readonly class?: RoadClass;
  /** Both ways for everybody unless said. */
  readonly flags?: number;
  readonly limit?: number;
  readonly seconds?: number;
  /** Degrees. */
  readonly bends?: readonly (readonly [number, number])[];
}

export interface SmallTurn {
  readonly from: number;
  readonly via: number;
  readonly to: number;
  readonly only: boolean;
}

export const EVERYBODY: number = LINK.carForward | LINK.carBackward | LINK.cycleForward | LINK.cycleBackward | LINK.walk;
export const ONE_WAY: number = LINK.carForward | LINK.cycleForward | LINK.walk;

/** `points` in degrees. */
export function smallNetwork(
  points: readonly (readonly [number, number])[],
  links: readonly SmallLink[],
  turns: readonly SmallTurn[] = [],
): RoadNetwork {
  const bends = links.map((link) => link.bends ?? []);
  const shapeOffsets = new Uint32Array(links.length + 1);
  for (const [i, shape] of bends.entries()) shapeOffsets[i + 1] = shapeOffsets[i]! + shape.length;
  return {
    id: 'small',
    nodeCount: points.length,
    linkCount: links.length,
    nodeLongitude: Int32Array.from(points, ([longitude]) => Math.round(longitude * 1e7)),
    nodeLatitude: Int32Array.from(points, ([, latitude]) => Math.round(latitude * 1e7)),
    linkStart: Uint32Array.from(links, (link) => link.from),
    linkEnd: Uint32Array.from(links, (link) => link.to),
    linkDecimetres: Uint32Array.from(links, (link) => Math.round(link.metres * 10)),
    linkClass: Uint8Array.from(links, (link) => ROAD_CLASSES.indexOf(link.class ?? 'local-road')),
    linkFlags: Uint16Array.from(links, (link) => link.flags ?? EVERYBODY),
    linkLimit: Uint8Array.from(links, (link) => link.limit ?? 0),
    linkSeconds: Uint32Array.from(links, (link) => link.seconds ?? 0),
    ...incidence(points.length, links),
    shapeOffsets,
    shape: Int32Array.from(bends.flat(2), (degrees) => Math.round(degrees * 1e7)),
    restrictions: {
      from: Uint32Array.from(turns, (turn) => turn.from),
      via: Uint32Array.from(turns, (turn) => turn.via),
      to: Uint32Array.from(turns, (turn) => turn.to),
      only: Uint8Array.from(turns, (turn) => (turn.only ? 1 : 0)),
    },
    report: NO_REPORT,
  };
}

function incidence(nodes: number, links: readonly SmallLink[]): Pick<RoadNetwork, 'incident' | 'incidentOffsets'> {
  const at = Array.from({ length: nodes }, (): number[] => []);
  for (const [link, { from, to }] of links.entries()) {
    at[from]!.push(link * 2);
    at[to]!.push(link * 2 + 1);
  }
  const incidentOffsets = new Uint32Array(nodes + 1);
  for (let node = 0; node < nodes; node++) incidentOffsets[node + 1] = incidentOffsets[node]! + at[node]!.length;
  return { incident: Uint32Array.from(at.flat()), incidentOffsets };
}

const noComponents = { count: 0, nodes: 0, largestNodes: 0, deadEnds: 0 };
const NO_REPORT: RoadNetwork['report'] = {
  publisher: 'made up',
  title: 'small network',
  vintage: '',
  kilometres: {
    motorway: 0,
    'a-road': 0,
    'b-road': 0,
    'minor-road': 0,
    'local-road': 0,
    'access-road': 0,
    track: 0,
    path: 0,
    ferry: 0,
  },
  car: noComponents,
  walk: noComponents,
  ferries: 0,
  turnRestrictions: 0,
  notes: [],
};

const flags = fc.constantFrom(EVERYBODY, EVERYBODY, ONE_WAY, LINK.walk, LINK.carBackward, EVERYBODY | LINK.urban | LINK.dual);
/** Few lengths, so that ties are frequent; 0, and crossings longer than any road. */
const metres = fc.constantFrom(0, 0, 1, 2, 100, 100, 200, 1500);
const roadClass = fc.constantFrom<RoadClass>('local-road', 'local-road', 'a-road', 'ferry');
const linkOf = (nodes: number): fc.Arbitrary<SmallLink> =>
  fc.record({
    from: fc.nat(nodes - 1),
    to: fc.nat(nodes - 1),
    metres,
    class: roadClass,
    flags,
    limit: fc.constantFrom(0, 0, 32, 113),
    seconds: fc.constantFrom(0, 0, 4000),
  });

/** Any links between any nodes: loops, parallel ones, ferries beyond half an hour, parts that do not meet. */
export const anyNetwork: fc.Arbitrary<RoadNetwork> = fc.integer({ min: 1, max: 12 }).chain((nodes) =>
  fc.array(linkOf(nodes), { maxLength: 30 }).chain((links) =>
    fc
      .array(
        fc.record({
          from: fc.nat(Math.max(0, links.length - 1)),
          atEnd: fc.boolean(),
          to: fc.nat(1000),
          only: fc.boolean(),
        }),
        { maxLength: links.length === 0 ? 0 : 12 },
      )
      .map((turns) => smallNetwork(pointsInRow(nodes), links, turnsAt(links, turns))),
  ),
);

/** Streets in a grid with some missing, some one-way, bends in none: planar. */
export const planarNetwork: fc.Arbitrary<RoadNetwork> = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    rows: fc.integer({ min: 2, max: 6 }),
    draws: fc.array(fc.nat(99), { minLength: 150, maxLength: 150 }),
  })
  .map(({ columns, rows, draws }) => {
    const points: [number, number][] = [];
    const links: SmallLink[] = [];
    let drawn = 0;
    const draw = (): number => draws[drawn++]!;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const node = points.push([-1.3 + column * 0.003, 50.7 + row * 0.002]) - 1;
        if (column > 0 && draw() < 85) links.push(street(node - 1, node, draw()));
        if (row > 0 && draw() < 85) links.push(street(node - columns, node, draw()));
      }
    }
    return smallNetwork(points, links);
  });

const street = (from: number, to: number, draw: number): SmallLink => ({
  from,
  to,
  metres: 210 + (draw % 4) * 50,
  flags: draw < 20 ? ONE_WAY : EVERYBODY,
  class: draw % 10 === 0 ? 'a-road' : 'local-road',
});

const pointsInRow = (count: number): [number, number][] => Array.from({ length: count }, (_, i) => [-1.3 + i * 0.002, 50.7]);

/** Restrictions at an end of their first link, onto some link of that end. */
function turnsAt(
  links: readonly SmallLink[],
  turns: readonly { from: number; atEnd: boolean; to: number; only: boolean }[],
): SmallTurn[] {
  return turns.map(({ from, atEnd, to, only }) => {
    const via = atEnd ? links[from]!.to : links[from]!.from;
    const there = [...links.keys()].filter((link) => links[link]!.from === via || links[link]!.to === via);
    return { from, via, to: there[to % there.length]!, only };
  });
}

/** Seeds at random nodes, some later than others. */
export const seedsIn = (
  network: RoadNetwork,
): fc.Arbitrary<{ node: number; deciseconds: number; decimetres: number; owner: number }[]> =>
  fc.array(
    fc.record({
      node: fc.nat(network.nodeCount - 1),
      deciseconds: fc.constantFrom(0, 0, 5, 90, 40_000),
      decimetres: fc.constantFrom(0, 0, 100),
      owner: fc.nat(4),
    }),
    { maxLength: 5 },
  );
