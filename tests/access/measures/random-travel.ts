// Travel written out by hand or at random, without roads.
import fc from 'fast-check';
import { type BlockTravel, type TravelSite, UNREACHED } from '../../../geodata/model/travel.ts';

export interface TravelByHand {
  /** null: nothing is reached. */
  readonly minutes: readonly (number | null)[];
  readonly kilometres: readonly (number | null)[];
  readonly nearest: readonly number[];
  /** Block of each site; -1 for none. */
  readonly siteBlocks: readonly number[];
  /** Minutes site by site. */
  readonly rows?: readonly (readonly (number | null)[])[];
}

const scaled = (values: readonly (number | null)[], factor: number): Uint32Array =>
  Uint32Array.from(values, (value) => (value === null ? UNREACHED : Math.round(value * factor)));

export function travelOf({ minutes, kilometres, nearest, siteBlocks, rows }: TravelByHand): BlockTravel {
  const sites = siteBlocks.map(
    (block, i): TravelSite => ({
      ...{ code: `S${i}`, name: `Site ${i}`, longitude: 0, latitude: 0, block, capacity: null, state: 'as-today' },
    }),
  );
  return {
    ...{ service: 'gp-practice', mode: 'car', basis: { method: 'road', label: 'by hand', peopleByLine: 0 }, sites },
    ...{ nearest: Int32Array.from(nearest), deciseconds: scaled(minutes, 600), decimetres: scaled(kilometres, 10_000) },
    ...{ snapMetres: new Float32Array(minutes.length), byLine: new Uint8Array(minutes.length) },
    toSite: (site) => {
      const row = rows?.[site];
      if (row === undefined) throw new Error(`nobody should ask for the row of site ${site}`);
      return scaled(row, 600);
    },
  };
}

export interface TravelScene {
  readonly travel: BlockTravel;
  readonly people: Float64Array;
  readonly slotOf: Uint16Array;
  readonly slotCount: number;
}

/** Rows at random, the nearest read off them; small numbers, so that equal times and empty blocks come up often. */
export const travelScene: fc.Arbitrary<TravelScene> = fc
  .record({ blocks: fc.integer({ min: 1, max: 12 }), sites: fc.integer({ min: 0, max: 5 }) })
  .chain(({ blocks, sites }) => {
    const of = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: blocks, maxLength: blocks });
    return fc
      .record({
        rows: fc.array(of(fc.constantFrom(0, 1, 2, 2, 3, 5, 15, 61, null)), { minLength: sites, maxLength: sites }),
        siteBlocks: fc.array(fc.integer({ min: -1, max: blocks - 1 }), { minLength: sites, maxLength: sites }),
        people: of(fc.constantFrom(0, 1, 1, 2, 5, 10)),
        slots: of(fc.integer({ min: 0, max: 3 })),
      })
      .map(({ rows, siteBlocks, people, slots }) => {
        const all = Array.from({ length: blocks }, (_, block) => rows.map((row) => row[block] ?? null));
        const least = all.map((times) => times.reduce((a, b) => (b === null || (a !== null && a <= b) ? a : b), null));
        const nearest = all.map((times, block) => (least[block] === null ? -1 : times.indexOf(least[block]!)));
        const travel = travelOf({ minutes: least, kilometres: least, nearest, siteBlocks, rows });
        return { travel, people: Float64Array.from(people), slotOf: Uint16Array.from(slots), slotCount: 3 };
      });
  });
