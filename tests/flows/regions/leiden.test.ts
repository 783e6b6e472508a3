// Communities: two that anyone can see, one that is in the books, and what the algorithm promises of every graph.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeGraph } from '../../../geodata/flows/regions/flow-graph.ts';
import { type LeidenOptions, leiden } from '../../../geodata/flows/regions/leiden.ts';
import { lowestLevel, type Near } from '../../../geodata/flows/regions/level-graph.ts';
import { localMoves } from '../../../geodata/flows/regions/local-moves.ts';
import { modularity } from '../../../geodata/flows/regions/modularity.ts';
import { refinement } from '../../../geodata/flows/regions/refinement.ts';
import { seeded } from '../../bench/timing.ts';
import { type EdgeList, groupsOf, isConnected, matrixOf, modularityByPairs, parallel, randomEdges } from './graphs.ts';

const options = (changed: Partial<LeidenOptions> = {}): LeidenOptions => ({
  resolution: 1,
  iterations: 3,
  random: seeded(1),
  refine: true,
  near: null,
  watch: {},
  ...changed,
});
const graphOf = ({ count, edges }: EdgeList) => exchangeGraph(count, parallel(edges));
const RUNS = { seed: 1, numRuns: 200 };

// Friendships in a karate club: W. Zachary, Journal of Anthropological Research 33, 452 (1977). Members 1 to 34.
const KARATE =
  '1:2,3,4,5,6,7,8,9,11,12,13,14,18,20,22,32 2:3,4,8,14,18,20,22,31 3:4,8,9,10,14,28,29,33 4:8,13,14 5:7,11 6:7,11,17 7:17 ' +
  '9:31,33,34 10:34 14:34 15:33,34 16:33,34 19:33,34 20:34 21:33,34 23:33,34 24:26,28,30,33,34 25:26,28,32 26:32 27:30,34 ' +
  '28:34 29:32,34 30:33,34 31:33,34 32:33,34 33:34';
const karate: EdgeList = {
  count: 34,
  edges: KARATE.split(' ').flatMap((text) => {
    const [from = '', to = ''] = text.split(':');
    return to.split(',').map((other) => [Number(from) - 1, Number(other) - 1, 1] as const);
  }),
};

/** Towns of 12 blocks: who lives in one is mostly served there. */
function towns(count: number, seed: number): EdgeList {
  const random = seeded(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const edges = Array.from({ length: count * 12 * 8 }, (_, at) => {
    const from = Math.floor(at / 8);
    const stays = random() < 0.6;
    const to = stays ? Math.floor(from / 12) * 12 + below(12) : below(count * 12);
    return [from, to, 1 + below(20)] as const;
  });
  return { count: count * 12, edges };
}

describe('communities', () => {
  it('finds two triangles joined by an edge', () => {
    const edges = [
      [0, 1, 1],
      [1, 2, 1],
      [0, 2, 1],
      [3, 4, 1],
      [4, 5, 1],
      [3, 5, 1],
      [2, 3, 1],
    ] as const;
    expect([...leiden(graphOf({ count: 6, edges }), options())]).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it('finds the best division of the karate club: four parts, modularity 0.4198', () => {
    expect(karate.edges.length).toBe(78);
    const found = leiden(graphOf(karate), options({ iterations: 10 }));
    expect(new Set(found).size).toBe(4);
    expect(modularity(graphOf(karate), found)).toBeCloseTo(0.4198, 4);
  });

  it('makes more of a higher resolution, one of a resolution of nothing', () => {
    const graph = graphOf(karate);
    const count = (resolution: number) => new Set(leiden(graph, options({ resolution }))).size;
    expect(count(0)).toBe(1);
    expect(count(4)).toBeGreaterThan(count(1));
  });

  it('leaves who exchanges nobody alone', () => {
    expect([
      ...leiden(
        graphOf({
          count: 3,
          edges: [
            [0, 2, 5],
            [1, 1, 9],
          ],
        }),
        options(),
      ),
    ]).toEqual([0, 1, 0]);
    expect([...leiden(graphOf({ count: 2, edges: [] }), options())]).toEqual([0, 1]);
  });

  it('is at least as good as Louvain, and better on the whole', () => {
    let better = 0;
    for (let seed = 1; seed <= 10; seed++) {
      const graph = graphOf(towns(40, seed));
      const q = (refine: boolean) => modularity(graph, leiden(graph, options({ refine, iterations: 5, random: seeded(seed) })));
      const [louvain, refined] = [q(false), q(true)];
      expect(refined).toBeGreaterThan(louvain - 0.001);
      better += refined - louvain;
    }
    expect(better).toBeGreaterThan(0);
  });

  it('gives the same for the same seed, and for edges in any order', () => {
    fc.assert(
      fc.property(randomEdges, fc.nat({ max: 1000 }), (list, seed) => {
        const first = leiden(graphOf(list), options({ random: seeded(seed) }));
        const turned = { count: list.count, edges: [...list.edges].reverse() };
        expect(leiden(graphOf(turned), options({ random: seeded(seed) }))).toEqual(first);
      }),
      RUNS,
    );
  });

  it('gives communities that hang together', () => {
    fc.assert(
      fc.property(randomEdges, fc.double({ min: 0.1, max: 3, noNaN: true }), fc.boolean(), (list, resolution, refine) => {
        const matrix = matrixOf(list);
        for (const group of groupsOf(leiden(graphOf(list), options({ resolution, refine }))).values()) {
          expect(isConnected(group, (a, b) => matrix[a]![b]! > 0)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('ends where no node, and no whole community, would do better elsewhere', () => {
    fc.assert(
      fc.property(randomEdges, (list) => {
        const found = Array.from(leiden(graphOf(list), options({ iterations: 50 })));
        const best = modularityByPairs(list, found);
        const labels = [...new Set(found), list.count];
        for (let node = 0; node < list.count; node++) {
          for (const label of labels) {
            const moved = found.map((old, at) => (at === node ? label : old));
            expect(modularityByPairs(list, moved)).toBeLessThan(best + 1e-9);
          }
        }
        for (const a of labels) {
          for (const b of labels) {
            const merged = found.map((old) => (old === a ? b : old));
            expect(modularityByPairs(list, merged)).toBeLessThan(best + 1e-9);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('refinement', () => {
  const chain = (count: number): Near => ({
    offsets: Uint32Array.from({ length: count + 1 }, (_, node) => (node === 0 ? 0 : Math.min(2 * node - 1, 2 * count - 2))),
    to: Uint32Array.from(
      Array.from({ length: count }, (_, node) => [node - 1, node + 1].filter((other) => other >= 0 && other < count)).flat(),
    ),
  });

  it('parts a community that hangs together by nothing: the flaw of Louvain', () => {
    // Nodes 0-1 and 2-3 exchange people; somebody put all four into one community.
    const level = lowestLevel(
      graphOf({
        count: 5,
        edges: [
          [0, 1, 4],
          [2, 3, 4],
          [4, 4, 9],
        ],
      }),
      null,
    );
    const groups = groupsOf(refinement(level, Int32Array.of(0, 0, 0, 0, 1), { scale: 1 / 34, random: seeded(1) }));
    expect([...groups.values()]).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('keeps the middle of a star in its place once points have joined it', () => {
    const edges = Array.from({ length: 8 }, (_, at) => [0, at + 1, 1] as const);
    const level = lowestLevel(graphOf({ count: 9, edges }), null);
    for (let seed = 1; seed <= 20; seed++) {
      for (const group of groupsOf(refinement(level, new Int32Array(9), { scale: 1 / 16, random: seeded(seed) })).values()) {
        expect(isConnected(group, (a, b) => a === 0 || b === 0)).toBe(true);
      }
    }
  });

  it('lets nobody join a group that is badly connected to its community', () => {
    // 2m = 88, one community. Strength of 0 and 1: 22, to the rest 2, by chance 22 x 66 / 88 = 16.5: badly connected. Node 4
    // would gain 2 - 4 x 22 / 88 = 1 by joining them, and lose by joining 2 and 3.
    const level = lowestLevel(
      graphOf({
        count: 5,
        edges: [
          [0, 1, 10],
          [1, 4, 2],
          [4, 2, 2],
          [2, 3, 30],
        ],
      }),
      null,
    );
    const inOrder = () => 1 - 2 ** -53;
    const groups = groupsOf(refinement(level, new Int32Array(5), { scale: 1 / 88, random: inOrder }));
    expect([...groups.values()]).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('never leaves a group disconnected, or in two communities, whatever the communities', () => {
    fc.assert(
      fc.property(
        randomEdges,
        fc.array(fc.nat({ max: 2 }), { minLength: 14, maxLength: 14 }),
        fc.nat(),
        (list, labels, seed) => {
          const matrix = matrixOf(list);
          const all = matrix.flat().reduce((sum, weight) => sum + weight, 0);
          const communities = Int32Array.from(labels.slice(0, list.count), (label) => label % list.count);
          const settings = { scale: all > 0 ? 1 / all : 0, random: seeded(seed) };
          const near = chain(list.count);
          const anywhere = refinement(lowestLevel(graphOf(list), null), communities, settings);
          const along = refinement(lowestLevel(graphOf(list), near), communities, settings);
          for (const groups of [groupsOf(anywhere), groupsOf(along)]) {
            for (const group of groups.values()) {
              expect(isConnected(group, (a, b) => matrix[a]![b]! > 0)).toBe(true);
              expect(new Set(group.map((node) => communities[node])).size).toBe(1);
            }
          }
          // Where nodes join only what they touch, groups are stretches of the chain.
          for (const group of groupsOf(along).values()) expect(isConnected(group, (a, b) => Math.abs(a - b) === 1)).toBe(true);
        },
      ),
      RUNS,
    );
  });
});

describe('moves', () => {
  it('never lower modularity', () => {
    fc.assert(
      fc.property(randomEdges, fc.array(fc.nat({ max: 13 }), { minLength: 14, maxLength: 14 }), (list, labels) => {
        const graph = graphOf(list);
        const communities = Int32Array.from(labels.slice(0, list.count), (label) => label % list.count);
        const before = modularityByPairs(list, communities);
        const level = lowestLevel(graph, null);
        const all = level.strength.reduce((sum, value) => sum + value, 0);
        const moved = localMoves(level, communities, { scale: all > 0 ? 1 / all : 0, random: seeded(7), visits: 9 });
        const after = modularityByPairs(list, communities);
        if (moved) expect(after).toBeGreaterThan(before);
        else expect(after).toBe(before);
      }),
      RUNS,
    );
  });
});
