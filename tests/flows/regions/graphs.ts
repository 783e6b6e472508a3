// Graphs and grids for the tests of regions, and what they are checked against in the plainest way.
import fc from 'fast-check';
import type { RegionFacts } from '../../../geodata/flows/regions/options.ts';
import { type GridOptions, gridFacts } from '../../measures/support/grid.ts';
import type { FlowTable } from '../support/made-flows.ts';

export interface EdgeList {
  readonly count: number;
  readonly edges: readonly (readonly [from: number, to: number, weight: number])[];
}

export const parallel = (edges: EdgeList['edges']) => ({
  from: edges.map(([from]) => from),
  to: edges.map(([, to]) => to),
  weight: edges.map(([, , weight]) => weight),
});

/** Up to 14 nodes with up to 40 edges, loops and repeats among them; weights in 1/1024. */
export const randomEdges: fc.Arbitrary<EdgeList> = fc.integer({ min: 1, max: 14 }).chain((count) => {
  const node = fc.nat({ max: count - 1 });
  const weight = fc.nat({ max: 9_000 }).map((parts) => parts / 1024);
  return fc.record({ count: fc.constant(count), edges: fc.array(fc.tuple(node, node, weight), { maxLength: 40 }) });
});

/** Weight between all pairs, both ways; what stays at a node counts twice. */
export function matrixOf({ count, edges }: EdgeList): number[][] {
  const matrix = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (const [from, to, weight] of edges) {
    matrix[from]![to]! += weight;
    matrix[to]![from]! += weight;
  }
  return matrix;
}

/** Q = 1/2m sum over i, j of (A_ij - resolution k_i k_j / 2m) where i and j are in one part. */
export function modularityByPairs(list: EdgeList, partOf: ArrayLike<number>, resolution = 1): number {
  const matrix = matrixOf(list);
  const strength = matrix.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const all = strength.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return 0;
  let q = 0;
  for (let i = 0; i < list.count; i++) {
    for (let j = 0; j < list.count; j++) {
      if (partOf[i] === partOf[j]) q += matrix[i]![j]! - (resolution * strength[i]! * strength[j]!) / all;
    }
  }
  return q / all;
}

/** Whether nodes hang together where `touch` says that two do: joins them one by one. */
export function isConnected(nodes: readonly number[], touch: (a: number, b: number) => boolean): boolean {
  const found = nodes.slice(0, 1);
  for (const node of found) for (const other of nodes) if (!found.includes(other) && touch(node, other)) found.push(other);
  return found.length === nodes.length;
}

/** Nodes by label. */
export function groupsOf(labelOf: ArrayLike<number>): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let node = 0; node < labelOf.length; node++) {
    const group = groups.get(labelOf[node]!);
    if (group) group.push(node);
    else groups.set(labelOf[node]!, [node]);
  }
  return groups;
}

export const touchIn =
  ({ offsets, neighbours }: Pick<RegionFacts, 'offsets' | 'neighbours'>) =>
  (a: number, b: number): boolean =>
    neighbours.subarray(offsets[a], offsets[a + 1]).includes(b);

/** Square blocks in a row, each with so many people. */
export const row = (people: readonly number[], options: Partial<GridOptions> = {}) =>
  gridFacts({ columns: people.length, rows: 1, people: (block) => people[block]!, ...options });

export interface RandomRegions {
  readonly facts: ReturnType<typeof gridFacts>;
  readonly table: FlowTable;
  readonly parentOf: Uint16Array;
  readonly inScope: Uint8Array;
  readonly lockedSlotOf: Uint16Array;
  readonly minimumPeople: number;
  readonly maximumPeople: number;
}

/** Up to 6 x 5 blocks with up to 7 destinations, in up to two parents, a few of them locked or out of scope. */
export const randomRegions: fc.Arbitrary<RandomRegions> = fc
  .record({
    columns: fc.integer({ min: 1, max: 6 }),
    rows: fc.integer({ min: 1, max: 5 }),
    destinations: fc.integer({ min: 1, max: 7 }),
  })
  .chain(({ columns, rows, destinations }) => {
    const count = columns * rows;
    const each = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: count, maxLength: count });
    const people = fc.oneof(
      fc.constant(0),
      fc.nat({ max: 4_000 }).map((parts) => parts / 4),
    );
    const rarely = (value: number) =>
      fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(value) });
    return fc
      .record({
        residents: each(fc.nat({ max: 40 })),
        flows: each(fc.array(people, { minLength: destinations, maxLength: destinations })),
        home: fc.array(fc.integer({ min: -1, max: count - 1 }), { minLength: destinations, maxLength: destinations }),
        parents: fc.oneof(each(fc.integer({ min: 0, max: 1 })), each(fc.constant(1))),
        outside: each(rarely(1)),
        locked: each(rarely(3)),
        minimumPeople: fc.constantFrom(0, 60, 200),
        maximumPeople: fc.constantFrom(120, 1_000_000),
      })
      .map((made) => ({
        facts: gridFacts({ columns, rows, people: (block) => made.residents[block]! }),
        table: { home: made.home, rows: made.flows },
        parentOf: Uint16Array.from(made.parents),
        inScope: Uint8Array.from(made.outside, (outside) => 1 - outside),
        lockedSlotOf: Uint16Array.from(made.locked),
        minimumPeople: made.minimumPeople,
        maximumPeople: made.maximumPeople,
      }));
  });
