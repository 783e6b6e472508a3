// The blocks before anybody draws lines around them: people, place, outline, coast.
import type { BlockOutlines } from './block-outlines.ts';
import type { BlockShapes } from './block-shapes.ts';
import type { SettlementKind } from './drawing.ts';
import { isSeaward } from './land.ts';
import type { Degrees, KmPoint } from './plane.ts';
import type { Dwelling } from './settlements.ts';

const COUNTY_PEOPLE = 1_200_000;
const FEWEST = 1_000;
const MOST = 3_000;

export interface RawBlock extends KmPoint {
  /** Population-weighted centroid: x, y in km. */
  readonly people: number;
  readonly rings: readonly (readonly Degrees[])[];
  readonly neighbours: ReadonlyMap<number, number>;
  /** Where most of its people live, and in which settlement (-1 open country). */
  readonly kind: SettlementKind;
  readonly settlement: number;
  readonly coastal: boolean;
  readonly island: boolean;
  readonly hectares: number;
  /** Its dwellings, for placing practices among people. */
  readonly dwellings: readonly KmPoint[];
}

/** Hectares inside rings of degrees. The scale of a degree of longitude follows the latitude, to second order. */
export function hectaresOf(rings: readonly (readonly Degrees[])[]): number {
  let doubled = 0;
  for (const ring of rings) {
    for (let corner = 0; corner + 1 < ring.length; corner += 1) {
      doubled +=
        (ring[corner]![0] - 2) * (ring[corner + 1]![1] - 54.6) - (ring[corner + 1]![0] - 2) * (ring[corner]![1] - 54.6);
    }
  }
  // Around 54.6 N a degree of longitude is 64.6 km and shrinks by 1.58 km a degree north.
  const north = rings[0]![0]![1] - 54.6;
  return Math.round((doubled / 2) * (64.6 - 1.58 * north) * 111.32 * 100 * 100) / 100;
}

/** The commonest value; ties go to the first seen. */
function commonest<Value>(values: readonly Value[]): Value {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** People of each block from its dwellings: drawn towards the mean, kept between 1,000 and 3,000, adding up to 1.2 million. */
function peopleOf(dwellings: readonly (readonly unknown[])[]): number[] {
  const mean = dwellings.reduce((sum, inside) => sum + inside.length, 0) / dwellings.length;
  const wish = dwellings.map(
    (inside) => Math.sqrt(Math.sqrt(inside.length / mean)) * 0.7 + 0.3 * Math.sqrt(inside.length / mean),
  );
  let scale = COUNTY_PEOPLE / wish.reduce((sum, value) => sum + value, 0);
  const people = () => wish.map((value) => Math.max(FEWEST, Math.min(MOST, Math.round(value * scale))));
  // The limits take people away or add some; a few rounds make up for it.
  for (let round = 0; round < 8; round += 1) scale *= COUNTY_PEOPLE / people().reduce((sum, value) => sum + value, 0);
  return people();
}

export function makeBlocks(shapes: BlockShapes, outlines: BlockOutlines, dwellings: readonly Dwelling[]): readonly RawBlock[] {
  const inside = Array.from({ length: shapes.count }, (): Dwelling[] => []);
  // A dwelling on the water's edge may stand on a tile that became sea: it is left out.
  for (const [dwelling, block] of shapes.blockOfDwelling.entries()) inside[block]?.push(dwellings[dwelling]!);
  const people = peopleOf(inside);
  return inside.map((own, block) => {
    if (own.length === 0) throw new Error(`Nobody lives in block ${block}.`);
    const kind = commonest(own.map((dwelling) => dwelling.kind));
    const tile = shapes.blockOfTile.indexOf(block);
    return {
      x: own.reduce((sum, dwelling) => sum + dwelling.x, 0) / own.length,
      y: own.reduce((sum, dwelling) => sum + dwelling.y, 0) / own.length,
      people: people[block]!,
      rings: outlines.rings[block]!,
      neighbours: outlines.neighbours[block]!,
      kind,
      settlement: commonest(own.filter((dwelling) => dwelling.kind === kind).map((dwelling) => dwelling.settlement)),
      coastal: outlines.outerSides[block]!.some(isSeaward),
      island: shapes.mosaic.landmass[tile] === 2,
      hectares: hectaresOf(outlines.rings[block]!),
      dwellings: own,
    };
  });
}
