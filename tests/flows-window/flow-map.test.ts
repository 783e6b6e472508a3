import { describe, expect, it } from 'vitest';
import { asAreaId } from '../../geodata/model/ids.ts';
import { FIRST_FLOW_MAP } from '../../renderer/flows/flow-wishes.ts';
import { LinePicker } from '../../renderer/flows/map/line-picker.ts';
import { lineFeatures } from '../../renderer/flows/map/plain-drawing.ts';
import { linesRequest, linesText } from '../../renderer/flows/map/what-is-drawn.ts';
import { GP } from './sets.ts';

/** Three places on the equator, 10 degrees apart: 100 pixels each at this scale. */
const LINES = {
  longitude: Float64Array.of(0, 10, 20),
  latitude: Float64Array.of(0, 0, 0),
  names: ['West', 'Middle', 'East'],
  from: Uint32Array.of(0, 0, 1),
  to: Uint32Array.of(0, 1, 0),
  people: Float64Array.of(100, 40, 10),
};
const FRAME = { originX: 0.5, originY: 0.5, scale: 3600 };

describe('pointing at the flow map', () => {
  const picker = new LinePicker(LINES);

  it('finds a place, with who stays, goes and comes', () => {
    expect(picker.at(4, 3, FRAME)).toMatchObject({ kind: 'place', name: 'West', within: 100, outOf: 40, into: 10 });
  });

  it('finds a line, with both directions', () => {
    expect(picker.at(50, 4, FRAME)).toMatchObject({ kind: 'line', one: 'West', other: 'Middle', there: 40, back: 10 });
  });

  it('finds nothing beside a line, beyond its end, or on a place without people', () => {
    expect(picker.at(50, 12, FRAME)).toBeNull();
    expect(picker.at(150, 0, FRAME)).toBeNull();
    expect(picker.at(200, 0, FRAME)).toBeNull();
  });
});

describe('plain lines', () => {
  it('are drawn one for each direction, the widest last, and none for who stays', () => {
    const features = lineFeatures(LINES, 'light');
    expect(features.map(({ geometry, properties }) => [geometry.coordinates, properties.width])).toEqual([
      [
        [
          [10, 0],
          [0, 0],
        ],
        3,
      ],
      [
        [
          [0, 0],
          [10, 0],
        ],
        12,
      ],
    ]);
  });
});

describe('what the flow map asks for and says', () => {
  it('asks for the selected area only when told to, and for nothing that would be said twice', () => {
    const area = asAreaId('place-1');
    expect(linesRequest({ ...FIRST_FLOW_MAP, direction: 'in' }, 'gp2022', 'place', area)).toMatchObject({
      areaId: null,
      direction: 'out',
    });
    expect(linesRequest({ ...FIRST_FLOW_MAP, direction: 'in', onlySelected: true }, 'gp2022', 'place', area)).toMatchObject({
      areaId: 'place-1',
      direction: 'in',
    });
  });

  it('says how many lines are drawn, and how many are not', () => {
    const view = { ...LINES, set: GP, hiddenLines: 0, hiddenPeople: 0, withoutLine: 0 };
    expect(linesText(view)).toBe('3 lines, 150 patients.');
    expect(linesText({ ...view, hiddenLines: 120, hiddenPeople: 3201, withoutLine: 7 })).toBe(
      '3 lines, 150 patients. Not shown: 120 lines, 3,201 patients. 7 patients cannot be drawn: one end has no place.',
    );
  });
});
