import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssignmentRow,
  assignmentColumns,
  assignmentRows,
  tierFromAssignments,
} from '../../geodata/plan/assignment-table.ts';
import { applyEdit, arbitraryEdit } from './random-edits.ts';
import { must, smallTown, TOWN_CODES, TOWN_CONTEXT } from './town-plan.ts';

const context = { indexOf: TOWN_CONTEXT.indexOf, count: 30, file: 'places.csv', firstRow: 2 };

describe('assignment tables', () => {
  it('have one row a block and columns named as the ONS names them', () => {
    expect(assignmentColumns('place', TOWN_CONTEXT.blockLayer)).toEqual(['LSOA21CD', 'PLACECD', 'PLACENM']);
    const rows = assignmentRows(smallTown().tiers.place, { codes: TOWN_CODES });
    expect(rows.length).toBe(30);
    expect(rows.slice(1, 4)).toEqual([
      ['T000002', 'place-1', 'West'],
      ['T000003', 'place-2', 'East'],
      ['T000004', '', ''],
    ]);
  });

  it('are read with codes of any kind, numbered in order of code', () => {
    const rows: AssignmentRow[] = [
      ['T000005', 'E54000002', 'Beta'],
      ['T000001', 'E54000001', 'Alpha'],
      ['T000002', 'E54000002', ''],
      ['T000003', '', ''],
    ];
    const tier = must(tierFromAssignments('system', rows, context));
    expect(tier.areas.map(({ id, name }) => [id, name])).toEqual([
      ['system-1', 'Alpha'],
      ['system-2', 'Beta'],
    ]);
    expect([...tier.slotOf.slice(0, 5)]).toEqual([1, 2, 0, 0, 2]);
  });

  it('say which rows are wrong', () => {
    const rows: AssignmentRow[] = [
      ['T000001', 'a', 'A'],
      ['Z', 'a', 'A'],
      ['T000001', 'b', 'B'],
      ['Y', 'a', 'A'],
    ];
    const result = tierFromAssignments('place', rows, context);
    expect(result.ok ? [] : result.error.map(({ code, message, place }) => [code, message, place.row])).toEqual([
      ['unknown-block', '2 rows with a block that the atlas does not have, the first "Z".', 3],
      ['block-listed-twice', '1 row with a block that an earlier row has, the first "T000001".', 4],
    ]);
  });

  it('[T1] come back with the same blocks in the same areas', () => {
    fc.assert(
      fc.property(fc.array(arbitraryEdit, { maxLength: 30 }), (list) => {
        const { place } = list.reduce(applyEdit, smallTown()).tiers;
        const back = must(tierFromAssignments('place', assignmentRows(place, { codes: TOWN_CODES }), context));
        expect(back.slotOf).toEqual(place.slotOf);
        const named = (areas: typeof place.areas) => new Map(areas.map(({ id, name }) => [id, name]));
        const held = place.areas.filter(({ slot }) => place.slotOf.includes(slot));
        expect(named(back.areas)).toEqual(named(held));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
