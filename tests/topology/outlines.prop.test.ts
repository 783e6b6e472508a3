import fc from 'fast-check';
import { mergeArcs } from 'topojson-client';
import type { Polygon, Topology as TopoJson } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { blockAreas } from '../../geodata/topology/adjacency.ts';
import { buildTopology } from '../../geodata/topology/build-topology.ts';
import { nestHoles } from '../../geodata/topology/nest-holes.ts';
import { type Outlines, traceOutlines } from '../../geodata/topology/outlines.ts';
import { polygonSet, shakenGrid } from './grids.ts';

const COLUMNS = 7;
const ROWS = 6;
const SLOTS = 4;
const labels = fc.array(fc.nat({ max: SLOTS - 1 }), { minLength: COLUMNS * ROWS, maxLength: COLUMNS * ROWS });
const shake = Array.from({ length: (COLUMNS + 1) * (ROWS + 1) * 2 }, (_, i) => Math.sin(i * 78.233) * 0.9);
const grid = shakenGrid(COLUMNS, ROWS, shake);
const topology = buildTopology(polygonSet(grid)).topology;
const areas = blockAreas(topology, grid.length);

type Point = readonly [number, number];

/** The same grid as TopoJSON: every polygon side is an arc, found by its ends. */
function asTopoJson(): { json: TopoJson; polygons: Polygon[] } {
  const arcs: number[][][] = [];
  const known = new Map<string, number>();
  const polygons = grid.map(([ring]): Polygon => {
    const sides = ring!.map((from, i) => {
      const to = ring![(i + 1) % ring!.length]!;
      const back = known.get(`${to.join()}|${from.join()}`);
      if (back !== undefined) return ~back;
      known.set(`${from.join()}|${to.join()}`, arcs.length);
      arcs.push([[...from], [...to]]);
      return arcs.length - 1;
    });
    return { type: 'Polygon', arcs: [sides] };
  });
  return { json: { type: 'Topology', objects: {}, arcs: arcs as TopoJson['arcs'] }, polygons };
}

const peer = asTopoJson();

/** Undirected edges of the peer's outline of one slot. */
function peerEdges(members: readonly number[]): string[] {
  const merged = mergeArcs(
    peer.json,
    members.map((block) => peer.polygons[block]!),
  );
  return merged.arcs
    .flat(2)
    .map((arc) =>
      peer.json.arcs[arc < 0 ? ~arc : arc]!.map((point) => point.join())
        .sort()
        .join('|'),
    )
    .sort();
}

function ringPoints(outlines: Outlines, ring: number): Point[] {
  const points: Point[] = [];
  for (let p = outlines.pointOffsets[ring]!; p < outlines.pointOffsets[ring + 1]!; p++) {
    points.push([outlines.coordinates[p * 2]!, outlines.coordinates[p * 2 + 1]!]);
  }
  return points;
}

const ringsOf = (outlines: Outlines, slot: number): number[] =>
  Array.from(
    { length: outlines.ringOffsets[slot + 1]! - outlines.ringOffsets[slot]! },
    (_, i) => outlines.ringOffsets[slot]! + i,
  );

describe('outlines of random areas', () => {
  it('are what topojson-client merges, with simple rings and the areas of the blocks', () => {
    fc.assert(
      fc.property(labels, (label) => {
        const slotOf = Uint16Array.from(label);
        const outlines = traceOutlines(topology, slotOf, SLOTS);
        for (let slot = 0; slot < SLOTS; slot++) {
          const members = label.flatMap((value, block) => (value === slot ? [block] : []));
          const own = ringsOf(outlines, slot).flatMap((ring) => {
            const points = ringPoints(outlines, ring);
            expect(new Set(points.map((point) => point.join())).size).toBe(points.length);
            return points.map((point, i) => [point.join(), points[(i + 1) % points.length]!.join()].sort().join('|'));
          });
          expect(own.sort()).toEqual(peerEdges(members));
          const area = members.reduce((sum, block) => sum + areas[block]!, 0);
          expect(Math.abs(outlines.squareMetres[slot]! - area)).toBeLessThan(1e-3);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('have as many outer rings as there are pieces joined by borders, and every hole inside its outer ring', () => {
    fc.assert(
      fc.property(labels, (label) => {
        const outlines = traceOutlines(topology, Uint16Array.from(label), SLOTS);
        const holder = nestHoles(outlines);
        for (let slot = 0; slot < SLOTS; slot++) {
          const rings = ringsOf(outlines, slot);
          expect(rings.filter((ring) => !outlines.isHole[ring]).length).toBe(pieces(label, slot));
          for (const ring of rings) expect(outlines.isHole[holder[ring]!]).toBe(0);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

/** Connected pieces of a slot, counted by flooding the grid. */
function pieces(label: readonly number[], slot: number): number {
  const seen = new Set<number>();
  let count = 0;
  label.forEach((value, start) => {
    if (value !== slot || seen.has(start)) return;
    count++;
    const pending = [start];
    for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
      if (label[block] !== slot || seen.has(block)) continue;
      seen.add(block);
      const column = block % COLUMNS;
      if (column > 0) pending.push(block - 1);
      if (column < COLUMNS - 1) pending.push(block + 1);
      if (block >= COLUMNS) pending.push(block - COLUMNS);
      if (block + COLUMNS < label.length) pending.push(block + COLUMNS);
    }
  });
  return count;
}
