import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkComponents } from '../../../geodata/access/network/components.ts';
import { hilbertPosition } from '../../../geodata/access/network/hilbert.ts';
import { orderByPlace } from '../../../geodata/access/network/node-order.ts';
import { sortByKey } from '../../../geodata/access/network/radix-sort.ts';

describe('the order of nodes', () => {
  it('follows a curve that goes from each cell to one beside it', () => {
    const cells = Array.from({ length: 64 * 64 }, (_, i) => ({ x: i % 64, y: Math.floor(i / 64) }))
      .map((cell) => ({ ...cell, at: hilbertPosition(cell.x, cell.y) }))
      .sort((a, b) => a.at - b.at);
    cells.forEach((cell, i) => {
      expect(cell.at).toBe(i);
      if (i > 0) expect(Math.abs(cell.x - cells[i - 1]!.x) + Math.abs(cell.y - cells[i - 1]!.y)).toBe(1);
    });
    const corners = [
      hilbertPosition(0, 0),
      hilbertPosition(65_535, 0),
      hilbertPosition(0, 65_535),
      hilbertPosition(65_535, 65_535),
    ];
    expect(corners).toContain(0);
    expect(corners).toContain(2 ** 32 - 1);
  });

  it('goes west to east, then south to north, within a cell', () => {
    const nodeLongitude = Int32Array.from([2_000_000_000, 3, 1, 1, 0]);
    const nodeLatitude = Int32Array.from([0, 1, 2, 1, 5]);
    const order = [...orderByPlace(Uint32Array.from([0, 1, 2, 3, 4]), { nodeLongitude, nodeLatitude })];
    expect(order.filter((node) => node !== 0)).toEqual([4, 3, 2, 1]);
  });

  it('sorts as a comparison sorts, those alike as they came', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 0, max: 0xffffffff })), { maxLength: 200 }),
        (values) => {
          const keys = Uint32Array.from(values);
          const expected = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
          expect([
            ...sortByKey(
              Uint32Array.from(values, (_, i) => i),
              keys,
            ),
          ]).toEqual(expected);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('networkComponents', () => {
  it('counts what a search from every node counts', () => {
    const link = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }), fc.constantFrom(1, 2, 16));
    fc.assert(
      fc.property(fc.array(link, { maxLength: 14 }), (links) => {
        const used = links.filter(([, , flags]) => (flags & 3) !== 0);
        const beside = (node: number) => used.flatMap(([a, b]) => (a === node ? [b] : []).concat(b === node ? [a] : []));
        const nodes = [...new Set(used.flatMap((row) => row.slice(0, 2)))];
        const reach = (node: number): string => {
          const seen = new Set([node]);
          for (const one of seen) for (const next of beside(one)) seen.add(next);
          return [...seen].sort().join();
        };
        const groups = new Set(nodes.map(reach));
        const network = {
          nodeCount: 10,
          linkCount: links.length,
          linkStart: Uint32Array.from(links, ([a]) => a),
          linkEnd: Uint32Array.from(links, ([, b]) => b),
          linkFlags: Uint16Array.from(links, ([, , flags]) => flags),
        };
        expect(networkComponents(network, 3)).toEqual({
          count: groups.size,
          nodes: nodes.length,
          largestNodes: Math.max(0, ...[...groups].map((group) => group.split(',').length)),
          deadEnds: nodes.filter((node) => beside(node).length === 1).length,
        });
      }),
      { seed: 1 },
    );
  });
});
