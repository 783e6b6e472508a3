import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankArea } from '../../geodata/plan/create-area.command.ts';
import { type AreaNeighbours, areaNeighbours, assignColours, colourOfSlot, PALETTE } from '../../geodata/plan/palette.ts';

/** Neighbours both ways from pairs of slots. */
function neighboursOf(pairs: readonly (readonly [number, number])[]): AreaNeighbours {
  const map = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    if (a === b) continue;
    map.set(a, [...new Set([...(map.get(a) ?? []), b])]);
    map.set(b, [...new Set([...(map.get(b) ?? []), a])]);
  }
  return map;
}
const areasOf = (count: number) => Array.from({ length: count }, (_, i) => blankArea('place', i + 1, `A${i}`));

describe('colours', () => {
  it('go round the palette by slot', () => {
    expect([1, 2, 9, 10].map(colourOfSlot)).toEqual([PALETTE[0], PALETTE[1], PALETTE[8], PALETTE[0]]);
  });

  it('change only where neighbours clash', () => {
    // Slots 1 and 10 have one colour by default; slot 1 has as many neighbours and the lower slot, so 10 gives way.
    const areas = areasOf(10);
    const coloured = assignColours(areas, neighboursOf([[1, 10]]));
    expect(coloured.slice(0, 9)).toEqual(areas.slice(0, 9));
    expect(coloured[9]?.colour).not.toBe(areas[0]?.colour);
    expect(assignColours(areas, neighboursOf([[1, 2]]))).toBe(areas);
  });

  it('[C1] differ between neighbours while an area has fewer neighbours than there are colours, and then stay', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })), { maxLength: 60 });
    fc.assert(
      fc.property(pairs, (list) => {
        const neighbours = neighboursOf(list);
        fc.pre([...neighbours.values()].every((others) => others.length < PALETTE.length));
        const coloured = assignColours(areasOf(30), neighbours);
        for (const { slot, colour } of coloured) {
          for (const other of neighbours.get(slot) ?? []) expect(coloured[other - 1]?.colour).not.toBe(colour);
        }
        expect(assignColours(coloured, neighbours)).toBe(coloured);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('find which areas touch', () => {
    // Four blocks in a row: 0-1-2-3, in slots 5, 5, 0, 7 and then 5, 7, 7, 2.
    const adjacency = {
      offsets: Uint32Array.of(0, 1, 3, 5, 6),
      neighbours: Uint32Array.of(1, 0, 2, 1, 3, 2),
      borderMetres: new Float64Array(6),
      linked: new Uint8Array(6),
    };
    expect(areaNeighbours(Uint16Array.of(5, 5, 0, 7), adjacency)).toEqual(new Map());
    expect(areaNeighbours(Uint16Array.of(5, 7, 7, 2), adjacency)).toEqual(
      new Map([
        [5, [7]],
        [7, [2, 5]],
        [2, [7]],
      ]),
    );
  });
});
