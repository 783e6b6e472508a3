// Flows made for tests from a plain table: rows are blocks, columns destinations.
import fc from 'fast-check';
import type { BlockFlows } from '../../../geodata/flows/block-flows.ts';
import { tablesOf } from '../../../geodata/flows/cells.ts';

export interface FlowTable {
  /** By destination: its home block, or -1. */
  readonly home: readonly number[];
  readonly rows: readonly (readonly number[])[];
  /** By destination; nobody where left out. */
  readonly unknown?: readonly number[];
  readonly elsewhere?: readonly number[];
}

/** Counted registrations with the destinations D0, D1, ... */
export function flowsOf({ home, rows, unknown, elsewhere }: FlowTable): BlockFlows {
  const cells = rows.map((row) => row.flatMap((people, destination) => (people > 0 ? [{ people, destination }] : [])));
  const offsets = new Uint32Array(rows.length + 1);
  for (const [block, row] of cells.entries()) offsets[block + 1] = offsets[block]! + row.length;
  const flat = cells.flat();
  const columns = Uint16Array.from(flat, ({ destination }) => destination);
  const people = Float64Array.from(flat, (cell) => cell.people);
  const none = home.map(() => 0);
  return {
    id: 'gp2022',
    label: 'Patients registered at GP practices, 2022',
    year: 2022,
    basis: 'registered',
    destinationKind: 'gp-practice',
    counted: true,
    modelling: '',
    smallestShown: 0,
    blockCount: rows.length,
    destinations: home.map((_, destination) => ({ code: `D${destination}`, name: `Practice ${destination}` })),
    home: Int32Array.from(home),
    ...tablesOf({ offsets, columns, people }, home.length),
    unknown: Float64Array.from(unknown ?? none),
    elsewhere: Float64Array.from(elsewhere ?? none),
  };
}

/** Up to 12 blocks and 6 destinations, some without a home, some with people from outside; people in 1/1024. */
export const randomTable: fc.Arbitrary<FlowTable> = fc
  .record({ blocks: fc.integer({ min: 1, max: 12 }), destinations: fc.integer({ min: 1, max: 6 }) })
  .chain(({ blocks, destinations }) => {
    const people = fc.oneof(
      fc.constant(0),
      fc.nat({ max: 200_000 }).map((parts) => parts / 1024),
    );
    const list = fc.array(people, { minLength: destinations, maxLength: destinations });
    return fc.record({
      home: fc.array(fc.integer({ min: -1, max: blocks - 1 }), { minLength: destinations, maxLength: destinations }),
      rows: fc.array(list, { minLength: blocks, maxLength: blocks }),
      unknown: list,
      elsewhere: list,
    });
  });
