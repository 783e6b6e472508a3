// Flow sets on blocks, written out by hand or at random, as the loader would hand them over.
import fc from 'fast-check';
import type { BlockFlows } from '../../geodata/flows/block-flows.ts';

/** `rows[block]` gives people by position of destination; 0 leaves the pair out, -0 keeps it as a published zero. */
export function flowsOf(codes: readonly string[], rows: readonly (readonly number[])[]): BlockFlows {
  const cells = rows.flatMap((row, block) =>
    row.flatMap((people, to) => (Object.is(people, 0) ? [] : [{ block, to, people: people + 0 }])),
  );
  const byDestination = cells.toSorted((a, b) => a.to - b.to || a.block - b.block);
  const offsetsBy = (size: number, of: (cell: (typeof cells)[number]) => number): Uint32Array =>
    Uint32Array.from({ length: size + 1 }, (_, row) => cells.filter((cell) => of(cell) < row).length);
  return {
    ...{ id: 'gp2022', label: 'Registrations', year: 2022, basis: 'registered', destinationKind: 'gp-practice' },
    ...{ counted: true, modelling: '', smallestShown: 0, blockCount: rows.length },
    destinations: codes.map((code) => ({ code, name: `Practice ${code}` })),
    home: new Int32Array(codes.length).fill(-1),
    offsets: offsetsBy(rows.length, ({ block }) => block),
    to: Uint16Array.from(cells, ({ to }) => to),
    people: Float64Array.from(cells, ({ people }) => people),
    fromOffsets: offsetsBy(codes.length, ({ to }) => to),
    from: Uint32Array.from(byDestination, ({ block }) => block),
    fromPeople: Float64Array.from(byDestination, ({ people }) => people),
    unknown: new Float64Array(codes.length),
    elsewhere: new Float64Array(codes.length),
  };
}

/** Small numbers, so that ties, exact 30 % shares, empty blocks and published zeros come up often. */
export const randomFlows: fc.Arbitrary<BlockFlows> = fc
  .record({
    blocks: fc.integer({ min: 1, max: 12 }),
    codes: fc.uniqueArray(fc.constantFrom('C', 'A', 'B', 'E', 'D'), { minLength: 1 }),
  })
  .chain(({ blocks, codes }) =>
    fc
      .array(fc.array(fc.constantFrom(0, -0, 0, 1, 2, 3, 3, 5, 10), { minLength: codes.length, maxLength: codes.length }), {
        minLength: blocks,
        maxLength: blocks,
      })
      .map((rows) => flowsOf(codes, rows)),
  );
