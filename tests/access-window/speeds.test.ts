import { describe, expect, it } from 'vitest';
import { parseSpeeds, SHIPPED_SPEEDS } from '../../geodata/access/speeds/speed-table.ts';
import { keyOf, readSpeeds, speedRows, withFigures } from '../../renderer/access/speed-table.ts';
import { figureOf } from '../../renderer/access/speeds-dialog.tsx';

const SHIPPED = JSON.stringify(SHIPPED_SPEEDS);

describe('the table of speeds in its dialog', () => {
  it('has a row for every class of road, with what each rests on', () => {
    const rows = speedRows(readSpeeds(SHIPPED)!, 'car');
    expect(rows.slice(0, 3).map(({ label, cells }) => [label, ...cells.map(({ value }) => value)])).toEqual([
      ['Motorway', 90, 105],
      ['A road', 35, 70],
      ['B road', 32, 58],
    ]);
    expect(rows.map(({ label }) => label)).toContain('Detour of a straight line');
    expect(rows.every(({ basis }) => basis !== '')).toBe(true);
  });

  it('changes the figures that were typed and no other, and the engine takes the result', () => {
    const edited = withFigures(SHIPPED, new Map([[keyOf(['modes', 'car', 'roads', 'a-road', 'rural']), 60]]));
    const read = parseSpeeds(edited);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    expect(read.value.modes.car.roads['a-road']).toEqual({ urban: 35, rural: 60, basis: 'changed by the user' });
    expect(read.value.modes.car.roads['b-road']).toEqual(SHIPPED_SPEEDS.modes.car.roads['b-road']);
    expect(read.value.title).toBe('own speeds');
  });

  it('says of every member that can be edited where it is', () => {
    for (const mode of ['car', 'foot', 'cycle'] as const) {
      const cells = speedRows(readSpeeds(SHIPPED)!, mode).flatMap((row) => row.cells);
      const edited = withFigures(SHIPPED, new Map(cells.map(({ path }) => [keyOf(path), 2])));
      expect(parseSpeeds(edited).ok).toBe(allowsTwo(mode));
      const again = speedRows(readSpeeds(edited)!, mode).flatMap((row) => row.cells);
      expect(again.map(({ value }) => value)).toEqual(cells.map(() => 2));
    }
  });

  it('takes figures as people write them', () => {
    expect(['30', ' 4,8 ', '4.8', '', '-1', 'fast'].map(figureOf)).toEqual([30, 4.8, 4.8, null, null, null]);
  });

  it('shows nothing of a text that is no table', () => {
    expect(readSpeeds('{')).toBeNull();
    expect(readSpeeds('{"title":"x"}')).toBeNull();
  });
});

/** A share of 2 of a signed limit is more than the engine allows; only cars have one. */
const allowsTwo = (mode: 'car' | 'foot' | 'cycle'): boolean => mode !== 'car';
